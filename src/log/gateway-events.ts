// Log events of the gateway itself: its start and end, its configuration, its store, and its own faults.
import { error, info, warn } from './define-events.js'
import { maybe } from './kind.js'
import {
  attentionKind,
  count,
  errorCode,
  errorName,
  name,
  need,
  sourceFrames,
  unit,
  uuid,
  version,
} from './kinds.js'

export const gatewayEvents = {
  'gateway.started': info('The configuration is read and the store is open.', {
    version,
    partners: count,
    units: count,
  }),
  'gateway.listening': info('Requests are taken from now on.', { port: count }),
  'gateway.draining': info(
    'The gateway was asked to stop; it takes no more requests and ends what it has begun.',
    {
      requests: count,
      sendings: count,
    },
  ),
  'gateway.stopped': info('The gateway has ended in good order; what waits is in the store.', {
    durationMs: count,
  }),
  'gateway.crashed': error(
    'A fault of the program was caught. The request got 500, or the delivery an outcome.',
    {
      correlationId: maybe(uuid),
      error: errorName,
      code: maybe(errorCode),
      frames: sourceFrames,
    },
  ),
  'log.faulted': error(
    'The program tried to log what is not in this catalogue; nothing of it was written.',
    {},
  ),

  'config.faulted': error(
    'The configuration has errors; `lus check-config` says which, and how to mend them.',
    {
      errors: count,
      warnings: count,
    },
  ),
  'config.warned': warn('The configuration is used whole, but something in it is probably not as meant.', {
    warnings: count,
  }),
  'partner.disabled': error(
    'An entry of `partners` has faults: that partner is not served, all others are.',
    {
      entry: count,
      partner: maybe(name),
      faults: count,
    },
  ),
  'unit.disabled': error('An entry of `directory` has faults: nothing can be sent to or for that unit.', {
    entry: count,
    unit: maybe(unit),
    faults: count,
  }),
  'door.opened': info("A partner's own way in (file drop) is open.", { partner: name }),
  'door.failed': error("A partner's folders, or its own way in (file drop), could not be opened.", {
    partner: name,
    error: errorName,
    code: maybe(errorCode),
  }),

  'store.failed': error('A commit failed; nothing of it was kept and nobody was told that it was.', {
    correlationId: maybe(uuid),
    error: errorName,
    code: maybe(errorCode),
  }),
  'bodies.purged': info('Bodies older than `retentionDays` were removed; ids, times and answers stay.', {
    bodies: count,
  }),

  'attention.raised': error('Something stands before an operator: GET /api/attention.', {
    correlationId: uuid,
    attention: uuid,
    kind: attentionKind,
    delivery: maybe(uuid),
    unit: maybe(unit),
    need: maybe(need),
  }),
  'identity.read': info('An identity officer was told whom an entry is about: the access log.', {
    correlationId: uuid,
    attention: uuid,
    unit: maybe(unit),
    by: name,
  }),
  'attention.resolved': info('An operator has dealt with something that stood before him.', {
    attention: uuid,
    by: name,
  }),
} as const
