// Somebody who holds a page says that it arrived: that closes the delivery, never the kvittens.
import type { DeliveryStatus } from '../store/store.js'
import { normaliseCode } from './codes.js'
import { conclusionOf } from './conclude.js'
import { sha256 } from './digest.js'
import type { Gateway } from './gateway.js'

/** The delivery that the code belongs to, now closed; undefined when there is no such code. Twice is as good as once. */
export async function registerArrival(
  gateway: Gateway,
  typed: string,
  by: string,
): Promise<DeliveryStatus | undefined> {
  const code = normaliseCode(typed)
  const delivery = code === undefined ? undefined : await gateway.store.byArrival(sha256(code))
  if (delivery === undefined) return undefined
  if (delivery.state === 'delivered' || delivery.handedOverAt === undefined) return delivery
  const outcome = {
    kind: 'delivered',
    reference: delivery.handle ?? delivery.id,
    evidence: 'arrival-code',
  } as const
  const conclusion = conclusionOf(gateway, { delivery, outcome, loss: delivery.loss })
  await gateway.store.conclude(conclusion)
  gateway.log({ event: 'arrival.registered', correlationId: delivery.message, delivery: delivery.id, by })
  return delivery
}
