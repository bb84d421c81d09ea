// An operator deals with what stands before him: it is recorded who did, and how; a sending in doubt may be let go again.
import type { Conclusion, DeliveryStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import type { Gateway } from './gateway.js'

/**
 * How an entry can end. `told-by-telephone`: the unit knows, which meets the notice owed to it (LUS 2:3). `arrived`
 * and `send-again` are for a copy in doubt.
 */
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
  const { store, clock, log, nudge } = gateway
  const entry = (await store.attention()).find((one) => one.id === id)
  const delivery = entry?.delivery === undefined ? undefined : await store.delivery(entry.delivery)
  const concludes = delivery && conclusionBy(gateway, delivery, outcome)
  const told = outcome === 'told-by-telephone'
  const resolved = await store.resolve(id, { at: clock.now(), by, outcome, told, concludes })
  if (!resolved) return false
  log({ event: 'attention.resolved', attention: id, by })
  nudge()
  return true
}

/** Only a copy that may have arrived follows the operator's word; any other has gone its way already. */
function conclusionBy(gateway: Gateway, delivery: DeliveryStatus, word: Resolution): Conclusion | undefined {
  const { loss, state, copyId } = delivery
  if (word === 'arrived' && (state === 'unknown' || state === 'submitted')) {
    const outcome = { kind: 'delivered', reference: copyId, evidence: 'operator' } as const
    return conclusionOf(gateway, { delivery, outcome, loss })
  }
  if (word === 'send-again' && state === 'unknown') {
    const { clock, settings } = gateway
    const fresh = { ...delivery, giveUpAt: clock.now() + settings.retry.patienceMs }
    const outcome = { kind: 'retry', reason: 'interrupted' } as const
    return conclusionOf(gateway, { delivery: fresh, outcome, loss })
  }
  return undefined
}
