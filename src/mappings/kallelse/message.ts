// Kallelse (LUS 4:3): the fast vårdkontakt calls the units concerned to the coordinated individual planning (SIP).
import type { Envelope, Identifier, KvittensRequest, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Relative } from '../shared/relative.js'
import type { RoleAt } from '../shared/role-at.js'

/** How the meeting is held (Stockholm routine: on site, by telephone or video), by HL7's codes and their names. */
export const meetingForms = {
  FACE: 'face-to-face',
  PHONE: 'telephone',
  VIDEOCONF: 'videoconferencing',
} as const

export type MeetingForm = keyof typeof meetingForms

export interface Kallelse extends Envelope<'kallelse'> {
  /** The caller's own number of the meeting (Appointment.identifier), the same when it is moved or cancelled. */
  readonly meeting: Identifier
  readonly start: Timestamp
  readonly end: Timestamp
  /** The start it had before; then this kallelse replaces an earlier one. */
  readonly movedFrom?: Timestamp
  /** The meeting will not be held. */
  readonly cancelled: boolean
  readonly form?: MeetingForm
  /** Where it is held; often the patient's home, so it counts as an address. */
  readonly place?: string
  /** Where to join by video or telephone, as a URL (`https:`, `tel:`). */
  readonly link?: string
  /** The units called; whom the hospital or the patient meets tells where the patient is. */
  readonly invited?: readonly RoleAt[]
  /** Whether the patient is called too; the sender writes to the patient itself. */
  readonly patientInvited?: boolean
  /** Närstående who are called; the sender writes to them itself. */
  readonly relatives?: readonly Relative[]
  /** Why it is moved or cancelled, or what to prepare; clinical. */
  readonly comment?: string
  readonly legalBasis: LegalBasis
  readonly kvittens: KvittensRequest
}
