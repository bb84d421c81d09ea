// Log events of a copy's way out: each sending, how it ended, and what followed.
import { debug, error, info, warn } from './define-events.js'
import { maybe } from './kind.js'
import { count, instant, name, outcomeReason, unit, uuid } from './kinds.js'

const copy = { correlationId: uuid, delivery: uuid, channel: name, recipient: maybe(unit) } as const
const sending = { ...copy, attempt: count } as const

export const deliveryEvents = {
  'delivery.started': debug('A copy is being handed over.', sending),
  'delivery.delivered': info('The partner has the copy, and has proved it.', {
    ...sending,
    durationMs: count,
  }),
  'delivery.submitted': info('The copy is handed over; proof is due later.', {
    ...sending,
    durationMs: count,
    evidenceDueBy: instant,
  }),
  'delivery.retried': warn('The partner provably did not get the copy; it is sent again later.', {
    ...sending,
    durationMs: count,
    reason: outcomeReason,
    waitMs: count,
  }),
  'delivery.rejected': warn('The copy will never be taken on this channel.', {
    ...sending,
    durationMs: count,
    reason: outcomeReason,
  }),
  'delivery.unknown': error(
    'The copy may or may not have arrived: it is not sent again unless an operator says so.',
    {
      ...sending,
      durationMs: count,
      reason: outcomeReason,
    },
  ),
  'delivery.gave-up': warn('Retrying on this channel has ended, in time for the next one.', {
    ...sending,
    durationMs: count,
    reason: outcomeReason,
  }),
  'delivery.moved': warn('The copy goes to the next channel that the unit can be reached on.', {
    ...copy,
    next: name,
  }),
  'delivery.interrupted': warn('A former process ended while it handed this copy over.', copy),
  'delivery.stranded': error('No channel is left: the copy stands before an operator.', {
    correlationId: uuid,
    delivery: uuid,
    recipient: maybe(unit),
  }),
  'arrival.registered': info('Somebody who holds the page has reported that it came.', {
    correlationId: uuid,
    delivery: uuid,
    by: maybe(name),
  }),
} as const
