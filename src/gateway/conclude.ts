// What follows from the outcome of a sending: done, wait, next channel, or an operator.
import { outcomeReasons, type Loss, type Outcome, type OutcomeReason } from '../domain/delivery.js'
import type { EpochMs } from '../domain/time.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import { arrivesTooLate } from '../routing/channels.js'
import type { AttentionKind, AttentionRow, Conclusion, DeliveryStatus } from '../store/store.js'
import type { Gateway } from './gateway.js'

export interface Ended {
  readonly delivery: DeliveryStatus
  readonly outcome: Outcome
  readonly loss: readonly Loss[]
  /** The message, where it is at hand: a next channel that is too slow for its deadline calls for a telefon task. */
  readonly message?: LusMessage
}

/** Hours kept in hand before a deadline, so that the next channel still has time. */
const marginMs = 3_600_000
const hourMs = 3_600_000

/** When to stop trying a channel: before the legal deadline if another channel is left, else when patience ends. */
export function giveUpAt(
  { clock, settings }: Gateway,
  channels: readonly string[],
  due: EpochMs | undefined,
): EpochMs {
  const now = clock.now()
  const patience = now + settings.retry.patienceMs
  const hasOther = channels.length > 1
  return hasOther && due !== undefined && due - marginMs > now ? Math.min(patience, due - marginMs) : patience
}

const dueOf = ({ message, delivery }: Ended): EpochMs | undefined =>
  message && mappingOf(message).deadline(message, delivery.custodyAt)?.due

/** The store's record of an ended attempt, and the state that follows from it. */
export function conclusionOf(gateway: Gateway, ended: Ended): Conclusion {
  const { outcome } = ended
  switch (outcome.kind) {
    case 'delivered':
      return {
        ...base(gateway, ended),
        state: 'delivered',
        handedOverAt: handedOverAt(gateway, ended.delivery),
        arrivesAt: gateway.clock.now(),
        reference: outcome.reference,
      }
    case 'submitted':
      return submitted(gateway, ended, outcome)
    case 'unknown':
      return {
        ...base(gateway, ended),
        state: 'unknown',
        attention: [entry(gateway, ended, isCrash(outcome.reason) ? 'adapter-crashed' : 'outcome-unknown')],
      }
    case 'retry':
      return waitOrMove(gateway, ended, outcome)
    case 'rejected':
      return isCrash(outcome.code) ? crashed(gateway, ended) : move(gateway, ended)
  }
}

/** What is proven only later keeps the time when it was handed over. */
const handedOverAt = ({ clock }: Gateway, delivery: DeliveryStatus): EpochMs =>
  (delivery.state === 'sending' ? undefined : delivery.handedOverAt) ?? clock.now()

function submitted(
  gateway: Gateway,
  ended: Ended,
  { handle, evidenceDueBy }: Extract<Outcome, { kind: 'submitted' }>,
): Conclusion {
  const now = gateway.clock.now()
  const [channel = ''] = ended.delivery.channels
  const transitHours = gateway.channels.get(channel)?.transitHours ?? 0
  return {
    ...base(gateway, ended),
    ...inTime(gateway, ended, channel),
    state: 'submitted',
    handedOverAt: now,
    arrivesAt: now + transitHours * hourMs,
    handle,
    evidenceDueBy,
  }
}

/**
 * A channel that is too slow is used together with a telefon task (architecture: Adapter interface). The refusal is
 * kept, so that somebody is asked to call once: when the channel is chosen, or when a hand-over comes too late.
 */
function inTime(gateway: Gateway, ended: Ended, channel: string): Pick<Conclusion, 'refusals' | 'attention'> {
  const { message, delivery } = ended
  const { refusals } = delivery
  const can = gateway.channels.get(channel)
  const isKnown = refusals.some((one) => one.channel === channel && one.reason === 'transit-time')
  const at = { now: gateway.clock.now(), custodyAt: delivery.custodyAt }
  const isLate = message !== undefined && can !== undefined && arrivesTooLate(message, can, at)
  if (isKnown || !isLate) return { refusals, attention: [] }
  return {
    refusals: [...refusals, { channel, reason: 'transit-time' }],
    attention: [entry(gateway, ended, 'telefon')],
  }
}

function waitOrMove(
  gateway: Gateway,
  ended: Ended,
  outcome: Extract<Outcome, { kind: 'retry' }>,
): Conclusion {
  const nextAt =
    gateway.clock.now() + Math.max(backoff(gateway, ended.delivery.attempts), outcome.afterMs ?? 0)
  if (nextAt >= ended.delivery.giveUpAt) return { ...move(gateway, ended), reason: 'gave-up' }
  return { ...base(gateway, ended), state: 'waiting', nextAt }
}

/** Doubling from `firstMs` to `capMs`, made uneven by up to a quarter so that partners are not stormed. */
function backoff({ settings: { retry }, chance }: Gateway, attempts: number): number {
  const wait = Math.min(retry.capMs, retry.firstMs * 2 ** Math.min(attempts - 1, 30))
  return Math.round(wait * (1 + chance.fraction() / 4))
}

/** The next channel, or an operator when there is none. */
function move(gateway: Gateway, ended: Ended): Conclusion {
  const { delivery } = ended
  const channels = delivery.channels.slice(1)
  const [next] = channels
  if (next === undefined) {
    return {
      ...base(gateway, ended),
      state: 'operator',
      channels,
      attention: [entry(gateway, ended, isUnproven(ended.outcome) ? 'evidence-overdue' : 'no-channel')],
    }
  }
  return {
    ...base(gateway, ended),
    ...inTime(gateway, ended, next),
    state: 'waiting',
    channels,
    nextAt: gateway.clock.now(),
    giveUpAt: giveUpAt(gateway, channels, dueOf(ended)),
  }
}

const isUnproven = (outcome: Outcome): boolean =>
  outcome.kind === 'rejected' && outcome.code === 'evidence-overdue'

const isCrash = (reason: OutcomeReason): boolean => reason === 'adapter-crashed'

/** The copy goes on, as if it had been rejected; the adapter's fault is for an operator, who has it mended. */
function crashed(gateway: Gateway, ended: Ended): Conclusion {
  const moved = move(gateway, ended)
  return { ...moved, attention: [...moved.attention, entry(gateway, ended, 'adapter-crashed')] }
}

function base({ clock }: Gateway, { delivery, outcome, loss }: Ended): Omit<Conclusion, 'state'> {
  return {
    delivery: delivery.id,
    at: clock.now(),
    channel: delivery.channels[0] ?? '',
    outcome: outcome.kind,
    reason: reasonOf(outcome),
    channels: delivery.channels,
    refusals: delivery.refusals,
    nextAt: delivery.nextAt,
    giveUpAt: delivery.giveUpAt,
    handedOverAt: delivery.handedOverAt,
    arrivesAt: undefined,
    handle: delivery.handle,
    evidenceDueBy: undefined,
    reference: delivery.reference,
    loss,
    attention: [],
  }
}

/** Of the closed set only: an adapter that no compiler has seen could hand on a partner's own text. */
function reasonOf(outcome: Outcome): OutcomeReason | undefined {
  if (outcome.kind === 'delivered' || outcome.kind === 'submitted') return undefined
  const given = outcome.kind === 'rejected' ? outcome.code : outcome.reason
  return outcomeReasons.includes(given) ? given : 'answer-unreadable'
}

function entry({ chance, clock }: Gateway, ended: Ended, kind: AttentionKind): AttentionRow {
  const { id: delivery, message, recipient: unit } = ended.delivery
  const due = dueOf(ended)
  return { id: chance.id(), at: clock.now(), kind, message, delivery, unit, need: undefined, due }
}
