// A case (ärende) is about one patient: whether a message is about the same, without anybody being named.
import { mayBecome, type IdentityKind } from './identity-kind.js'

/** A patient as a case knows it: the kind of number, and a keyed digest of it. */
export interface CasePatient {
  readonly digest: string
  readonly kind: IdentityKind
}

/**
 * `unknown`: the case knows no patient yet. `changed`: another number, of a kind that the known one can have been
 * replaced by (reservnummer -> samordningsnummer -> personnummer); whether it is the same patient, people must say.
 */
export type Acquaintance = 'unknown' | 'same' | 'changed' | 'other'

export function acquaintance(known: readonly CasePatient[], { digest, kind }: CasePatient): Acquaintance {
  if (known.length === 0) return 'unknown'
  if (known.some((one) => one.digest === digest)) return 'same'
  return known.every((one) => mayBecome(one.kind, kind)) ? 'changed' : 'other'
}
