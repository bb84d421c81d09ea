// The dry run behind $convert: what would be sent to whom on which channel, with refusals, withheld and lost. Nothing is stored.
import type { Adapter, Copy, Encoded } from '../adapters/adapter.js'
import type { Loss, Refusal } from '../domain/delivery.js'
import type { HsaId } from '../domain/hsa-id.js'
import type { Issue } from '../domain/issue.js'
import type { Need } from '../domain/need.js'
import { success, type Result } from '../domain/result.js'
import type { Unit } from '../domain/unit.js'
import { crashOf } from '../log/crash.js'
import { aboutOf } from './about.js'
import { makeCopy, type Source } from './copy.js'
import { decide } from './decide.js'
import type { Form } from './forms/form.js'
import type { Gateway } from './gateway.js'
import { liabilityOf, type Liability } from './liability.js'
import type { Inbound } from './receive.js'
import { partyOf } from './settings.js'
import { tellable } from './tellable-loss.js'
import type { DeliveryRow } from '../store/store.js'

export interface PreviewedCopy {
  readonly recipient: HsaId
  readonly channel: string | undefined
  readonly refused: readonly Refusal[]
  /** The channel cannot be in time: somebody would be asked to call. */
  readonly telefon: boolean
  readonly loss: readonly Loss[]
  /** If it were handed over now. */
  readonly paymentLiability: Liability | undefined
  readonly encoded: Pick<Encoded, 'body' | 'contentType' | 'fileName'> | undefined
}

export interface Preview {
  readonly copies: readonly PreviewedCopy[]
  /** Needs that there is no unit for; an operator would be told. */
  readonly unmet: readonly Need[]
  readonly warnings: readonly Issue[]
}

export async function preview(gateway: Gateway, form: Form, inbound: Inbound): Promise<Result<Preview>> {
  const quiet: Gateway = { ...gateway, log: () => {} }
  const read = form.read(inbound.raw, inbound.partner)
  if (!read.ok) return read
  const understood = form.understand(read.value, inbound.partner)
  if (!understood.ok) return understood
  const decision = await decide(quiet, { inbound, address: undefined, understood })
  if (!decision.ok) return decision
  if (understood.value.kind === 'response')
    return success({ copies: [], unmet: [], warnings: decision.warnings })
  const { message, unread } = understood.value
  const { deliveries, duties, attention } = decision.value.writes
  const about = await aboutOf(gateway.store, message)
  const self = partyOf(gateway.settings.self)
  const copies: PreviewedCopy[] = []
  for (const delivery of deliveries) {
    const kvittensDue = duties.find(
      ({ duty, unit }) => duty === 'kvittens' && unit === delivery.recipient,
    )?.due
    const bundle = form.name === 'fhir' ? inbound.raw : undefined
    copies.push(await previewCopy(gateway, { self, message, unread, bundle, about, kvittensDue }, delivery))
  }
  const unmet = attention.flatMap(({ need }) => need ?? [])
  return success({ copies, unmet, warnings: decision.warnings })
}

/** Codes on a previewed page are blank: no delivery exists that they could belong to. */
const noCodes = { arrival: '' }

async function previewCopy(gateway: Gateway, source: Source, delivery: DeliveryRow): Promise<PreviewedCopy> {
  const { recipient, refusals, channels } = delivery
  const unit = recipient === undefined ? undefined : gateway.directory.byId.get(recipient)
  const [channel] = channels
  const adapter = gateway.settings.partners.get(channel ?? '')?.adapter
  if (recipient === undefined || unit === undefined) throw new Error('a planned copy has a unit')
  const made = adapter && makeCopy(source, delivery, unit, adapter.can)
  const telefon = refusals.some(({ reason }) => reason === 'transit-time')
  if (adapter === undefined || made === undefined) {
    const nothing = { channel: undefined, loss: [], paymentLiability: undefined, encoded: undefined }
    return { recipient, refused: refusals, telefon, ...nothing }
  }
  const encoded = await encode(gateway, adapter, { copy: made.copy, unit })
  const loss = tellable([...made.loss, ...(encoded?.loss ?? [])])
  const paymentLiability = liabilityOf(source.message.type, unit, gateway.clock.now())
  return { recipient, channel, refused: refusals, telefon, loss, paymentLiability, encoded }
}

/** Undefined when the adapter cannot: the copy is shown without a payload; if it threw, the log says where. */
async function encode(
  { clock, settings, log }: Gateway,
  adapter: Adapter,
  { copy, unit }: { copy: Copy; unit: Unit },
): Promise<Encoded | undefined> {
  try {
    const encoded = await adapter.encode(copy, unit, {
      now: clock.now(),
      self: settings.self,
      codes: noCodes,
    })
    return 'kind' in encoded ? undefined : encoded
  } catch (error) {
    log({ event: 'gateway.crashed', ...crashOf(error) })
    return undefined
  }
}
