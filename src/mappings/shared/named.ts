// What the envelope has named before a message type reads its focus.
import type { ChainLink } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Reader } from './reader.js'

/** A focus that names one of these again says nothing new; one that names another is a difference to be told. */
export interface Named {
  readonly header: Reader
  readonly patient: Reader | undefined
  readonly sender: Reader | undefined
  readonly receiver: Reader | undefined
  /** Bundle.timestamp. */
  readonly sentAt: Timestamp | undefined
  /** What the message answers, replaces or voids. */
  readonly chain: readonly ChainLink[]
}
