// Keeps the deliveries moving: claims what is due, a few at a time for each channel, and sleeps in between.
import type { DeliveryStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import { deliver } from './deliver.js'
import type { Gateway } from './gateway.js'
import { loadSource } from './load-source.js'
import { copyFields, logNext, storeCrash } from './log-outcome.js'

/** How often the worker looks for retries that have come due when nothing else wakes it. */
const idleMs = 1_000

export interface Worker {
  /** Says that something may be due now. */
  nudge(): void
  /** Takes nothing more and resolves when what is under way has ended. */
  drain(): Promise<void>
}

/** Deals with what a former process left half done, then starts the worker. */
export async function startWorker(gateway: Gateway): Promise<Worker> {
  for (const delivery of await gateway.store.interrupted()) await recover(gateway, delivery)
  return new DeliveryWorker(gateway)
}

/** What may have arrived is sent again only to a partner that recognises it; otherwise an operator decides. */
async function recover(gateway: Gateway, delivery: DeliveryStatus): Promise<void> {
  const deduplicates = gateway.channels.get(delivery.channels[0] ?? '')?.deduplicates === true
  const harmless = deduplicates || delivery.kind === 'response'
  const outcome = { kind: harmless ? 'retry' : 'unknown', reason: 'interrupted' } as const
  const source = await loadSource(gateway, delivery)
  const ended = { delivery, outcome, loss: delivery.loss, ...(source && { message: source.message }) }
  const conclusion = conclusionOf(gateway, ended)
  await gateway.store.conclude(conclusion)
  gateway.log({ event: 'delivery.interrupted', ...copyFields(delivery) })
  logNext(gateway, delivery, conclusion)
}

class DeliveryWorker implements Worker {
  readonly #gateway: Gateway
  readonly #active = new Map<string, number>()
  readonly #underWay = new Set<Promise<void>>()
  #stopped = false
  #claiming: Promise<void> | undefined
  #again = false
  #cancelTimer: () => void

  constructor(gateway: Gateway) {
    this.#gateway = gateway
    this.#cancelTimer = this.#schedule()
  }

  nudge(): void {
    if (this.#stopped) return
    this.#again = true
    this.#claiming ??= this.#claimAll().finally(() => {
      this.#claiming = undefined
      if (this.#again) this.nudge()
    })
  }

  async drain(): Promise<void> {
    this.#stopped = true
    this.#cancelTimer()
    await this.#claiming
    await Promise.all(this.#underWay)
  }

  #schedule(): () => void {
    return this.#gateway.clock.after(idleMs, () => {
      this.nudge()
      this.#cancelTimer = this.#schedule()
    })
  }

  async #claimAll(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false
      const claimed = await this.#claim()
      for (const delivery of claimed) this.#begin(delivery)
      if (claimed.length > 0) this.#again = true
    }
  }

  async #claim(): Promise<readonly DeliveryStatus[]> {
    const { store, clock, settings, log } = this.#gateway
    const { perChannel } = settings.retry
    const active = [...this.#active]
    const busy = active.filter(([, count]) => count >= perChannel).map(([channel]) => channel)
    // No more than the fullest channel has room for, since all that is claimed may be for that one.
    const fullest = Math.max(0, ...active.map(([, count]) => count).filter((count) => count < perChannel))
    try {
      return await store.claim(clock.now(), perChannel - fullest, busy)
    } catch (error) {
      log({ event: 'store.failed', ...storeCrash(error) })
      return []
    }
  }

  #begin(delivery: DeliveryStatus): void {
    const channel = delivery.channels[0] ?? ''
    this.#active.set(channel, (this.#active.get(channel) ?? 0) + 1)
    const ended = deliver(this.#gateway, delivery).finally(() => {
      this.#active.set(channel, (this.#active.get(channel) ?? 1) - 1)
      this.#underWay.delete(ended)
      this.nudge()
    })
    this.#underWay.add(ended)
  }
}
