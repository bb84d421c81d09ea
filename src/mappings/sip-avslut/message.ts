// Sip-avslut (Stockholm routine, step 8): the fast vårdkontakt tells that a SIP has ended.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** How a plan ends, by FHIR's codes: as it was meant to, or broken off (moved away, deceased, consent withdrawn). */
export const sipEndings = ['completed', 'revoked'] as const

export type SipEnding = (typeof sipEndings)[number]

export interface SipAvslut extends Envelope<'sip-avslut'> {
  /** The plan's own number (CarePlan.identifier), as in the SIP. */
  readonly plan: Identifier
  readonly endedAt: Timestamp
  readonly ending: SipEnding
  /** Why it ends; clinical. */
  readonly reason?: string
  readonly legalBasis: LegalBasis
}
