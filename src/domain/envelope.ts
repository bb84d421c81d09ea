// What every LUS message says beside its content: which one it is, of which case, from whom, to whom, about whom.
import type { HsaId } from './hsa-id.js'
import type { MessageType } from './message-type.js'
import type { Patient } from './patient.js'
import type { Timestamp } from './time.js'

declare const messageIdBrand: unique symbol

/** MessageHeader.id, `[A-Za-z0-9\-.]{1,64}` (R12); ours are UUIDs. */
export type MessageId = string & { readonly [messageIdBrand]: 'MessageId' }

const messageIdPattern = /^[A-Za-z0-9\-.]{1,64}$/

export const parseMessageId = (text: string): MessageId | undefined =>
  messageIdPattern.test(text) ? (text as MessageId) : undefined

/** An identifier with its system, e.g. of the case (ärende) or of a Task. */
export interface Identifier {
  readonly system?: string
  readonly value: string
}

/** A unit as a message names it. */
export interface Party {
  readonly hsaId: HsaId
  readonly name?: string
}

/** A step back in the chain: the message answered, replaced, voided or translated (Provenance.entity). */
export interface ChainLink {
  readonly role: 'source' | 'revision' | 'removal'
  readonly message: MessageId
}

/** On what ground more than the act's own four items is told (LUS 2:2; OSL 25-26 kap.; message catalogue). */
export type LegalBasis = 'lagen' | 'samtycke' | 'menprovning'

export const legalBases = ['lagen', 'samtycke', 'menprovning'] as const

/** The kvittens a message asks for (Task kvittera): which task to answer, and by when if the sender said so. */
export interface KvittensRequest {
  readonly task: Identifier
  readonly due?: Timestamp
}

export interface Envelope<Type extends MessageType = MessageType> {
  readonly type: Type
  readonly id: MessageId
  /** Bundle.id of this sending. */
  readonly bundleId: string
  /** Bundle.timestamp: when the sender says it sent. */
  readonly sentAt: Timestamp
  /** The case (ärende): outlives the stay. */
  readonly arende: Identifier
  readonly sender: Party
  /** Absent: the gateway finds the parties. */
  readonly receiver?: Party
  readonly chain: readonly ChainLink[]
  /** Who made this copy of what the sender wrote, first hand first; absent where it is the sender's own. */
  readonly assemblers?: readonly Party[]
  readonly patient: Patient
}
