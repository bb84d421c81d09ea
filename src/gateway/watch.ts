// Watches the legal clock and everything that stands: duties overdue, proofs still to come, bodies old enough to go.
import { crashOf } from '../log/crash.js'
import { StoreError, type AttentionRow, type DutyStatus } from '../store/store.js'
import { bodyDigest } from './duplicates.js'
import { followSubmitted, type Walk } from './follow.js'
import type { Gateway } from './gateway.js'
import { raised, storeCrash } from './log-outcome.js'

/** How often the clock is looked at; the law counts in hours. */
const everyMs = 30_000
const dayMs = 86_400_000

/** Bodies forgotten in one commit; between two of them others get their turn. */
const purgedAtOnce = 25

/** Starts watching; the returned function stops it, and resolves when a look that is under way has ended. */
export function startWatch(gateway: Gateway): () => Promise<void> {
  const stopping = new AbortController()
  const walk: Walk = { places: new Map(), stop: stopping.signal }
  let cancel = () => {}
  let look = Promise.resolve()
  const again = () => {
    if (stopping.signal.aborted) return
    cancel = gateway.clock.after(everyMs, () => {
      look = watchOnce(gateway, walk).then(again)
    })
  }
  again()
  return async () => {
    // A look may be under way, and would have itself called again.
    stopping.abort()
    cancel()
    await look
  }
}

/** One look at the clock. What fails is logged and tried again next time, and keeps nothing else from being done. */
async function watchOnce(gateway: Gateway, walk: Walk): Promise<void> {
  // Partners are asked last: they may take their time.
  for (const step of [raiseOverdue, purge, followSubmitted]) {
    try {
      await step(gateway, walk)
    } catch (error) {
      if (error instanceof StoreError) gateway.log({ event: 'store.failed', ...storeCrash(error) })
      else gateway.log({ event: 'gateway.crashed', ...crashOf(error) })
    }
  }
}

/** A duty whose time has passed stands before an operator, once. */
async function raiseOverdue(gateway: Gateway): Promise<void> {
  const overdue = await gateway.store.overdue(gateway.clock.now())
  if (overdue.length === 0) return
  const entries = overdue.map((duty) => overdueEntry(gateway, duty))
  await gateway.store.raise(entries)
  for (const { duty, unit, message, rule, due } of overdue) {
    gateway.log({ event: 'duty.overdue', correlationId: message, duty, unit, rule, due })
  }
  raised(gateway.log, entries)
}

const overdueEntry = (
  { chance, clock }: Gateway,
  { duty, message, unit, due }: DutyStatus,
): AttentionRow => ({
  id: chance.id(),
  at: clock.now(),
  kind: duty === 'kvittens' ? 'kvittens-overdue' : 'notice-overdue',
  message,
  delivery: undefined,
  unit,
  need: undefined,
  due,
})

async function purge({ store, clock, settings, log }: Gateway): Promise<void> {
  const before = clock.now() - settings.retentionDays * dayMs
  let bodies = 0
  for (;;) {
    const rows = await store.purgeable(before, purgedAtOnce)
    await store.forget(rows.map((row) => ({ message: row.id, digest: bodyDigest(settings, row) })))
    bodies += rows.length
    if (rows.length < purgedAtOnce) break
  }
  if (bodies > 0) log({ event: 'bodies.purged', bodies })
}
