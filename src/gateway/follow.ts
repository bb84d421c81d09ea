// What was handed over and is not proven yet: asks the adapters that can tell, and moves on what stays unproven.
import { isOutcome, type Outcome } from '../domain/delivery.js'
import { crashOf } from '../log/crash.js'
import type { DeliveryStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import type { Gateway } from './gateway.js'
import { loadSource } from './load-source.js'
import { logOutcome } from './log-outcome.js'

/** What one look leaves for the next, and the sign that the gateway stops. */
export interface Walk {
  /** By channel, the last copy asked about; the next look goes on behind it. None: it begins with the oldest. */
  readonly places: Map<string, string>
  readonly stop: AbortSignal
}

/** The most copies that one look asks a channel about. */
const pageSize = 100
/** How long one look goes on asking a channel. */
const turnMs = 30_000

/** Each channel is looked after by itself, so that one that hangs delays no other. Rejects when the store fails. */
export async function followSubmitted(gateway: Gateway, walk: Walk): Promise<void> {
  const overdue = await gateway.store.evidenceOverdue(gateway.clock.now())
  const channels = new Set([...gateway.settings.partners.keys(), ...overdue.map(channelOf)])
  const turns = [...channels].map((channel) =>
    takeTurn(gateway, walk, { channel, overdue: overdue.filter((one) => channelOf(one) === channel) }),
  )
  // All have ended before the look has, also when one of them failed.
  for (const turn of await Promise.allSettled(turns)) if (turn.status === 'rejected') throw turn.reason
}

const channelOf = ({ channels }: DeliveryStatus): string => channels[0] ?? ''

const unproven: Outcome = { kind: 'rejected', code: 'evidence-overdue' }

interface Turn {
  readonly channel: string
  /** Copies whose proof is overdue: asked about once more, then moved. */
  readonly overdue: readonly DeliveryStatus[]
}

async function takeTurn(gateway: Gateway, walk: Walk, { channel, overdue }: Turn): Promise<void> {
  const { ask, isOpen } = askerOf(gateway, channel, walk.stop)
  for (const delivery of overdue) {
    const outcome = (await ask(delivery)) ?? unproven
    if (walk.stop.aborted) return
    await settle(gateway, delivery, outcome)
  }
  if (!isOpen()) return
  const page = await gateway.store.submitted(channel, pageSize, walk.places.get(channel))
  for (const delivery of page) {
    if (!isOpen()) return
    const outcome = await ask(delivery)
    if (outcome !== undefined) await settle(gateway, delivery, outcome)
    walk.places.set(channel, delivery.id)
  }
  if (page.length < pageSize) walk.places.delete(channel)
}

/** Asks until the turn is over, or a question was not answered: the channel is then left alone until the next look. */
function askerOf(gateway: Gateway, channel: string, stop: AbortSignal) {
  const { clock, settings } = gateway
  const until = clock.now() + turnMs
  let answers = settings.partners.get(channel)?.adapter.follow !== undefined
  const isOpen = (): boolean => answers && !stop.aborted && clock.now() < until
  const ask = async (delivery: DeliveryStatus): Promise<Outcome | undefined> => {
    if (!isOpen()) return undefined
    const outcome = await followed(gateway, delivery, stop)
    answers = outcome !== undefined
    return outcome?.kind === 'submitted' ? undefined : outcome
  }
  return { ask, isOpen }
}

/** What the adapter knows; undefined when it fails, or is silent for too long: then it is asked again next time. */
async function followed(
  { clock, settings, log }: Gateway,
  { channels, handle = '', copyId, message: correlationId }: DeliveryStatus,
  stop: AbortSignal,
): Promise<Outcome | undefined> {
  const patience = new AbortController()
  const cancel = clock.after(settings.retry.sendTimeoutMs, () => patience.abort())
  const signal = AbortSignal.any([stop, patience.signal])
  const context = { now: clock.now(), signal, copyId, correlationId }
  try {
    const adapter = settings.partners.get(channels[0] ?? '')?.adapter
    // An adapter that takes no notice of the signal must not hold up the clock.
    const outcome = await Promise.race([adapter?.follow?.(handle, context), whenAborted(signal)])
    if (outcome === undefined || isOutcome(outcome)) return outcome
    throw new TypeError('the adapter gave no outcome')
  } catch (error) {
    log({ event: 'gateway.crashed', correlationId, ...crashOf(error) })
    return undefined
  } finally {
    cancel()
  }
}

const whenAborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })

async function settle(gateway: Gateway, { id }: DeliveryStatus, outcome: Outcome): Promise<void> {
  const { store, nudge } = gateway
  const delivery = await store.delivery(id)
  // Meanwhile somebody may have registered its arrival, or the partner have answered.
  if (delivery?.state !== 'submitted') return
  const source = await loadSource(gateway, delivery)
  const ended = { delivery, outcome, loss: delivery.loss, ...(source && { message: source.message }) }
  const conclusion = conclusionOf(gateway, ended)
  await store.conclude(conclusion)
  logOutcome(gateway, delivery, { conclusion, loss: [], durationMs: 0 })
  nudge()
}
