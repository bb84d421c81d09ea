// What one message says of its case, and nothing else of it: the material that the state of a case is built from.
import type { MessageId } from '../envelope.js'
import type { HsaId } from '../hsa-id.js'
import type { MessageType } from '../message-type.js'
import type { EpochMs } from '../time.js'

/** Words of a message's content that its case turns on. */
export const turns = [
  /** utskriven, avbrott: the patient has died. */
  'avliden',
  /** sip-bedomning: no plan is needed. */
  'sip-behovs-ej',
  /** sip-bedomning: the patient declines. */
  'sip-avbojd',
  /** sip-bedomning: the patient accepts, or cannot decide. */
  'sip-accepterad',
  /** kallelse: the meeting will not be held. */
  'kallelse-installd',
] as const

export type Turn = (typeof turns)[number]

export interface CaseEvent {
  /** MessageHeader.id as the sender chose it. */
  readonly message: MessageId
  readonly type: MessageType
  readonly sender: HsaId
  /** When the sender says it sent: the order of a case, whatever the order of arrival. */
  readonly sentAt: EpochMs
  /** The message answered, returned, replaced or voided; it may not have come yet. */
  readonly about: MessageId | undefined
  /** The sender's number of the stay, system and value in one, where the message names one. */
  readonly stay: string | undefined
  readonly turn: Turn | undefined
}
