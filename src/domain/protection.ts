// Protected personal data in the population register: a set of labels, never a boolean.
// HL7 Sweden base profiles 1.1.0, CodeSystem SecurityLabel; OSL 22:1; FOL (1991:481) 16 §.

/** `skyddadFolkbokforing` includes `sekretessmarkering`: Skatteverket never notifies it alone. */
export type ProtectionLabel = (typeof protectionLabels)[number]

export const protectionLabels = ['sekretessmarkering', 'skyddadFolkbokforing'] as const

/**
 * What is known: `known` with the labels received (none of them: an ordinary patient), or `unknown` because the
 * sender's system does not deliver the register's flags. Unknown counts as protected until a look-up lifts it.
 */
export type Protection =
  | { readonly status: 'known'; readonly labels: readonly ProtectionLabel[] }
  | { readonly status: 'unknown' }

/** The one value that capabilities and policy speak of. */
export type ProtectionLevel = 'none' | 'sekretessmarkering' | 'skyddadFolkbokforing' | 'unknown'

export const protectionLevels = ['none', 'sekretessmarkering', 'skyddadFolkbokforing', 'unknown'] as const

export function protectionLevel(protection: Protection): ProtectionLevel {
  if (protection.status === 'unknown') return 'unknown'
  if (protection.labels.includes('skyddadFolkbokforing')) return 'skyddadFolkbokforing'
  return protection.labels.includes('sekretessmarkering') ? 'sekretessmarkering' : 'none'
}

/** True for every level but `none`: unknown is treated as protected (architecture: fail closed). */
export const countsAsProtected = (protection: Protection): boolean => protectionLevel(protection) !== 'none'

/**
 * The protection of a patient whose message carries these labels. An absent label means "none" only from a sender
 * whose system writes the population register's flags (`labelsComplete`).
 */
export const protectionFrom = (labels: readonly ProtectionLabel[], labelsComplete: boolean): Protection =>
  labels.length > 0 || labelsComplete ? { status: 'known', labels } : { status: 'unknown' }
