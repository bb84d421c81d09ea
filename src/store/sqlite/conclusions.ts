// How an attempt ended: the delivery's new state, who is next in its line, what it met and what it counts as.
import type { HsaId } from '../../domain/hsa-id.js'
import type { EpochMs } from '../../domain/time.js'
import { StoreError, type Conclusion, type DeliveryState } from '../store.js'
import type { AttentionTable } from './attention.js'
import type { Connection } from './connection.js'
import type { DutyTable } from './duties.js'
import type { Tallies } from './tallies.js'

export interface ConclusionParts {
  readonly attention: AttentionTable
  readonly duties: DutyTable
  readonly tallies: Tallies
}

interface Before {
  readonly seq: number
  readonly message: number
  readonly arende: string
  readonly recipient: HsaId | null
  readonly state: DeliveryState
  readonly channel: string
  readonly at: EpochMs
}

/** Throws `StoreError` when there is no such delivery. */
export function conclusionsOn(db: Connection, parts: ConclusionParts): (conclusion: Conclusion) => void {
  const find = db.prepare<Before>(
    'SELECT seq, message, arende, recipient, state, channel, at FROM deliveries WHERE id = ?',
  )
  const update = db.prepare(`
    UPDATE deliveries SET state = ?, channels = ?, refusals = ?, next_at = ?, give_up_at = ?, handed_over_at = ?,
      handle = ?, evidence_due_by = ?, reference = ?, loss = ?, last_outcome = ?, last_reason = ? WHERE seq = ?`)
  const moveUp = lineOn(db)
  return (conclusion) => {
    const before = find.get([conclusion.delivery])
    if (before === undefined) throw new StoreError('The store has no such delivery')
    update.run([...newState(conclusion), before.seq])
    if (before.recipient !== null) moveUp(before.arende, before.recipient)
    count(conclusion, before, parts.tallies)
    meet(conclusion, before, parts.duties)
    parts.attention.raise(conclusion.attention)
  }
}

const newState = (conclusion: Conclusion) => [
  conclusion.state,
  JSON.stringify(conclusion.channels),
  JSON.stringify(conclusion.refusals),
  conclusion.nextAt,
  conclusion.giveUpAt,
  conclusion.handedOverAt,
  conclusion.handle,
  conclusion.evidenceDueBy,
  conclusion.reference,
  JSON.stringify(conclusion.loss),
  conclusion.outcome,
  conclusion.reason,
]

/** Lets the first of a line go and holds all others, whichever of them has moved. */
function lineOn(db: Connection): (arende: string, recipient: HsaId) => void {
  const line = "arende = ?1 AND recipient = ?2 AND state IN ('waiting', 'sending')"
  const isHeld = `seq > (SELECT min(seq) FROM deliveries WHERE ${line})`
  const order = db.prepare(`UPDATE deliveries SET held = (${isHeld}) WHERE ${line} AND held <> (${isHeld})`)
  return (arende, recipient) => void order.run([arende, recipient])
}

function count(
  { channel, outcome, state, channels, at }: Conclusion,
  before: Before,
  tallies: Tallies,
): void {
  tallies.add('outcomes', { label: channel, part: outcome }, at)
  if (before.state === 'delivered') tallies.add('delivered', { label: before.channel }, before.at, -1)
  if (state === 'delivered') tallies.add('delivered', { label: channels[0] ?? '' }, before.at)
}

/** A copy that is proven has told the unit; one that is only handed over counts if it can be there in time. */
function meet(conclusion: Conclusion, { message, recipient }: Before, duties: DutyTable): void {
  const { state, handedOverAt, arrivesAt } = conclusion
  if (recipient === null || arrivesAt === undefined) return
  if (state === 'delivered') duties.told(message, recipient, arrivesAt)
  if (state === 'submitted' && handedOverAt !== undefined)
    duties.underWay(message, recipient, { handedOverAt, arrivesAt })
}
