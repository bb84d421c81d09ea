// All that an accepted message writes beside itself: copies to deliver, parties, what is owed, what an operator must see.
import { kvittensDue } from '../domain/deadlines.js'
import { epochOf, type EpochMs } from '../domain/time.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import type { Plan, PlannedDelivery } from '../routing/route.js'
import type {
  AttentionKind,
  AttentionRow,
  DeliveryRow,
  DutyRow,
  KvittensRow,
  Reception,
} from '../store/store.js'
import { asKnownTo, type About } from './about.js'
import type { InCase } from './case.js'
import { giveUpAt } from './conclude.js'
import type { FoundCase } from './case-of.js'
import { codeOf } from './codes.js'
import { sha256 } from './digest.js'
import type { Gateway } from './gateway.js'
import type { Inbound } from './receive.js'
import { responseRow } from './respond.js'

export interface Accepted {
  readonly inbound: Inbound
  readonly message: LusMessage
  readonly plan: Plan
  /** The message it is about, when that is known. */
  readonly about: About | undefined
  readonly found: FoundCase
  /** The case has its patient under another number so far: somebody must say whether it is the same. */
  readonly isChanged: boolean
  readonly inCase: InCase
  /** Where the answer is to be posted, when it was asked for later. */
  readonly address: string | undefined
  /** Another sender's message with the same id has gone the same way (R12): this one goes under an id of ours. */
  readonly idTaken: boolean
}

export function writesOf(gateway: Gateway, accepted: Accepted): Omit<Reception, 'message'> {
  const { inbound, message, plan, address, about } = accepted
  const now = gateway.clock.now()
  const deliveries = plan.deliveries.map((planned) => deliveryRow(gateway, accepted, planned))
  const responses = address === undefined ? [] : [responseRow(gateway, inbound, address)]
  const told = plan.deliveries.map(({ unit }) => unit.hsaId)
  const { comes = [], leaves = [] } = mappingOf(message).moves?.(message) ?? {}
  if (message.type === 'kvittens') {
    const { correlationId } = inbound
    gateway.log({
      event: 'kvittens.received',
      correlationId,
      unit: message.sender.hsaId,
      original: about?.original.id,
    })
  }
  return {
    parties: mappingOf(message).addressees === 'asker' ? [] : [message.sender.hsaId, ...told, ...comes],
    leaving: leaves,
    deliveries: [...deliveries, ...responses],
    duties: told.flatMap((unit) => dutiesOf(gateway, accepted, { unit, now })),
    attention: attentionOf(gateway, accepted, deliveries),
    kvittens: kvittensOf(accepted, now),
    caseEvent: accepted.inCase.event,
    concludes: undefined,
  }
}

function deliveryRow(
  gateway: Gateway,
  { inbound, message, plan, about, found, idTaken }: Accepted,
  planned: PlannedDelivery,
): DeliveryRow {
  const { chance } = gateway
  const id = chance.id()
  const relay = plan.named && !idTaken && asKnownTo(planned.unit.hsaId, message, about) === message
  return {
    id,
    message: inbound.correlationId,
    kind: 'copy',
    recipient: planned.unit.hsaId,
    arende: found.key,
    copyId: relay ? message.id : chance.id(),
    copyBundleId: chance.id(),
    relay,
    channels: planned.channels,
    refusals: planned.refusals,
    address: undefined,
    giveUpAt: giveUpAt(gateway, planned.channels, dueOf(gateway, message)),
    arrivalDigest: planned.channels.some((channel) => printsCode(gateway, channel))
      ? sha256(codeOf(gateway, id))
      : '',
  }
}

const dueOf = ({ clock }: Gateway, message: LusMessage): EpochMs | undefined =>
  mappingOf(message).deadline(message, clock.now())?.due

/** A channel whose other end cannot tell that it has the message may put it on paper, with a code. */
const printsCode = ({ channels }: Gateway, channel: string): boolean =>
  channels.get(channel)?.receipts !== 'application'

/** What is owed for one unit: the sender's notice in time (LUS 2:3), the unit's kvittens (routine). */
function dutiesOf(
  { settings }: Gateway,
  { inbound, message }: Accepted,
  { unit, now }: { unit: PlannedDelivery['unit']['hsaId']; now: EpochMs },
): readonly DutyRow[] {
  const deadlines = [
    mappingOf(message).deadline(message, now),
    'kvittens' in message ? kvittensDue(now, settings.calendar) : undefined,
  ]
  return deadlines.flatMap((deadline) =>
    deadline === undefined ? [] : [{ ...deadline, message: inbound.correlationId, unit }],
  )
}

function attentionOf(
  gateway: Gateway,
  { inbound, message, plan, isChanged, inCase }: Accepted,
  rows: readonly DeliveryRow[],
): readonly AttentionRow[] {
  const due = dueOf(gateway, message)
  const entry = (kind: AttentionKind, about: Partial<AttentionRow>): AttentionRow => ({
    id: gateway.chance.id(),
    at: gateway.clock.now(),
    kind,
    message: inbound.correlationId,
    delivery: undefined,
    unit: undefined,
    need: undefined,
    due,
    ...about,
  })
  const perDelivery = plan.deliveries.flatMap(({ channels, telefon }, index) => {
    const copy = { delivery: rows[index]?.id, unit: rows[index]?.recipient }
    if (channels.length === 0) return [entry('no-channel', copy)]
    return telefon ? [entry('telefon', copy)] : []
  })
  return [
    ...perDelivery,
    ...plan.unmet.map((unmet) => entry('no-unit', unmet)),
    ...(isChanged ? [entry('identity-changed', {})] : []),
    ...inCase.conflicts.map(() => entry('case-conflict', {})),
  ]
}

/** Whatever its sender says, it was read when the kvittens came. */
function kvittensOf({ inbound, message }: Accepted, now: EpochMs): KvittensRow | undefined {
  if (message.type !== 'kvittens') return undefined
  const { about, sender } = message
  const readAt = Math.min(epochOf(message.readAt), now)
  return { about, unit: sender.hsaId, message: inbound.correlationId, readAt }
}
