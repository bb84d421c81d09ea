// Makulering (practice): the sender voids a message of its own. What was sent stays in the history.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** Why the message is void. */
export const makuleringReasons = [
  /** The admission itself was on the wrong person: the only reason that voids the stay too. */
  'fel-person-inskriven',
  /** The message is about the wrong patient. */
  'fel-patient',
  /** It went to units that it does not concern. */
  'fel-mottagare',
  /** What it says is wrong. */
  'fel-uppgift',
  /** It was sent twice. */
  'dubblett',
  'annat',
] as const

export type MakuleringReason = (typeof makuleringReasons)[number]

/** A stay goes on or is over whatever was said of it; it is itself an error only if the wrong person was admitted. */
export const stayStates = ['in-progress', 'finished', 'entered-in-error'] as const

export type StayState = (typeof stayStates)[number]

/** Focuses of which nothing more need be said than which they are, if they have numbers. */
export const plainKinds = ['plan', 'communication', 'team', 'sip-bedomning'] as const

/** The focus of the voided message: what it was, its own number there, and the kvittens that it asked for. */
export type Voided =
  | {
      readonly kind: 'stay'
      readonly number: Identifier
      readonly state: StayState
      readonly kvittens?: Identifier
    }
  | {
      readonly kind: 'meeting'
      readonly number: Identifier
      readonly start: Timestamp
      readonly end: Timestamp
      readonly kvittens?: Identifier
    }
  | {
      readonly kind: (typeof plainKinds)[number]
      readonly number?: Identifier
      readonly kvittens?: Identifier
    }
  /** An answer: a kvittens or a retur. */
  | { readonly kind: 'kvittens'; readonly number: Identifier }

/** Which message is voided stands in the chain (role removal). */
export interface Makulering extends Envelope<'makulering'> {
  readonly voided: Voided
  /** Skäl. */
  readonly reason: MakuleringReason
  /** Skäl in words; may tell of health, so it is given only on a further basis (LUS 2:2). */
  readonly comment?: string
  /** Ground for telling more than that the message is void. */
  readonly legalBasis: LegalBasis
}
