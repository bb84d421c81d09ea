// How severe each fault is for each partner (R13): HL7's own examples break rules that a careful partner keeps.
import type { Issue, IssueCode } from '../../domain/issue.js'

/**
 * The codes whose severity a partner's policy may change. All others stand as in the catalogue for everyone, among
 * them R1, R2, R9, R15, R38b, a duplicate fullUrl and a dangling URN: such a message cannot be read safely.
 */
export const relaxableCodes = [
  'fullurl-missing',
  'fullurl-relative',
  'fullurl-id-mismatch',
  'fullurl-uuid-differs',
  'reference-unresolved',
  'reference-other-base',
  'reference-lookalike',
  'entry-unreachable',
  'timestamp-missing',
  'destination-missing',
  'focus-not-root',
  'reason-unknown',
  'response-narrative-missing',
  'response-wish-unknown',
] as const satisfies readonly IssueCode[]

export type RelaxableCode = (typeof relaxableCodes)[number]

export const policySeverities = ['error', 'warning', 'ignore'] as const

export type PolicySeverity = (typeof policySeverities)[number]

export type Severities = Readonly<Partial<Record<RelaxableCode, PolicySeverity>>>

/** `strict`: the catalogue as it stands. `lenient`: accepts what HL7's own examples do, and says so. */
export const severityPresets = {
  strict: {},
  lenient: {
    'fullurl-missing': 'warning',
    'fullurl-relative': 'warning',
    'fullurl-id-mismatch': 'warning',
    'fullurl-uuid-differs': 'ignore',
    'reference-unresolved': 'warning',
    'reference-other-base': 'warning',
    'reference-lookalike': 'ignore',
    'response-wish-unknown': 'warning',
  },
} as const satisfies Record<string, Severities>

export type SeverityPreset = keyof typeof severityPresets

/** A partner's policy; what it overrides goes before the preset. */
export interface SeverityPolicy {
  readonly preset: SeverityPreset
  readonly overrides?: Severities
}

export const isRelaxable = (code: string): code is RelaxableCode =>
  (relaxableCodes as readonly string[]).includes(code)

/**
 * The issues as this partner is told them. A relaxed fault changes what is accepted, never how the message is read:
 * a reference that leads nowhere leads nowhere still (R8).
 */
export function applyPolicy(issues: readonly Issue[], { preset, overrides }: SeverityPolicy): Issue[] {
  const severities: Severities = { ...severityPresets[preset], ...overrides }
  return issues.flatMap((each) => {
    const severity = isRelaxable(each.code) ? severities[each.code] : undefined
    if (severity === 'ignore') return []
    return severity === undefined ? each : { ...each, severity }
  })
}
