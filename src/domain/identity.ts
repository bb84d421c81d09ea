// A patient's identity number. Its kind comes from the identifier's system, never from how the value looks.
import { identitySystemOf } from './identity-systems.js'
import { isError, issue } from './issue.js'
import { failure, success, type Result } from './result.js'
import type { IdentityKind } from './identity-kind.js'

export { identityKinds, type IdentityKind } from './identity-kind.js'
export { identitySystemOf, identitySystems, type IdentitySystem } from './identity-systems.js'

declare const identityBrand: unique symbol

/** Made only by `parseIdentity`. `value` is 12 characters without dash for the national kinds. */
export interface PatientIdentity {
  readonly kind: IdentityKind
  /** The system to write, as FHIR URI. */
  readonly system: string
  readonly value: string
  readonly [identityBrand]: true
}

/** Something to read aloud: 1 to 128 characters, not only spaces, no line breaks or other control characters. */
const readable = /^(?=.*\S)[^\p{C}]{1,128}$/u

/**
 * Reads an identifier of a patient; `at` is where it stands, for the issues. A national number (personnummer,
 * samordningsnummer) that breaks its rules is refused: it would point at another person or at none. A reserve or
 * local number is only warned about: its issuer may number as it likes, and the patient still needs the message.
 * Birth date and sex are never read out of it: FOL (1991:481) 18 § and lag (2022:1697) 2:8 let both mislead.
 */
export function parseIdentity(system: string, value: string, at: string): Result<PatientIdentity> {
  const known = identitySystemOf(system)
  if (known === undefined) return failure(issue('identity-system-unknown', at))
  if (!readable.test(value)) return failure(issue('identity-unreadable', at))
  const stored = known.check === undefined ? value : withoutSeparator(value)
  const separated = stored === value ? [] : [issue('identity-separator', at)]
  const issues = [...separated, ...(known.check?.(stored, at) ?? [])]
  if (issues.some(isError)) return failure(...issues)
  return success({ kind: known.kind, system: known.emit, value: stored } as PatientIdentity, issues)
}

/** `YYYYMMDD-NNNC` as the 12 characters that are stored; anything else as it is. */
const withoutSeparator = (value: string): string => value.replace(/^(\w{8})[-+](\w{4})$/, '$1$2')

/** Whether two identities are the same number of the same kind from the same issuer, whichever system was read. */
export const sameIdentity = (a: PatientIdentity, b: PatientIdentity): boolean =>
  a.kind === b.kind && a.system === b.system && a.value === b.value
