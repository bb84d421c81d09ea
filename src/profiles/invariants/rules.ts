// All invariants that are checked, by FHIR key. To add one: a row here in its file, a text in domain/issues/invariants.ts.
import type { IssueCode } from '../../domain/issue.js'
import { administrativeRules } from './administrative.js'
import { bundleRules } from './bundle.js'
import { clinicalRules } from './clinical.js'
import { conformanceRules } from './conformance.js'
import { dataTypeRules } from './data-types.js'
import { resourceRules } from './resource.js'
import type { Rule } from './rule.js'

/** Invariant key (also the issue's code) to its rule. */
export const rules = {
  ...administrativeRules,
  ...bundleRules,
  ...clinicalRules,
  ...conformanceRules,
  ...dataTypeRules,
  ...resourceRules,
  // FHIR forbids processing an element with a modifier one does not know (R4 extensibility.html#modifierExtension)
  'modifier-extension-unknown': { holds: () => false },
} satisfies Partial<Record<IssueCode, Rule>>

/** Keys checked by code of their own, in src/profiles/checks. */
export const builtInRules: readonly string[] = ['ele-1', 'ref-1', 'txt-1', 'txt-2']

/** Keys left out on purpose, with the reason. */
export const omittedRules: Readonly<Record<string, string>> = {
  'dom-6': 'a narrative is only recommended',
  'ppc-2': 'R4 tests the scope against the placeholder system "something"',
  'ppc-3': 'as ppc-2',
  'ppc-4': 'as ppc-2',
  'ppc-5': 'as ppc-2',
  'sqty-1': 'the cardinality of SimpleQuantity.comparator says the same',
}
