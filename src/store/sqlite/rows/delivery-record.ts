// A delivery as the columns of table deliveries, and back.
import type { Loss, OutcomeKind, OutcomeReason, Refusal } from '../../../domain/delivery.js'
import type { HsaId } from '../../../domain/hsa-id.js'
import type { EpochMs } from '../../../domain/time.js'
import type { DeliveryRow, DeliveryState, DeliveryStatus } from '../../store.js'

/** The columns of a new delivery; `message` is the seq of its message. */
export interface NewDeliveryRecord {
  readonly id: string
  readonly message: number
  readonly kind: DeliveryRow['kind']
  readonly recipient: HsaId | null
  readonly arende: string
  readonly copy_id: string
  readonly copy_bundle_id: string
  readonly relay: number
  readonly channels: string
  readonly refusals: string
  readonly address: string | null
  readonly give_up_at: EpochMs
  readonly arrival_digest: string
  readonly state: DeliveryState
  readonly held: number
  readonly at: EpochMs
  readonly next_at: EpochMs
}

/** A delivery as read, together with the id of its message. */
export interface DeliveryRecord extends NewDeliveryRecord {
  readonly seq: number
  readonly message_id: string
  readonly channel: string
  readonly attempts: number
  readonly handed_over_at: EpochMs | null
  readonly handle: string | null
  readonly evidence_due_by: EpochMs | null
  readonly reference: string | null
  readonly loss: string
  readonly last_outcome: OutcomeKind | null
  readonly last_reason: OutcomeReason | null
}

export const newDeliveryColumns = [
  'id',
  'message',
  'kind',
  'recipient',
  'arende',
  'copy_id',
  'copy_bundle_id',
  'relay',
  'channels',
  'refusals',
  'address',
  'give_up_at',
  'arrival_digest',
  'state',
  'held',
  'at',
  'next_at',
] as const satisfies readonly (keyof NewDeliveryRecord)[]

/** A delivery without a channel starts before the operator; any other waits from the moment of custody. */
export const recordOfDelivery = (row: DeliveryRow, message: number, at: EpochMs, held: boolean) =>
  ({
    id: row.id,
    message,
    kind: row.kind,
    recipient: row.recipient ?? null,
    arende: row.arende,
    copy_id: row.copyId,
    copy_bundle_id: row.copyBundleId,
    relay: Number(row.relay),
    channels: JSON.stringify(row.channels),
    refusals: JSON.stringify(row.refusals),
    address: row.address ?? null,
    give_up_at: row.giveUpAt,
    arrival_digest: row.arrivalDigest,
    state: row.channels.length === 0 ? 'operator' : 'waiting',
    held: Number(held),
    at,
    next_at: at,
  }) satisfies NewDeliveryRecord

export const deliveryOf = (record: DeliveryRecord): DeliveryStatus => ({
  id: record.id,
  message: record.message_id,
  kind: record.kind,
  recipient: record.recipient ?? undefined,
  arende: record.arende,
  copyId: record.copy_id,
  copyBundleId: record.copy_bundle_id,
  relay: record.relay === 1,
  channels: JSON.parse(record.channels) as string[],
  refusals: JSON.parse(record.refusals) as Refusal[],
  address: record.address ?? undefined,
  giveUpAt: record.give_up_at,
  arrivalDigest: record.arrival_digest,
  state: record.state,
  custodyAt: record.at,
  attempts: record.attempts,
  nextAt: record.next_at,
  handedOverAt: record.handed_over_at ?? undefined,
  handle: record.handle ?? undefined,
  evidenceDueBy: record.evidence_due_by ?? undefined,
  reference: record.reference ?? undefined,
  loss: JSON.parse(record.loss) as Loss[],
  lastOutcome: record.last_outcome ?? undefined,
  lastReason: record.last_reason ?? undefined,
})
