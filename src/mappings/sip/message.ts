// SIP, samordnad individuell plan (LUS 4:1-2, HSL 16:4, SoL 10:8-9): who answers for what after discharge.
import type { HsaId } from '../../domain/hsa-id.js'
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Huvudman } from '../shared/sip-activity.js'
import type { SipContent } from '../shared/sip-content.js'
import type { FollowUpDate } from '../shared/sip-follow-up.js'

/** Justering: whether a party approves the plan, by their Swedish names. */
export const approvalStates = {
  justerad: 'Justerad',
  'ej-justerad': 'Ännu inte justerad',
  avvisad: 'Vill inte justera',
} as const

export type ApprovalState = keyof typeof approvalStates

export interface Approval {
  readonly unit: HsaId
  readonly state: ApprovalState
  readonly at?: Timestamp
}

export interface Sip extends Envelope<'sip'>, SipContent {
  /** The plan's own number (CarePlan.identifier), the same when it is revised, followed up and ended. */
  readonly plan: Identifier
  /** When it was drawn up or updated. */
  readonly establishedAt: Timestamp
  /** Which huvudman has the overall responsibility (HSL 16:4). */
  readonly overall?: Huvudman
  /** Each party's approval of the plan (justering). */
  readonly approvals?: readonly Approval[]
  /** When the meeting decided to follow it up (Stockholm routine, step 7). */
  readonly followUp?: FollowUpDate
  /** Which insatser are needed (HSL 16:4); clinical. */
  readonly needs?: string
  /** A SIP needs the patient's consent (LUS 4:2, HSL 16:4). */
  readonly legalBasis: LegalBasis
}
