// What was received, decided, sent and answered: one interface, SQLite behind it now and PostgreSQL later.
import type { AttentionKind } from '../domain/attention.js'
import type { CasePatient } from '../domain/case-patient.js'
import type { Loss, OutcomeKind, OutcomeReason, Refusal } from '../domain/delivery.js'
import type { CaseEvent } from '../domain/case/case-event.js'
import type { DeadlineRule, Duty } from '../domain/deadlines.js'
import type { HsaId } from '../domain/hsa-id.js'
import type { Need } from '../domain/need.js'
import type { MessageType } from '../domain/message-type.js'
import type { EpochMs } from '../domain/time.js'
import type { AttentionRow, AttentionStatus, ResolutionRow } from './attention-row.js'

export type { AttentionKind, AttentionRow, AttentionStatus, ResolutionRow }
export { DuplicateError, StoreError } from './store-error.js'

/** The stored answer to a message: given again, byte for byte, to whoever sends the same ids (R35). */
export interface StoredAnswer {
  readonly status: number
  readonly body: string
  readonly contentType: string
}

/** A received message as stored: the raw bytes as they came, what it was understood as, and its answer. */
export interface MessageRow {
  /** Gateway's own id of the reception (UUID); in the log as `correlationId`. */
  readonly id: string
  readonly partner: string
  readonly headerId: string
  readonly bundleId: string
  /** SHA-256 (hex) of the raw bytes; where no body is kept, what the gateway tells resends from reuses of ids by. */
  readonly digest: string
  /** `fhir` or the adapter whose form it is. */
  readonly format: string
  /** The body as received; undefined for rejected messages (they keep digest and answer only). */
  readonly body: string | undefined
  readonly accepted: boolean
  /** Undefined when a rejected message could not be understood so far. */
  readonly type: MessageType | undefined
  readonly arende: string | undefined
  readonly sender: HsaId | undefined
  /** Whom it is about, without naming anybody; undefined where it could not be understood, and of responses. */
  readonly patient: CasePatient | undefined
  /** Bundle.timestamp: when the sender says it sent. */
  readonly sentAt: EpochMs | undefined
  /** When the gateway took custody. */
  readonly custodyAt: EpochMs
  readonly answer: StoredAnswer
  /** Issue codes of warnings and faults, in order, for the translation log and the sender's look-up. */
  readonly issueCodes: readonly string[]
}

export type DeliveryState =
  | 'waiting'
  | 'sending'
  | 'submitted'
  | 'delivered'
  | 'unknown'
  /** Every channel refused, rejected or gave up: an operator has it. */
  | 'operator'

/** One recipient's copy on its way. */
export interface DeliveryRow {
  readonly id: string
  readonly message: string
  /** `copy`: the message itself; `response`: the answer of an asynchronous request, to `address` (R53). */
  readonly kind: 'copy' | 'response'
  readonly recipient: HsaId | undefined
  readonly arende: string
  /** MessageHeader.id and Bundle.id of the copy; stable over retries (R33). */
  readonly copyId: string
  readonly copyBundleId: string
  /** True when the copy keeps the sender's MessageHeader.id (relay, R28). */
  readonly relay: boolean
  /** Ids of the channels that may be used, best first; the first is in use. Empty: an operator has it. */
  readonly channels: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly address: string | undefined
  /** When to stop retrying this channel and take the next. */
  readonly giveUpAt: EpochMs
  /** SHA-256 (hex) of the arrival code printed on pages. */
  readonly arrivalDigest: string
}

/** A delivery with what has happened to it. */
export interface DeliveryStatus extends DeliveryRow {
  readonly state: DeliveryState
  /** When its message came into custody. */
  readonly custodyAt: EpochMs
  readonly attempts: number
  readonly nextAt: EpochMs
  readonly handedOverAt: EpochMs | undefined
  readonly handle: string | undefined
  readonly evidenceDueBy: EpochMs | undefined
  readonly reference: string | undefined
  readonly loss: readonly Loss[]
  readonly lastOutcome: OutcomeKind | undefined
  readonly lastReason: OutcomeReason | undefined
}

/** Something owed by a time: the 24 hours of LUS 2:3, a kvittens. Met or overdue, never forgotten. */
export interface DutyRow {
  readonly message: string
  readonly duty: Duty
  /** The unit that owes it (kvittens) or is owed it (a notice). */
  readonly unit: HsaId
  readonly due: EpochMs
  /** The same duty counted without the weekday rule. */
  readonly strictDue: EpochMs
  readonly rule: DeadlineRule
}

export interface DutyStatus extends DutyRow {
  /**
   * A notice: when the unit was told (its copy proven, or an operator's call), or when a copy that can be there in
   * time was handed over. A kvittens: when the unit says it read the message. The first time that meets it stays.
   */
  readonly metAt: EpochMs | undefined
}

/** A kvittens that came, whether or not the message it is about has come yet. */
export interface KvittensRow {
  /** MessageHeader.id of the message that was read, as the kvittens names it. */
  readonly about: string
  readonly unit: HsaId
  readonly message: string
  readonly readAt: EpochMs
}

/** All that one reception writes, wholly or not at all. */
export interface Reception {
  readonly message: MessageRow
  /** Units that become parties of the case; with the first of them the message gives the case its patient. */
  readonly parties: readonly HsaId[]
  /** Units that are parties of the case no more. */
  readonly leaving: readonly HsaId[]
  readonly deliveries: readonly DeliveryRow[]
  readonly duties: readonly DutyRow[]
  readonly attention: readonly AttentionRow[]
  readonly kvittens: KvittensRow | undefined
  /** What the message says of its case; none for a response. */
  readonly caseEvent: CaseEvent | undefined
  /** A partner's response to a delivery of ours (R54): concludes it in the same commit. */
  readonly concludes: Conclusion | undefined
}

/** How an attempt at a delivery ended, and what follows from it. Each field replaces what stood in the delivery. */
export interface Conclusion {
  readonly delivery: string
  readonly at: EpochMs
  readonly channel: string
  readonly outcome: OutcomeKind
  readonly reason: OutcomeReason | undefined
  readonly state: DeliveryState
  /** The channels still open, the current one first. */
  readonly channels: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly nextAt: EpochMs
  readonly giveUpAt: EpochMs
  readonly handedOverAt: EpochMs | undefined
  /**
   * When the unit was told: the proof of a copy that is `delivered`. Of one that is `submitted` the earliest that it
   * can be there; after the notice is due (LUS 2:3) it does not meet that duty.
   */
  readonly arrivesAt: EpochMs | undefined
  readonly handle: string | undefined
  readonly evidenceDueBy: EpochMs | undefined
  readonly reference: string | undefined
  readonly loss: readonly Loss[]
  readonly attention: readonly AttentionRow[]
}

/** A patient of a case, with the id of the message by which the case knows it. */
export interface KnownPatient extends CasePatient {
  readonly message: string
}

/** A body to be forgotten. */
export interface Forgotten {
  readonly message: string
  /** What the body said, to tell a resend by (R38); undefined leaves the digest of its bytes. */
  readonly digest: string | undefined
}

export interface Known {
  readonly byHeader: MessageRow | undefined
  readonly byBundle: MessageRow | undefined
}

/** The original behind an id that a partner names: a reception's own header id, or a copy made of it. */
export interface Original {
  readonly message: MessageRow
  /** The delivery whose copy was named; undefined when the sender's own id, or an id that several copies share. */
  readonly delivery: DeliveryStatus | undefined
}

export interface MessageStatus {
  readonly message: MessageRow
  readonly deliveries: readonly DeliveryStatus[]
  readonly duties: readonly DutyStatus[]
}

/** Figures for /metrics; labels are configured names, never anything from a message. */
export interface Figures {
  readonly messages: readonly { readonly accepted: boolean; readonly count: number }[]
  readonly deliveries: readonly {
    /** The channel in use; empty when there is none. */
    readonly channel: string
    readonly state: DeliveryState
    readonly count: number
    /** When the gateway took custody of the first that is counted here. */
    readonly oldestAt: EpochMs
  }[]
  readonly outcomes: readonly {
    readonly channel: string
    readonly outcome: OutcomeKind
    readonly count: number
  }[]
  readonly duties: readonly {
    readonly duty: DutyRow['duty']
    readonly due: number
    readonly overdue: number
    readonly met: number
  }[]
  readonly attention: readonly { readonly kind: AttentionKind; readonly count: number }[]
}

/**
 * Every method is durable when its promise resolves: the commit is on disk (synchronous=FULL). Several calls may
 * share one commit; after a store error the whole group is abandoned and each call is tried alone; a call that
 * still fails rejects with `StoreError`, and nothing of it is kept. A group that cannot even begin rejects whole.
 */
export interface Store {
  /** Earlier receptions from this partner with the same ids (R34-R37). */
  known(partner: string, headerId: string, bundleId: string): Promise<Known>
  /** Rejects with `DuplicateError` when this partner has used the header id before. */
  record(reception: Reception): Promise<void>
  /** What the accepted messages of a case say of it, in the order they came. */
  caseEvents(arende: string): Promise<readonly CaseEvent[]>
  /** Units told so far in a case (of accepted inskrivningsmeddelanden and partsändringar). */
  parties(arende: string): Promise<readonly HsaId[]>
  /** Those of the cases that a unit is a party of. */
  casesOf(unit: HsaId, arenden: readonly string[]): Promise<readonly string[]>
  /** The patient of a case, first as the case began, then under each number that was confirmed for the same. */
  patients(arende: string): Promise<readonly KnownPatient[]>
  /**
   * The reception (and copy) that a MessageHeader.id names, whoever sent it: the copy that went `to` a unit, where
   * that is given and there is one; of receptions the latest accepted.
   */
  original(headerId: string, to?: HsaId): Promise<Original | undefined>
  /** The copies that go out under a MessageHeader.id and have `channel` in use; oldest first, whoever sent them. */
  copies(copyId: string, channel: string): Promise<readonly DeliveryStatus[]>
  /**
   * Takes up to `limit` deliveries whose time has come and marks them `sending` before anything is sent. Only
   * `waiting` and `sending` hold back later deliveries of the same case and recipient. Channels in `busy` are left.
   */
  claim(now: EpochMs, limit: number, busy: readonly string[]): Promise<readonly DeliveryStatus[]>
  /** Rejects with `StoreError` when there is no such delivery. */
  conclude(conclusion: Conclusion): Promise<void>
  /** Deliveries found `sending` at start: a former process died while it handed them over. */
  interrupted(): Promise<readonly DeliveryStatus[]>
  /** Deliveries in `submitted` whose proof is overdue. */
  evidenceOverdue(now: EpochMs): Promise<readonly DeliveryStatus[]>
  /** A page of a channel's deliveries in `submitted`, oldest first, after the delivery with the id `after`. */
  submitted(channel: string, limit: number, after: string | undefined): Promise<readonly DeliveryStatus[]>
  delivery(id: string): Promise<DeliveryStatus | undefined>
  /** The delivery that an arrival code belongs to. */
  byArrival(digest: string): Promise<DeliveryStatus | undefined>
  message(id: string): Promise<MessageRow | undefined>
  /** A partner's own message with all that became of it; by MessageHeader.id. */
  status(partner: string, headerId: string): Promise<MessageStatus | undefined>
  /** Duties not met by `now` that no attention entry stands for yet. */
  overdue(now: EpochMs): Promise<readonly DutyStatus[]>
  raise(attention: readonly AttentionRow[]): Promise<void>
  /** Whether an entry of this kind stands open for the message. */
  isRaised(message: string, kind: AttentionKind): Promise<boolean>
  /** The needs of a message for which an entry `no-unit` stands open. */
  unmet(message: string): Promise<readonly Need[]>
  /** All entries: first those that stand open, then the resolved, both oldest first. */
  attention(): Promise<readonly AttentionStatus[]>
  /** False, with nothing written, when there is no such open entry. */
  resolve(id: string, resolution: ResolutionRow): Promise<boolean>
  /**
   * At most `limit` accepted messages older than `before` that still have a body and whose deliveries have all ended:
   * delivered, or with an operator (or unknown) and what was raised for them resolved; not while an entry `no-unit`,
   * `no-channel` or `identity-changed` of the message stands open.
   */
  purgeable(before: EpochMs, limit: number): Promise<readonly MessageRow[]>
  /** Removes bodies from the disk; ids, times and answers stay. */
  forget(bodies: readonly Forgotten[]): Promise<void>
  figures(now: EpochMs): Promise<Figures>
  /** Whether a message would be taken now: a commit of an ordinary message's size succeeds; for /ready. */
  writable(): Promise<boolean>
  close(): Promise<void>
}
