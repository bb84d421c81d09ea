// Tells the translation log how a sending ended, and what did not come along, as paths without values.
import type { Loss } from '../domain/delivery.js'
import { crashOf } from '../log/crash.js'
import type { Log, LogEvent } from '../log/events.js'
import { lossFields } from '../log/loss-path.js'
import type { AttentionRow, Conclusion, DeliveryStatus } from '../store/store.js'
import type { Gateway } from './gateway.js'
import { tellable } from './tellable-loss.js'

export interface Ending {
  readonly conclusion: Conclusion
  readonly loss: readonly Loss[]
  readonly durationMs: number
}

/** What every event of a copy says. */
export const copyFields = ({ id, message, channels, recipient }: DeliveryStatus) => ({
  correlationId: message,
  delivery: id,
  channel: channels[0] ?? 'none',
  recipient,
})

export function logOutcome(gateway: Gateway, delivery: DeliveryStatus, ending: Ending): void {
  const { log } = gateway
  const { conclusion, loss } = ending
  const copy = copyFields(delivery)
  if (loss.length > 0) log({ event: 'loss.reported', ...copy, ...lossFields(tellable(loss)) })
  log(outcomeEvent(gateway, delivery, ending))
  logNext(gateway, delivery, conclusion)
}

/** Where the copy stands now, if that is another channel or an operator. */
export function logNext({ log }: Gateway, delivery: DeliveryStatus, conclusion: Conclusion): void {
  const copy = copyFields(delivery)
  const [next] = conclusion.channels
  if (conclusion.state === 'waiting' && next !== undefined && next !== copy.channel) {
    log({ event: 'delivery.moved', ...copy, next })
  }
  const { correlationId, recipient } = copy
  if (conclusion.state === 'operator')
    log({ event: 'delivery.stranded', correlationId, delivery: delivery.id, recipient })
  raised(log, conclusion.attention)
}

function outcomeEvent(
  { clock }: Gateway,
  delivery: DeliveryStatus,
  { conclusion, durationMs }: Ending,
): LogEvent {
  const { outcome, reason = 'interrupted', nextAt } = conclusion
  const attempt = delivery.attempts
  const sending = { ...copyFields(delivery), attempt, durationMs }
  switch (outcome) {
    case 'delivered':
      return { event: 'delivery.delivered', ...sending }
    case 'submitted':
      return {
        event: 'delivery.submitted',
        ...sending,
        evidenceDueBy: conclusion.evidenceDueBy ?? clock.now(),
      }
    case 'retry':
      if (reason === 'gave-up') return { event: 'delivery.gave-up', ...sending, reason }
      return { event: 'delivery.retried', ...sending, reason, waitMs: Math.max(0, nextAt - clock.now()) }
    case 'rejected':
      return { event: 'delivery.rejected', ...sending, reason }
    case 'unknown':
      return { event: 'delivery.unknown', ...sending, reason }
  }
}

/** Everything that comes to stand before an operator is also in the log. */
export function raised(log: Log, entries: readonly AttentionRow[]): void {
  for (const { id, message, kind, delivery, unit, need } of entries) {
    log({ event: 'attention.raised', correlationId: message, attention: id, kind, delivery, unit, need })
  }
}

/** What may be told of an error of the store: its name and code. */
export function storeCrash(error: unknown) {
  const { error: name, code } = crashOf(error)
  return { error: name, code }
}
