// Sip-bedömning (LUS 4:1-2): whether the patient needs a SIP, and what the patient says to the offer of one.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** Where the question of a SIP stands; the later ones imply that it is needed (LUS 4:1) and was offered. */
export const sipStates = {
  'behovs-ej': 'SIP behövs inte',
  behovs: 'SIP behövs',
  erbjuden: 'Patienten har erbjudits SIP',
  accepterad: 'Patienten har tackat ja till SIP',
  avbojd: 'Patienten har tackat nej till SIP',
  'kan-ej-ta-stallning': 'Patienten kan inte ta ställning till SIP',
} as const

export type SipState = keyof typeof sipStates

export interface SipBedomning extends Envelope<'sip-bedomning'> {
  /** The sender's own number of the assessment (Task.identifier), the same when its state changes. */
  readonly task?: Identifier
  readonly state: SipState
  /** When it was judged, offered or answered. */
  readonly statedAt: Timestamp
  /** Why it is needed or not, or what the patient said; clinical. */
  readonly reason?: string
  readonly legalBasis: LegalBasis
}
