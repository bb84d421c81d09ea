// An operator deals with what stands before him: it is recorded who did, and how; a sending in doubt may be let go again.
import { conclusionOf } from './conclude.js'
import type { Gateway } from './gateway.js'

/** How an entry can end. `send-again` is for a sending in doubt that the operator has found not to have arrived. */
export const resolutions = ['done', 'told-by-telephone', 'not-needed', 'arrived', 'send-again'] as const

export type Resolution = (typeof resolutions)[number]

export interface Resolving {
  readonly by: string
  readonly outcome: Resolution
}

/** False when there is no such open entry. */
export async function resolveAttention(
  gateway: Gateway,
  id: string,
  { by, outcome }: Resolving,
): Promise<boolean> {
  const { store, clock, log } = gateway
  const entry = (await store.attention()).find((one) => one.id === id)
  const resolved = await store.resolve(id, { at: clock.now(), by, outcome })
  if (!resolved) return false
  log({ event: 'attention.resolved', attention: id, by })
  if (entry?.delivery !== undefined) await settle(gateway, entry.delivery, outcome)
  return true
}

/** Only a delivery in doubt follows the operator's word; any other has gone its way already. */
async function settle(gateway: Gateway, id: string, outcome: Resolution): Promise<void> {
  const delivery = await gateway.store.delivery(id)
  if (delivery?.state !== 'unknown') return
  if (outcome === 'arrived') {
    const delivered = { kind: 'delivered', reference: delivery.copyId, evidence: 'operator' } as const
    await gateway.store.conclude(conclusionOf(gateway, { delivery, outcome: delivered, loss: delivery.loss }))
  }
  if (outcome === 'send-again') {
    const fresh = { ...delivery, giveUpAt: gateway.clock.now() + gateway.settings.retry.patienceMs }
    const retry = { kind: 'retry', reason: 'interrupted' } as const
    await gateway.store.conclude(
      conclusionOf(gateway, { delivery: fresh, outcome: retry, loss: delivery.loss }),
    )
    gateway.nudge()
  }
}
