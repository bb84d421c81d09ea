// Copies on their way: which may be taken now, and what stands where.
import type { EpochMs } from '../../domain/time.js'
import type { DeliveryRow, DeliveryStatus, Store } from '../store.js'
import type { Connection, Statement } from './connection.js'
import { inserter } from './insert.js'
import {
  deliveryOf,
  newDeliveryColumns,
  recordOfDelivery,
  type DeliveryRecord,
} from './rows/delivery-record.js'

export interface DeliveryTable {
  add(row: DeliveryRow, message: number, at: EpochMs): void
  byId(id: string): DeliveryStatus | undefined
  byArrival(digest: string): DeliveryStatus | undefined
  of(message: number): DeliveryStatus[]
  interrupted(): DeliveryStatus[]
  evidenceOverdue(now: EpochMs): DeliveryStatus[]
  submitted(...[channel, limit, after]: Parameters<Store['submitted']>): DeliveryStatus[]
}

/** Prepares a query for deliveries `d`, each with the id of its message. */
export const selectDeliveries = (db: Connection, where: string): Statement<DeliveryRecord> =>
  db.prepare<DeliveryRecord>(
    `SELECT d.*, m.id AS message_id FROM deliveries d JOIN messages m ON m.seq = d.message WHERE ${where}`,
  )

// The first condition repeats that of the index; SQLite uses a partial index only if it is told so.
const inState = (state: string): string => `d.state <> 'delivered' AND d.state = '${state}'`

export function deliveriesIn(db: Connection): DeliveryTable {
  const insert = inserter(db, 'deliveries', newDeliveryColumns)
  const inLine = db.prepare(
    "SELECT 1 FROM deliveries WHERE arende = ? AND recipient = ? AND state IN ('waiting', 'sending') LIMIT 1",
  )
  const byId = selectDeliveries(db, 'd.id = ?')
  const byArrival = selectDeliveries(
    db,
    "d.arrival_digest <> '' AND d.arrival_digest = ? ORDER BY d.seq DESC LIMIT 1",
  )
  const of = selectDeliveries(db, 'd.message = ? ORDER BY d.seq')
  const sending = selectDeliveries(db, `${inState('sending')} ORDER BY d.seq`)
  const submitted = selectDeliveries(
    db,
    `${inState('submitted')} AND d.channel = ?
      AND d.seq > coalesce((SELECT seq FROM deliveries WHERE id = ?), 0) ORDER BY d.seq LIMIT max(0, ?)`,
  )
  const evidenceOverdue = selectDeliveries(
    db,
    `${inState('submitted')} AND d.evidence_due_by < ? ORDER BY d.evidence_due_by, d.seq`,
  )
  return {
    add: (row, message, at) => {
      const held = row.recipient !== undefined && inLine.get([row.arende, row.recipient]) !== undefined
      insert(recordOfDelivery(row, message, at, held))
    },
    byId: (id) => byId.all([id]).map(deliveryOf)[0],
    byArrival: (digest) => byArrival.all([digest]).map(deliveryOf)[0],
    of: (message) => of.all([message]).map(deliveryOf),
    interrupted: () => sending.all().map(deliveryOf),
    evidenceOverdue: (now) => evidenceOverdue.all([now]).map(deliveryOf),
    submitted: (channel, limit, after) => submitted.all([channel, after, limit]).map(deliveryOf),
  }
}
