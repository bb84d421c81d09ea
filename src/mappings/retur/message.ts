// Retur (Stockholm routine, at once): a unit sends back a message that came to the wrong one, and says why.
import type { Envelope, Identifier, LegalBasis, MessageId, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** Why the message was misdirected (felsänt; swedish-domain.md 4.1). */
export const returReasons = [
  /** It concerns another unit. */
  'fel-enhet',
  /** The patient is registered in another kommun or stadsdel (LUS 5:2). */
  'ej-folkbokford',
  /** The patient is listed with another vårdcentral. */
  'ej-listad',
  /** The unit gives nothing of what is needed. */
  'ej-berord',
  'annat',
] as const

export type ReturReason = (typeof returReasons)[number]

export interface Retur extends Envelope<'retur'> {
  /** The message that is returned. */
  readonly about: MessageId
  /** The asker's Task.identifier, repeated; where nothing was asked, a number of the return's own. */
  readonly task: Identifier
  /** When the unit returned it. */
  readonly returnedAt: Timestamp
  /** Skäl. */
  readonly reason: ReturReason
  /** Skäl in words; may tell of health, so it is given only on a further basis (LUS 2:2). */
  readonly comment?: string
  /** Rätt mottagare, if the unit knows. */
  readonly rightReceiver?: Party
  /** Ground for telling more than that the message was misdirected. */
  readonly legalBasis: LegalBasis
}
