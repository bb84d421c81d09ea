// What stands before an operator: raised with the fact that calls for it, resolved once.
import type { Need } from '../../domain/need.js'
import type { AttentionKind, AttentionRow, AttentionStatus, Figures, ResolutionRow } from '../store.js'
import type { Connection } from './connection.js'
import { inserter } from './insert.js'
import {
  attentionOf,
  newAttentionColumns,
  recordOfAttention,
  type AttentionRecord,
} from './rows/attention-record.js'

export interface AttentionTable {
  raise(rows: readonly AttentionRow[]): void
  isRaised(message: string, kind: AttentionKind): boolean
  unmet(message: string): Need[]
  all(): AttentionStatus[]
  /** False when there is no such open entry. */
  resolve(id: string, resolution: Pick<ResolutionRow, 'at' | 'by' | 'outcome'>): boolean
  counts(): Figures['attention']
}

/** Whether the duty whose being overdue an entry tells of is a kvittens; of notices a message owes one to a unit. */
const isKvittens: Partial<Record<AttentionKind, 0 | 1>> = { 'kvittens-overdue': 1, 'notice-overdue': 0 }

export function attentionIn(db: Connection): AttentionTable {
  const insert = inserter(db, 'attention', newAttentionColumns)
  const markDuty = db.prepare(`
    UPDATE duties SET raised = 1
    WHERE message = (SELECT seq FROM messages WHERE id = ?) AND (duty = 'kvittens') = ? AND unit = ?`)
  const standing = db.prepare(
    'SELECT 1 FROM attention WHERE message = ? AND kind = ? AND resolved_at IS NULL LIMIT 1',
  )
  const unmet = db.prepare<{ need: Need }>(`
    SELECT need FROM attention
    WHERE message = ? AND kind = 'no-unit' AND need IS NOT NULL AND resolved_at IS NULL ORDER BY at, id`)
  const all = db.prepare<AttentionRecord>('SELECT * FROM attention ORDER BY resolved_at IS NOT NULL, at, id')
  const resolve = db.prepare(`
    UPDATE attention SET resolved_at = ?, resolved_by = ?, resolution = ? WHERE id = ? AND resolved_at IS NULL`)
  const counts = db.prepare<{ kind: AttentionKind; count: number }>(
    'SELECT kind, count(*) AS count FROM attention WHERE resolved_at IS NULL GROUP BY kind',
  )
  return {
    raise: (rows) => {
      for (const row of rows) {
        insert(recordOfAttention(row))
        const ofKvittens = isKvittens[row.kind]
        if (ofKvittens !== undefined) markDuty.run([row.message, ofKvittens, row.unit])
      }
    },
    isRaised: (message, kind) => standing.get([message, kind]) !== undefined,
    unmet: (message) => unmet.all([message]).map(({ need }) => need),
    all: () => all.all().map(attentionOf),
    resolve: (id, { at, by, outcome }) => resolve.run([at, by, outcome, id]).changes === 1,
    counts: () => counts.all(),
  }
}
