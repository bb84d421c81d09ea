// Taking deliveries whose time has come, marked as being sent before anything is sent.
import type { EpochMs } from '../../domain/time.js'
import type { DeliveryStatus } from '../store.js'
import type { Connection } from './connection.js'
import { selectDeliveries } from './deliveries.js'
import { deliveryOf } from './rows/delivery-record.js'

interface Due {
  readonly seq: number
  readonly next_at: EpochMs
}

export type Claim = (now: EpochMs, limit: number, busy: readonly string[]) => DeliveryStatus[]

/**
 * Each channel is asked for its own oldest, so that neither a long queue before a busy channel nor a long line
 * behind a delivery in retry is walked through.
 */
export function claimsOn(db: Connection): Claim {
  const channels = db.prepare<{ channel: string }>(`
    WITH RECURSIVE waiting (channel) AS (
      SELECT min(channel) FROM deliveries WHERE state <> 'delivered' AND state = 'waiting'
      UNION ALL
      SELECT (SELECT min(d.channel) FROM deliveries d
              WHERE d.state <> 'delivered' AND d.state = 'waiting' AND d.channel > waiting.channel)
      FROM waiting WHERE waiting.channel IS NOT NULL)
    SELECT channel FROM waiting WHERE channel IS NOT NULL`)
  const dueOn = db.prepare<Due>(`
    SELECT seq, next_at FROM deliveries
    WHERE state <> 'delivered' AND state = 'waiting' AND channel = ? AND held = 0 AND next_at <= ?
    ORDER BY next_at, seq LIMIT ?`)
  const take = db.prepare("UPDATE deliveries SET state = 'sending', attempts = attempts + 1 WHERE seq = ?")
  const taken = selectDeliveries(db, 'd.seq = ?')
  return (now, limit, busy) => {
    const most = Math.max(0, limit)
    const free = channels.all().filter(({ channel }) => !busy.includes(channel))
    const due = free.flatMap(({ channel }) => dueOn.all([channel, now, most]))
    const first = due.sort((a, b) => a.next_at - b.next_at || a.seq - b.seq).slice(0, most)
    return first.flatMap(({ seq }) => {
      take.run([seq])
      return taken.all([seq]).map(deliveryOf)
    })
  }
}
