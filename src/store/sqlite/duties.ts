// What is owed by a time, and what meets it: a kvittens that came, a copy that was handed over.
import { duties } from '../../domain/deadlines.js'
import type { HsaId } from '../../domain/hsa-id.js'
import type { EpochMs } from '../../domain/time.js'
import type { DeliveryRow, DutyRow, DutyStatus, Figures, KvittensRow, Reception } from '../store.js'
import type { Connection } from './connection.js'
import { inserter } from './insert.js'
import { dutyOf, newDutyColumns, recordOfDuty, type DutyRecord } from './rows/duty-record.js'
import type { Tallies } from './tallies.js'

export interface DutyTable {
  /** Writes the duties of a reception; those that an early kvittens has met already are written as met. */
  owe(reception: Reception, message: number): void
  /** Keeps a kvittens and meets what it is about; of several by one unit the first counts. */
  read(kvittens: KvittensRow, message: number): void
  /** The unit was told of this message: meets the notice owed to it, also when it is too late. */
  told(message: number, unit: HsaId, at: EpochMs): void
  /** The unit's copy was handed over: meets the notice unless the copy can only arrive after it is due (LUS 2:3). */
  underWay(message: number, unit: HsaId, way: { handedOverAt: EpochMs; arrivesAt: EpochMs }): void
  overdue(now: EpochMs): DutyStatus[]
  of(message: number): DutyStatus[]
  counts(now: EpochMs): Figures['duties']
}

interface EarlyKvittens {
  readonly about: string
  readonly unit: string
  readonly read_at: EpochMs
  /** Digest of whom it is about. */
  readonly patient: string | null
}

const inList = duties.map((duty) => `'${duty}'`).join(', ')
const selectDuty = 'SELECT o.*, m.id AS message_id FROM duties o JOIN messages m ON m.seq = o.message'

export function dutiesIn(db: Connection, tallies: Tallies): DutyTable {
  const insert = inserter(db, 'duties', newDutyColumns)
  const early = db.prepare<EarlyKvittens>(`
    SELECT k.about, k.unit, k.read_at, m.patient FROM kvittens k JOIN messages m ON m.seq = k.message
    WHERE k.about IN (SELECT value FROM json_each(?))`)
  const keep = inserter(
    db,
    'kvittens',
    ['about', 'unit', 'message', 'read_at'],
    'ON CONFLICT (about, unit) DO NOTHING',
  )
  const meetKvittens = db.prepare(`
    UPDATE duties SET met_at = ?1 WHERE duty = 'kvittens' AND unit = ?2 AND met_at IS NULL AND message IN (
      SELECT message FROM deliveries WHERE copy_id = ?3 AND recipient = ?2
      UNION SELECT seq FROM messages WHERE header_id = ?3 AND accepted = 1)`)
  const meetNotice = db.prepare<Pick<DutyRow, 'duty'>>(`
    UPDATE duties SET met_at = ?
    WHERE message = ? AND duty <> 'kvittens' AND unit = ? AND met_at IS NULL AND due >= ? RETURNING duty`)
  const met = (duty: DutyRow['duty'], at: EpochMs, count = 1): void => {
    if (count > 0) tallies.add('duties-met', { label: duty }, at, count)
  }
  const notice = (values: readonly (string | number)[], at: EpochMs): void => {
    for (const { duty } of meetNotice.all(values)) met(duty, at)
  }
  return {
    owe: (reception, message) => {
      const ids = reception.duties.some(isKvittens) ? namesOf(reception) : []
      const kvittenses = ids.length === 0 ? [] : early.all([JSON.stringify(ids)])
      for (const duty of reception.duties) {
        const metAt = isKvittens(duty) ? metAlready(duty.unit, reception, kvittenses) : undefined
        insert(recordOfDuty(duty, message, metAt))
        if (metAt !== undefined) met(duty.duty, metAt)
      }
    },
    read: ({ about, unit, readAt }, message) => {
      keep({ about, unit, message, read_at: readAt })
      met('kvittens', readAt, meetKvittens.run([readAt, unit, about]).changes)
    },
    told: (message, unit, at) => notice([at, message, unit, 0], at),
    underWay: (message, unit, { handedOverAt, arrivesAt }) =>
      notice([handedOverAt, message, unit, arrivesAt], handedOverAt),
    ...dutyQueries(db, tallies),
  }
}

const isKvittens = (duty: DutyRow): boolean => duty.duty === 'kvittens'

/** The ids a kvittens may name: the sender's own and those of the copies. */
const namesOf = ({ message, deliveries }: Pick<Reception, 'message' | 'deliveries'>): string[] => [
  message.headerId,
  ...deliveries.map((delivery) => delivery.copyId),
]

function metAlready(
  unit: HsaId,
  { message, deliveries }: Reception,
  kvittenses: readonly EarlyKvittens[],
): EpochMs | undefined {
  const toUnit = (delivery: DeliveryRow): boolean => delivery.recipient === unit
  const names = namesOf({ message, deliveries: deliveries.filter(toUnit) })
  const times = kvittenses
    .filter((kvittens) => kvittens.unit === unit && names.includes(kvittens.about))
    .filter(({ patient }) => patient === (message.patient?.digest ?? null))
    .map((kvittens) => kvittens.read_at)
  return times.length === 0 ? undefined : Math.min(...times)
}

function dutyQueries(db: Connection, tallies: Tallies): Pick<DutyTable, 'overdue' | 'of' | 'counts'> {
  const overdue = db.prepare<DutyRecord>(`
    ${selectDuty} WHERE o.met_at IS NULL AND o.raised = 0
      AND o.duty IN (${inList}) AND o.due < ? ORDER BY o.due, o.message, o.unit`)
  const of = db.prepare<DutyRecord>(`${selectDuty} WHERE o.message = ? ORDER BY o.duty, o.unit`)
  const unmet = db.prepare<{ duty: DutyRow['duty']; due: number; overdue: number }>(`
    SELECT duty, sum(due >= ?1) AS due, sum(due < ?1) AS overdue FROM duties WHERE met_at IS NULL GROUP BY duty`)
  return {
    overdue: (now) => overdue.all([now]).map(dutyOf),
    of: (message) => of.all([message]).map(dutyOf),
    counts: (now) => {
      const open = unmet.all([now])
      const done = tallies.of('duties-met')
      return duties.map((duty) => ({
        duty,
        due: open.find((row) => row.duty === duty)?.due ?? 0,
        overdue: open.find((row) => row.duty === duty)?.overdue ?? 0,
        met: done.find((tally) => tally.label === duty)?.count ?? 0,
      }))
    },
  }
}
