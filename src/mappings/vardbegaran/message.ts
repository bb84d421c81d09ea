// Vårdbegäran: kommun or öppenvård asks the hospital for care before the patient comes. Not in the act: on consent (OSL 10:1, 12:2).
import type { Envelope } from '../../domain/envelope.js'
import type { Samtycke } from '../shared/consent.js'

/** The texts, the request first: it is what a text without a name is taken for. */
export const texts = ['request', 'state', 'services'] as const

export interface Vardbegaran extends Envelope<'vardbegaran'> {
  /** Begäran om vård: what is asked for, and why. Free text counts as clinical. */
  readonly request?: string
  /** Aktuellt tillstånd. */
  readonly state?: string
  /** Pågående insatser: care and support that the patient has. */
  readonly services?: string
  /** No paragraph obliges or allows it, so there is no other ground. */
  readonly legalBasis: 'samtycke'
  readonly consent?: Samtycke
}
