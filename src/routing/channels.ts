// On which channels a message may reach a unit: its preference, cut by what each channel can and may carry.
import type { Capabilities, ContentItem, Refusal } from '../domain/delivery.js'
import { countsAsProtected, protectionLevel } from '../domain/protection.js'
import type { EpochMs } from '../domain/time.js'
import { recipientKindOf, type Unit } from '../domain/unit.js'
import { minimise } from '../mappings/minimise.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'

export interface ChannelChoice {
  /** Channels that may be used, best first; empty: an operator must find a way. */
  readonly channels: readonly string[]
  /** Every channel that was not chosen first, with its reason. */
  readonly refusals: readonly Refusal[]
}

type Channels = ReadonlyMap<string, Capabilities>

/** The unit's channels in its order of preference, each refusal kept with its reason. */
export function chooseChannels(message: LusMessage, unit: Unit, channels: Channels): ChannelChoice {
  const judged = unit.channels.map((channel) => ({
    channel,
    refusals: refusalsOf(message, unit, channels.get(channel)),
  }))
  return {
    channels: judged.filter(({ refusals }) => refusals.length === 0).map(({ channel }) => channel),
    refusals: judged.flatMap(({ channel, refusals }) => refusals.map((reason) => ({ channel, reason }))),
  }
}

type Reason = Refusal['reason']

/** All reasons against a channel, not only the first: an operator who mends one should see the next. */
export function refusalsOf(
  message: LusMessage,
  unit: Unit,
  can: Capabilities | undefined,
): readonly Reason[] {
  if (can === undefined) return ['channel-down']
  const { identity, protection } = message.patient
  return [
    ...(can.messages.includes(message.type) ? [] : ['message-type' as const]),
    ...(can.identities.includes(identity.kind) ? [] : ['identity-kind' as const]),
    ...(can.protection.includes(protectionLevel(protection)) ? [] : ['protection' as const]),
    ...residency(message, can),
    ...(canTell(message, unit, can) ? [] : ['content' as const]),
  ]
}

/** A channel for some residents only refuses others, and those whose kommun nobody has said. */
function residency({ patient }: LusMessage, { residentsOf }: Capabilities): readonly Reason[] {
  if (residentsOf === undefined) return []
  const kommun = patient.folkbokforing?.kommun
  if (kommun === undefined) return ['residency-unknown']
  return residentsOf.some((code) => kommun.startsWith(code)) ? [] : ['residency']
}

/** The most that a channel may be given about this patient. */
export const itemsFor = ({ patient }: LusMessage, { content }: Capabilities): readonly ContentItem[] =>
  countsAsProtected(patient.protection) ? content.protected : content.open

const canTell = (message: LusMessage, unit: Unit, can: Capabilities): boolean =>
  !(
    'refused' in
    minimise(message, { recipientKind: recipientKindOf(unit.kind), items: itemsFor(message, can) })
  )

/** Whether a channel's transit alone overruns the time by which the unit must be told (at once, if the law says so). */
export function arrivesTooLate(
  message: LusMessage,
  can: Capabilities,
  { now, custodyAt }: { readonly now: EpochMs; readonly custodyAt: EpochMs },
): boolean {
  if (can.transitHours === 0) return false
  const deadline = mappingOf(message).deadline(message, custodyAt)
  return deadline === undefined || now + can.transitHours * 3_600_000 > deadline.due
}
