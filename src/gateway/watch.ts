// Watches the legal clock and everything that stands: duties overdue, proofs overdue, bodies old enough to go.
import type { Outcome } from '../domain/delivery.js'
import { crashOf } from '../log/crash.js'
import type { AttentionRow, DeliveryStatus, DutyStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import type { Gateway } from './gateway.js'
import { loadSource } from './load-source.js'
import { logOutcome, raised, storeCrash } from './log-outcome.js'

/** How often the clock is looked at; the law counts in hours. */
const everyMs = 30_000
const dayMs = 86_400_000

/** Starts watching; the returned function stops it. */
export function startWatch(gateway: Gateway): () => void {
  let cancel = () => {}
  let stopped = false
  const again = () => {
    if (stopped) return
    cancel = gateway.clock.after(everyMs, () => void watchOnce(gateway).then(again))
  }
  again()
  return () => {
    // A look may be under way, and would have itself called again.
    stopped = true
    cancel()
  }
}

/** One look at the clock. A store that fails is logged and asked again next time. */
export async function watchOnce(gateway: Gateway): Promise<void> {
  try {
    await raiseOverdue(gateway)
    await moveUnproven(gateway)
    await followSubmitted(gateway)
    await purge(gateway)
  } catch (error) {
    gateway.log({ event: 'store.failed', ...storeCrash(error) })
  }
}

/** A duty whose time has passed stands before an operator, once. */
async function raiseOverdue(gateway: Gateway): Promise<void> {
  const overdue = await gateway.store.overdue(gateway.clock.now())
  if (overdue.length === 0) return
  for (const { duty, unit, message, rule, due } of overdue) {
    gateway.log({ event: 'duty.overdue', correlationId: message, duty, unit, rule, due })
  }
  const entries = overdue.map((duty) => overdueEntry(gateway, duty))
  await gateway.store.raise(entries)
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
  due,
})

/** Handed over but not proven in time: the next channel, or an operator when there is none. */
async function moveUnproven(gateway: Gateway): Promise<void> {
  const outcome: Outcome = { kind: 'rejected', code: 'evidence-overdue' }
  for (const delivery of await gateway.store.evidenceOverdue(gateway.clock.now())) {
    const source = await loadSource(gateway, delivery)
    const ended = { delivery, outcome, loss: delivery.loss, ...(source && { message: source.message }) }
    const conclusion = conclusionOf(gateway, ended)
    const attention = conclusion.attention.map((entry) =>
      entry.kind === 'no-channel' ? { ...entry, kind: 'evidence-overdue' as const } : entry,
    )
    await gateway.store.conclude({ ...conclusion, attention })
    logOutcome(gateway, delivery, { conclusion: { ...conclusion, attention }, loss: [], durationMs: 0 })
    gateway.nudge()
  }
}

/** Asks adapters that can tell what became of what they took. */
async function followSubmitted(gateway: Gateway): Promise<void> {
  for (const delivery of await gateway.store.submitted(100)) {
    const outcome = await followed(gateway, delivery)
    if (outcome === undefined || outcome.kind === 'submitted') continue
    const conclusion = conclusionOf(gateway, { delivery, outcome, loss: delivery.loss })
    await gateway.store.conclude(conclusion)
    logOutcome(gateway, delivery, { conclusion, loss: [], durationMs: 0 })
    gateway.nudge()
  }
}

/** What the adapter knows; undefined when it has no way to tell, or fails: then it is asked again next time. */
async function followed(gateway: Gateway, delivery: DeliveryStatus): Promise<Outcome | undefined> {
  const { clock, settings, log } = gateway
  const { copyId, message: correlationId, handle } = delivery
  const adapter = settings.partners.get(delivery.channels[0] ?? '')?.adapter
  if (adapter?.follow === undefined || handle === undefined) return undefined
  const signal = AbortSignal.timeout(settings.retry.sendTimeoutMs)
  try {
    return await adapter.follow(handle, { now: clock.now(), signal, copyId, correlationId })
  } catch (error) {
    log({ event: 'gateway.crashed', correlationId, ...crashOf(error) })
    return undefined
  }
}

async function purge({ store, clock, settings, log }: Gateway): Promise<void> {
  const count = await store.purge(clock.now() - settings.retentionDays * dayMs)
  if (count > 0) log({ event: 'bodies.purged', bodies: count })
}
