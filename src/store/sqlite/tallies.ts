// Counts kept while they happen, of what would take a walk through a whole table to count afterwards.
import type { EpochMs } from '../../domain/time.js'
import type { Connection } from './connection.js'

export type TallyKind = 'messages' | 'outcomes' | 'delivered' | 'duties-met'

export interface Tally {
  readonly label: string
  readonly part: string
  readonly count: number
  /** The earliest time of those that were counted since there were none. */
  readonly since: EpochMs
}

export interface Tallies {
  add(kind: TallyKind, labels: { label: string; part?: string }, at: EpochMs, count?: number): void
  of(kind: TallyKind): Tally[]
}

export function talliesIn(db: Connection): Tallies {
  const add = db.prepare(`
    INSERT INTO tallies (kind, label, part, since, count) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (kind, label, part) DO UPDATE SET count = count + excluded.count,
      since = iif(count > 0, min(since, excluded.since), excluded.since)`)
  const of = db.prepare<Tally>('SELECT label, part, count, since FROM tallies WHERE kind = ? AND count > 0')
  return {
    add: (kind, { label, part = '' }, at, count = 1) => void add.run([kind, label, part, at, count]),
    of: (kind) => of.all([kind]),
  }
}
