// The interface a vendor implements: one object per configured partner, capabilities as data, five outcomes.
import type { Capabilities, Loss, Outcome } from '../domain/delivery.js'
import type { Issue } from '../domain/issue.js'
import type { Result } from '../domain/result.js'
import type { EpochMs } from '../domain/time.js'
import type { Unit } from '../domain/unit.js'
import type { LusMessage } from '../mappings/registry.js'

/** What is to be encoded: the recipient's own copy, already minimised. */
export interface Copy {
  readonly message: LusMessage
  /**
   * The sender's FHIR Bundle as received, present only when the copy is a mere relay to one named receiver:
   * its content may then be kept to the last decimal, with Bundle.id exchanged for `message.bundleId` (R28).
   */
  readonly source?: string
}

/** Values that encoding needs and may not make itself. */
export interface EncodeContext {
  readonly now: EpochMs
  /** Who the gateway is on FHIR and on paper. */
  readonly self: { readonly endpoint: string; readonly name: string; readonly callBack: string }
  /** Codes printed on pages: whoever holds the page may report that it arrived. */
  readonly codes: { readonly arrival: string }
}

/** The bytes for the partner, and what they could not carry. */
export interface Encoded {
  readonly body: Uint8Array | string
  readonly contentType: string
  /** Neutral name for file channels: made of ids of ours, never of anything in the message. */
  readonly fileName: string
  readonly loss: readonly Loss[]
}

/** That nothing could be encoded, so that nothing is sent: `retry` when it may go better another time. */
export type Unencoded = Extract<Outcome, { kind: 'retry' | 'rejected' }>

export interface SendContext {
  readonly now: EpochMs
  /** Aborted when the gateway's own patience ends; the adapter must then settle with `retry` or `unknown`. */
  readonly signal: AbortSignal
  /** Our id of this copy, stable over retries: what a partner de-duplicates on. */
  readonly copyId: string
  readonly correlationId: string
}

/** What the gateway answers whoever handed a message over at an adapter's own door. */
export interface Answer {
  readonly accepted: boolean
  /** True when the message had been handed over before and the first answer is given again. */
  readonly duplicate: boolean
  readonly messageId: string | undefined
  readonly issues: readonly Issue[]
}

/** Takes a raw message in the adapter's own form; resolves only after it is stored (or refused). Never rejects. */
export type Accept = (raw: string) => Promise<Answer>

export interface DecodeContext {
  /** Whether an absent protection label means "none" (the partner's `labelsComplete`). */
  readonly labelsComplete: boolean
}

export interface Adapter {
  /** The kind of adapter: `fhir`, `webcare`, `letter` ... */
  readonly name: string
  readonly can: Capabilities
  /** Makes ready what it needs on this machine (folders). Called once at start, before anything is sent. */
  open?(): Promise<void>
  /** Opens the adapter's own inbound door (file drop, MLLP). Answers its peer only after `accept` resolved. */
  listen?(accept: Accept): Promise<void>
  /** Reads the partner's own form. Pure. */
  decode?(raw: string, context: DecodeContext): Result<LusMessage>
  /**
   * Writes the partner's form. Pure: the same copy and context give the same bytes. Asynchronous where it takes long
   * (PDF): what runs here on the gateway's thread holds up everybody.
   */
  encode(
    copy: Copy,
    recipient: Unit,
    context: EncodeContext,
  ): Encoded | Unencoded | Promise<Encoded | Unencoded>
  /** Hands over. Called at most once at a time per recipient and case; in parallel for others. Never rejects. */
  send(encoded: Encoded, recipient: Unit, context: SendContext): Promise<Outcome>
  /** Asks what became of something `submitted`; absent where proof comes by other ways (a code, a message). */
  follow?(handle: string, context: SendContext): Promise<Outcome>
  /** Writes an answer in the partner's own form, for doors that need one. */
  renderAnswer?(answer: Answer): { readonly body: string; readonly contentType: string }
  /** Posts the response message of an asynchronous request to the agreed address (R53). */
  respond?(body: string, address: string, context: SendContext): Promise<Outcome>
  /** Whether the partner can be reached now; shown in `/ready`'s details, never a condition of it. */
  check?(): Promise<boolean>
  close?(): Promise<void>
}
