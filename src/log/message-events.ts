// Log events of a message's way in: received, understood, stored, answered; and what is owed because of it.
import { error, info, warn } from './define-events.js'
import { maybe } from './kind.js'
import {
  caseRule,
  count,
  deadlineRule,
  duty,
  instant,
  issueCodes,
  lossPaths,
  messageType,
  name,
  outcome,
  refusalReason,
  unit,
  uuid,
} from './kinds.js'

const owed = { correlationId: uuid, duty, unit, rule: deadlineRule } as const

export const messageEvents = {
  'request.refused': warn(
    'A request was turned away before its content was looked at, or asked for what it may not.',
    {
      correlationId: uuid,
      partner: maybe(name),
      status: count,
      issueCodes,
    },
  ),
  'message.received': info('An authenticated partner has handed a message over.', {
    correlationId: uuid,
    partner: name,
    bytes: count,
  }),
  'message.understood': info('The message is valid, and its sender may send it.', {
    correlationId: uuid,
    messageType,
    sender: unit,
    warnings: count,
    issueCodes,
  }),
  'message.refused': warn('The message has faults that its sender must mend; the answer lists them all.', {
    correlationId: uuid,
    partner: name,
    status: count,
    issueCodes,
  }),
  'message.stored': info(
    'The message, its deliveries and its answer are on disk: the gateway has taken custody.',
    {
      correlationId: uuid,
      partner: name,
      messageType,
      deliveries: count,
      durationMs: count,
    },
  ),
  'case.conflicted': warn(
    'A message does not go together with others of its case; the sender is told, and an operator.',
    { correlationId: uuid, rule: caseRule },
  ),
  'message.duplicated': info(
    'The message had been received before; its first answer was given again (R33-R37).',
    {
      correlationId: uuid,
      partner: name,
      original: uuid,
    },
  ),
  'ids.reused': error('Known ids came with another content (R38): nothing was processed.', {
    correlationId: uuid,
    partner: name,
    original: uuid,
  }),
  'answer.sent': info('The request has been answered.', {
    correlationId: uuid,
    status: count,
    durationMs: count,
  }),

  'route.refused': warn('A channel that the unit prefers may not or cannot carry this message.', {
    correlationId: uuid,
    channel: name,
    recipient: unit,
    reason: refusalReason,
  }),
  'route.chosen': info('A recipient gets its copy on this channel.', {
    correlationId: uuid,
    delivery: uuid,
    channel: name,
    recipient: unit,
  }),
  'loss.reported': info('What the recipient does not get, or gets in another form.', {
    correlationId: uuid,
    delivery: maybe(uuid),
    channel: name,
    recipient: maybe(unit),
    lost: lossPaths,
    withheld: lossPaths,
    changed: lossPaths,
  }),

  'kvittens.received': info('A unit says that it has read a message.', {
    correlationId: uuid,
    unit,
    original: maybe(uuid),
  }),
  'response.received': info('A partner answered a message that it had been sent (R54).', {
    correlationId: uuid,
    partner: name,
    delivery: uuid,
    outcome,
  }),
  'duty.owed': info('Something is owed by a time: the 24 hours of LUS 2:3, or a kvittens.', {
    ...owed,
    due: instant,
  }),
  'duty.overdue': error('What was owed has not come in time.', { ...owed, due: instant }),
} as const
