// Statusmeddelande (inmeddelande): kommun or öppenvård tells the emergency department about a patient on the way there. Practice, not the act.
import type { Envelope, LegalBasis } from '../../domain/envelope.js'

/** The texts, the state first: it is what a text without a name is taken for. */
export const texts = ['state', 'services'] as const

/**
 * Must be answered: whether the patient was admitted, went home or died. The answer is the inskrivningsmeddelande, or
 * a meddelande (svar) about this message.
 */
export interface Statusmeddelande extends Envelope<'statusmeddelande'> {
  /** Aktuellt tillstånd; clinical, so it is given only on a further basis (OSL 25 kap.). */
  readonly state?: string
  /** Pågående insatser: care and support that the patient has. Free text counts as clinical. */
  readonly services?: string
  /** Ground for telling state and services. */
  readonly legalBasis: LegalBasis
}
