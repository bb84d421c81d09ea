// Kvittens: a unit says that it has read a message. Practice (Stockholm routine: 24 h on weekdays), not the act.
import type { Envelope, Identifier, MessageId } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

export interface Kvittens extends Envelope<'kvittens'> {
  /** The message that was read. */
  readonly about: MessageId
  /** The asker's Task.identifier, repeated. */
  readonly task: Identifier
  /** When the unit read it. */
  readonly readAt: Timestamp
  /** The role of whoever read it, e.g. "biståndshandläggare"; never a person's name. */
  readonly role?: string
}
