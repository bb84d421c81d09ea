// Makes any utskriven for property tests: nobody leaves before the admission (per-1 of FHIR's Period).
import * as fc from 'fast-check'
import { epochOf } from '../../../src/domain/time.js'
import { endings } from '../../../src/mappings/tables/destinations.js'
import { identifier, legalBasis, message, party, timestamp } from '../arbitraries.js'

export const utskriven = message(
  'utskriven',
  {
    stay: identifier,
    admittedAt: timestamp,
    leftAt: timestamp,
    destination: fc.constantFrom(...endings),
    destinationUnit: party,
    legalBasis,
  },
  ['stay', 'leftAt', 'legalBasis'],
).filter(({ admittedAt, leftAt }) => admittedAt === undefined || epochOf(admittedAt) < epochOf(leftAt))
