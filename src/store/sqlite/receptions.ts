// What one reception writes, wholly or not at all, and finding it again by the ids partners name.
import type { HsaId } from '../../domain/hsa-id.js'
import type {
  Conclusion,
  DeliveryStatus,
  Known,
  MessageRow,
  MessageStatus,
  Original,
  Reception,
} from '../store.js'
import type { AttentionTable } from './attention.js'
import type { CaseEventTable } from './case-events.js'
import type { CaseTable } from './cases.js'
import type { Connection, Statement } from './connection.js'
import { selectDeliveries, type DeliveryTable } from './deliveries.js'
import type { DutyTable } from './duties.js'
import { inserter } from './insert.js'
import { deliveryOf } from './rows/delivery-record.js'
import { messageColumns, messageOf, recordOfMessage, type MessageRecord } from './rows/message-record.js'
import type { Tallies } from './tallies.js'

export interface ReceptionParts {
  readonly attention: AttentionTable
  readonly caseEvents: CaseEventTable
  readonly cases: CaseTable
  readonly deliveries: DeliveryTable
  readonly duties: DutyTable
  readonly tallies: Tallies
  readonly conclude: (conclusion: Conclusion) => void
}

/** Gives what writes a reception: false, with nothing written, when its partner has used the header id before. */
export function recorderOn(db: Connection, parts: ReceptionParts): (reception: Reception) => boolean {
  const insert = inserter(db, 'messages', messageColumns, 'ON CONFLICT (header_id, partner) DO NOTHING')
  return (reception) => {
    const { accepted, arende, custodyAt } = reception.message
    const { changes, lastInsertRowid } = insert(recordOfMessage(reception.message))
    if (changes === 0) return false
    const message = Number(lastInsertRowid)
    parts.tallies.add('messages', { label: accepted ? 'accepted' : 'rejected' }, custodyAt)
    if (accepted) parts.cases.join(reception, message)
    for (const delivery of reception.deliveries) parts.deliveries.add(delivery, message, custodyAt)
    parts.duties.owe(reception, message)
    if (reception.caseEvent !== undefined && arende !== undefined)
      parts.caseEvents.add(reception.caseEvent, arende, message)
    if (reception.kvittens !== undefined) parts.duties.read(reception.kvittens, message)
    parts.attention.raise(reception.attention)
    if (reception.concludes !== undefined) parts.conclude(reception.concludes)
    return true
  }
}

export interface ReceptionQueries {
  known(partner: string, headerId: string, bundleId: string): Known
  original(headerId: string, to?: HsaId): Original | undefined
  copies(copyId: string, channel: string): DeliveryStatus[]
  message(id: string): MessageRow | undefined
  status(partner: string, headerId: string): MessageStatus | undefined
}

/** Nearly always so: a message is new. */
const nothingKnown: Known = { byHeader: undefined, byBundle: undefined }

type Parts = Pick<ReceptionParts, 'deliveries' | 'duties'>

export function receptionQueries(db: Connection, { deliveries, duties }: Parts): ReceptionQueries {
  const select = (where: string) => db.prepare<MessageRecord>(`SELECT * FROM messages WHERE ${where}`)
  const either = db.prepare(
    'SELECT 1 FROM messages WHERE partner = ?1 AND (header_id = ?2 OR bundle_id = ?3) LIMIT 1',
  )
  const byHeader = select('header_id = ? AND partner = ?')
  const byBundle = select('bundle_id = ? AND partner = ? ORDER BY seq LIMIT 1')
  const byId = select('id = ?')
  const copies = selectDeliveries(db, 'd.copy_id = ? AND d.channel = ? ORDER BY d.seq')
  return {
    known: (partner, headerId, bundleId) => {
      if (either.get([partner, headerId, bundleId]) === undefined) return nothingKnown
      return {
        byHeader: one(byHeader, [headerId, partner]),
        byBundle: one(byBundle, [bundleId, partner]),
      }
    },
    original: originalOn(db),
    copies: (...ids) => copies.all(ids).map(deliveryOf),
    message: (id) => one(byId, [id]),
    status: (partner, headerId) => {
      const record = byHeader.get([headerId, partner])
      if (record === undefined) return undefined
      return {
        message: messageOf(record),
        deliveries: deliveries.of(record.seq),
        duties: duties.of(record.seq),
      }
    },
  }
}

/** A copy that was made, else a reception; an id that several copies of one message share names the message only. */
function originalOn(db: Connection): ReceptionQueries['original'] {
  const copies = selectDeliveries(
    db,
    'd.copy_id = ?1 AND d.message = (SELECT max(message) FROM deliveries WHERE copy_id = ?1) LIMIT 2',
  )
  const copiesTo = selectDeliveries(db, 'd.copy_id = ? AND d.recipient = ? ORDER BY d.seq DESC LIMIT 1')
  const bySeq = db.prepare<MessageRecord>('SELECT * FROM messages WHERE seq = ?')
  const accepted = db.prepare<MessageRecord>(
    'SELECT * FROM messages WHERE header_id = ? AND accepted = 1 ORDER BY custody_at DESC, seq DESC LIMIT 1',
  )
  return (headerId, to) => {
    const own = to === undefined ? [] : copiesTo.all([headerId, to])
    const [copy, another] = own.length > 0 ? own : copies.all([headerId])
    const message = copy === undefined ? one(accepted, [headerId]) : one(bySeq, [copy.message])
    if (message === undefined) return undefined
    return { message, delivery: copy === undefined || another !== undefined ? undefined : deliveryOf(copy) }
  }
}

function one(
  statement: Statement<MessageRecord>,
  values: readonly (string | number)[],
): MessageRow | undefined {
  const record = statement.get(values)
  return record === undefined ? undefined : messageOf(record)
}
