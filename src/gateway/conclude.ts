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

/** When to stop trying a channel: before the legal deadline if another channel is left, else when patience ends. */
export function giveUpAt(
  { clock, settings }: Gateway,
  message: LusMessage | undefined,
  channels: readonly string[],
): EpochMs {
  const now = clock.now()
  const patience = now + settings.retry.patienceMs
  const due = message && mappingOf(message).deadline(message)?.due
  const hasOther = channels.length > 1
  return hasOther && due !== undefined && due - marginMs > now ? Math.min(patience, due - marginMs) : patience
}

/** The store's record of an ended attempt, and the state that follows from it. */
export function conclusionOf(gateway: Gateway, ended: Ended): Conclusion {
  const { outcome } = ended
  switch (outcome.kind) {
    case 'delivered':
      return {
        ...base(gateway, ended),
        state: 'delivered',
        handedOverAt: gateway.clock.now(),
        reference: outcome.reference,
      }
    case 'submitted':
      return { ...base(gateway, ended), ...submitted(gateway, outcome) }
    case 'unknown':
      return {
        ...base(gateway, ended),
        state: 'unknown',
        attention: [entry(gateway, ended, 'outcome-unknown')],
      }
    case 'retry':
      return waitOrMove(gateway, ended, outcome)
    case 'rejected':
      return move(gateway, ended)
  }
}

const submitted = (
  { clock }: Gateway,
  { handle, evidenceDueBy }: Extract<Outcome, { kind: 'submitted' }>,
) => ({
  state: 'submitted' as const,
  handedOverAt: clock.now(),
  handle,
  evidenceDueBy,
})

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
  const { delivery, message } = ended
  const channels = delivery.channels.slice(1)
  const [next] = channels
  if (next === undefined) {
    return {
      ...base(gateway, ended),
      state: 'operator',
      channels,
      attention: [entry(gateway, ended, 'no-channel')],
    }
  }
  const can = gateway.channels.get(next)
  const late = message !== undefined && can !== undefined && arrivesTooLate(message, can, gateway.clock.now())
  return {
    ...base(gateway, ended),
    state: 'waiting',
    channels,
    nextAt: gateway.clock.now(),
    giveUpAt: giveUpAt(gateway, message, channels),
    attention: late ? [entry(gateway, ended, 'telefon')] : [],
  }
}

function base({ clock }: Gateway, { delivery, outcome, loss }: Ended): Omit<Conclusion, 'state'> {
  return {
    delivery: delivery.id,
    at: clock.now(),
    channel: delivery.channels[0] ?? '',
    outcome: outcome.kind,
    reason: reasonOf(outcome),
    channels: delivery.channels,
    nextAt: delivery.nextAt,
    giveUpAt: delivery.giveUpAt,
    handedOverAt: delivery.handedOverAt,
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

function entry({ chance, clock }: Gateway, { delivery, message }: Ended, kind: AttentionKind): AttentionRow {
  const due = message && mappingOf(message).deadline(message)?.due
  const { id, message: about, recipient } = delivery
  return { id: chance.id(), at: clock.now(), kind, message: about, delivery: id, unit: recipient, due }
}
