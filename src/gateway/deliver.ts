// The delivery worker: takes what is due, hands it to its channel, records how it ended. One hanging partner delays no other.
import type { Adapter, Copy, Encoded, SendContext, Unencoded } from '../adapters/adapter.js'
import { isOutcome, type Loss, type Outcome } from '../domain/delivery.js'
import type { Unit } from '../domain/unit.js'
import type { LusMessage } from '../mappings/registry.js'
import type { Conclusion, DeliveryStatus } from '../store/store.js'
import { codeOf } from './codes.js'
import { conclusionOf } from './conclude.js'
import { makeCopy } from './copy.js'
import type { Gateway } from './gateway.js'
import { loadSource } from './load-source.js'
import { crashOf } from '../log/crash.js'
import { copyFields, logOutcome, storeCrash } from './log-outcome.js'

interface Sent {
  readonly outcome: Outcome
  readonly loss: readonly Loss[]
  readonly message?: LusMessage
}

/** One delivery from claim to conclusion. Never rejects: what the store cannot take now is offered to it again. */
export async function deliver(gateway: Gateway, delivery: DeliveryStatus): Promise<void> {
  const startedAt = gateway.clock.now()
  gateway.log({ event: 'delivery.started', ...copyFields(delivery), attempt: delivery.attempts })
  const sent = await attempt(gateway, delivery)
  const conclusion = conclusionOf(gateway, { delivery, ...sent })
  await conclude(gateway, conclusion)
  logOutcome(gateway, delivery, { conclusion, loss: sent.loss, durationMs: gateway.clock.now() - startedAt })
}

/** How long to wait before a full disk is tried again. */
const storeRetryMs = 2_000

/** The outcome is known and must not be lost: a process that dies before it is written leaves the delivery `sending`. */
async function conclude({ store, clock, log }: Gateway, conclusion: Conclusion): Promise<void> {
  for (;;) {
    try {
      return await store.conclude(conclusion)
    } catch (error) {
      log({ event: 'store.failed', ...storeCrash(error) })
      await new Promise<void>((resume) => void clock.after(storeRetryMs, resume))
    }
  }
}

async function attempt(gateway: Gateway, delivery: DeliveryStatus): Promise<Sent> {
  const adapter = gateway.settings.partners.get(delivery.channels[0] ?? '')?.adapter
  if (adapter === undefined) return { outcome: { kind: 'rejected', code: 'not-found' }, loss: [] }
  try {
    const sent = await (delivery.kind === 'response' ? sendResponse : sendCopy)(gateway, adapter, delivery)
    if (isOutcome(sent.outcome)) return sent
    throw new TypeError('the adapter gave no outcome')
  } catch (error) {
    gateway.log({ event: 'gateway.crashed', correlationId: delivery.message, ...crashOf(error) })
    return { outcome: { kind: 'unknown', reason: 'adapter-crashed' }, loss: [] }
  }
}

const noWay: Outcome = { kind: 'rejected', code: 'cannot-encode' }

async function sendResponse(gateway: Gateway, adapter: Adapter, delivery: DeliveryStatus): Promise<Sent> {
  const answered = await gateway.store.message(delivery.message)
  if (answered === undefined || delivery.address === undefined) {
    return { outcome: { kind: 'rejected', code: 'cannot-encode' }, loss: [] }
  }
  const { address } = delivery
  const outcome = await withPatience(
    gateway,
    delivery,
    async (context) => (await adapter.respond?.(answered.answer.body, address, context)) ?? noWay,
  )
  return { outcome, loss: [] }
}

async function sendCopy(gateway: Gateway, adapter: Adapter, delivery: DeliveryStatus): Promise<Sent> {
  const unit = delivery.recipient === undefined ? undefined : gateway.directory.byId.get(delivery.recipient)
  const source = await loadSource(gateway, delivery)
  if (unit === undefined || source === undefined) {
    return { outcome: { kind: 'rejected', code: 'not-found' }, loss: [] }
  }
  const { message } = source
  const made = makeCopy(source, delivery, unit, adapter.can)
  if (made === undefined)
    return { outcome: { kind: 'rejected', code: 'refused-by-partner' }, loss: [], message }
  const encoded = await encode(gateway, adapter, { copy: made.copy, unit, delivery })
  if (isUnencoded(encoded)) return { outcome: encoded, loss: made.loss, message }
  const outcome = await withPatience(gateway, delivery, (context) => adapter.send(encoded, unit, context))
  return { outcome, loss: [...made.loss, ...encoded.loss], message }
}

/** An outcome when the adapter cannot write this message: nothing was sent, so another channel may. */
async function encode(
  { clock, settings, secret, log }: Gateway,
  adapter: Adapter,
  { copy, unit, delivery }: { copy: Copy; unit: Unit; delivery: DeliveryStatus },
): Promise<Encoded | Unencoded> {
  const codes = { arrival: codeOf({ secret }, delivery.id) }
  try {
    const encoded = await adapter.encode(copy, unit, { now: clock.now(), self: settings.self, codes })
    if ('body' in encoded || isUnencoded(encoded)) return encoded
    throw new TypeError('the adapter encoded nothing')
  } catch (error) {
    log({ event: 'gateway.crashed', correlationId: delivery.message, ...crashOf(error) })
    return { kind: 'rejected', code: 'adapter-crashed' }
  }
}

const isUnencoded = (encoded: Encoded | Unencoded): encoded is Unencoded =>
  'kind' in encoded && (encoded.kind === 'retry' || encoded.kind === 'rejected') && isOutcome(encoded)

/** Ends a sending that takes too long; the adapter then says whether the message may have arrived. */
async function withPatience(
  { clock, settings }: Gateway,
  delivery: DeliveryStatus,
  send: (context: SendContext) => Promise<Outcome>,
): Promise<Outcome> {
  const controller = new AbortController()
  const cancel = clock.after(settings.retry.sendTimeoutMs, () => controller.abort())
  try {
    const { copyId, message: correlationId } = delivery
    return await send({ now: clock.now(), signal: controller.signal, copyId, correlationId })
  } finally {
    cancel()
  }
}
