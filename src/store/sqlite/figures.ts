// The figures for /metrics, from small indexes and running counts, so that a scrape never walks through a table.
import type { EpochMs } from '../../domain/time.js'
import type { DeliveryState, Figures } from '../store.js'
import type { AttentionTable } from './attention.js'
import type { Connection } from './connection.js'
import type { DutyTable } from './duties.js'
import type { Tallies } from './tallies.js'

interface FigureParts {
  readonly attention: AttentionTable
  readonly duties: DutyTable
  readonly tallies: Tallies
}

interface OpenDeliveries {
  readonly channel: string
  readonly state: DeliveryState
  readonly count: number
  readonly first: number
}

export function figuresOn(db: Connection, parts: FigureParts): (now: EpochMs) => Figures {
  const open = db.prepare<OpenDeliveries>(`
    SELECT channel, state, count(*) AS count, min(seq) AS first FROM deliveries
    WHERE state <> 'delivered' GROUP BY state, channel`)
  const custodyOf = db.prepare<{ at: EpochMs }>('SELECT at FROM deliveries WHERE seq = ?')
  const openDeliveries = (): Figures['deliveries'] =>
    open.all().map(({ channel, state, count, first }) => ({
      channel,
      state,
      count,
      oldestAt: custodyOf.get([first])?.at ?? 0,
    }))
  return (now) => ({
    messages: parts.tallies
      .of('messages')
      .map(({ label, count }) => ({ accepted: label === 'accepted', count })),
    deliveries: [...openDeliveries(), ...delivered(parts.tallies)],
    outcomes: parts.tallies
      .of('outcomes')
      .map(({ label, part, count }) => ({ channel: label, outcome: part as Outcome, count })),
    duties: parts.duties.counts(now),
    attention: parts.attention.counts(),
  })
}

type Outcome = Figures['outcomes'][number]['outcome']

const delivered = (tallies: Tallies): Figures['deliveries'] =>
  tallies
    .of('delivered')
    .map(({ label, count, since }) => ({ channel: label, state: 'delivered', count, oldestAt: since }))
