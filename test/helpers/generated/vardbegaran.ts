// Makes any vårdbegäran for property tests.
import * as fc from 'fast-check'
import { message, text, timestamp } from '../arbitraries.js'

export const vardbegaran = message(
  'vardbegaran',
  {
    request: text,
    state: text,
    services: text,
    legalBasis: fc.constant('samtycke' as const),
    consent: fc.record({ givenAt: timestamp }),
  },
  ['legalBasis'],
)
