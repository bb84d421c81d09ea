// Sip-uppföljning (Stockholm routine, step 8): the fast vårdkontakt tells how the goals of the SIP turned out.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { SipContent } from '../shared/sip-content.js'
import type { FollowUpDate } from '../shared/sip-follow-up.js'

export interface SipUppfoljning extends Envelope<'sip-uppfoljning'>, SipContent {
  /** The plan's own number (CarePlan.identifier), as in the SIP. */
  readonly plan: Identifier
  /** When the follow-up was held. */
  readonly followedUpAt: Timestamp
  /** The next follow-up; none has been decided on when it is absent. */
  readonly followUp?: FollowUpDate
  /** What is changed in the insatser and why, in words; clinical. */
  readonly adjustments?: string
  /** A follow-up needs the patient's consent too (Stockholm routine, step 8). */
  readonly legalBasis: LegalBasis
}
