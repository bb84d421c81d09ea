// Routing, the pure middle of the gateway: (message, directory, capabilities) -> deliveries, each refusal with its reason.
import type { Capabilities, Refusal } from '../domain/delivery.js'
import type { HsaId } from '../domain/hsa-id.js'
import { issue } from '../domain/issue.js'
import type { Need } from '../domain/need.js'
import { success, type Result } from '../domain/result.js'
import type { EpochMs } from '../domain/time.js'
import type { Unit } from '../domain/unit.js'
import type { LusMessage } from '../mappings/registry.js'
import { addresseesOf } from './addressees.js'
import { arrivesTooLate, chooseChannels } from './channels.js'
import type { Concerned } from './concerned.js'

/** One recipient's copy as planned. */
export interface PlannedDelivery {
  readonly unit: Unit
  /** Best first; empty: it stands before an operator. */
  readonly channels: readonly string[]
  readonly refusals: readonly Refusal[]
  /** The first channel cannot be in time: somebody must call (architecture: Adapter interface, telefon). */
  readonly telefon: boolean
}

export interface Plan {
  readonly deliveries: readonly PlannedDelivery[]
  /** Needs for which there is no unit: an operator is told. */
  readonly unmet: readonly Unmet[]
  /** The sender named the one receiver: the gateway only relays. */
  readonly named: boolean
}

export interface Unmet {
  readonly need: Need
  /** The unit it was, where it is no longer in the directory. */
  readonly unit: HsaId | undefined
}

export interface RoutingContext extends Concerned {
  /** Configured channels by id, with what each can. */
  readonly channels: ReadonlyMap<string, Capabilities>
  readonly now: EpochMs
}

/**
 * What is sent to whom on which channel, with a warning for each need that nobody was found for; a fault of the
 * sender's when nobody concerned can be found out.
 */
export function route(message: LusMessage, context: RoutingContext): Result<Plan> {
  const concerned = addresseesOf(message, context)
  if (!concerned.ok) return concerned
  const { addressees, named } = concerned.value
  const unmet = addressees.flatMap((one) =>
    one.kind === 'nobody' ? [{ need: one.need, unit: one.unit }] : [],
  )
  const deliveries = addressees.flatMap((one) =>
    one.kind === 'unit' ? [plan(message, one.unit, context)] : [],
  )
  const warnings = unmet.map(({ need }) => issue('recipient-not-found', '', { need }))
  return success({ deliveries, unmet, named }, [...concerned.warnings, ...warnings])
}

function plan(message: LusMessage, unit: Unit, { channels, now }: RoutingContext): PlannedDelivery {
  const choice = chooseChannels(message, unit, channels)
  const first = channels.get(choice.channels[0] ?? '')
  const telefon = first !== undefined && arrivesTooLate(message, first, { now, custodyAt: now })
  const refusals = telefon
    ? [...choice.refusals, { channel: choice.channels[0] ?? '', reason: 'transit-time' as const }]
    : choice.refusals
  return { unit, channels: choice.channels, refusals, telefon }
}
