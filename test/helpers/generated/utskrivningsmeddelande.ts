// Makes any utskrivningsmeddelande for property tests.
import * as fc from 'fast-check'
import { codesOf } from '../../../src/mappings/shared/code-list.js'
import { destinations } from '../../../src/mappings/tables/destinations.js'
import { meeters, transports } from '../../../src/mappings/utskrivningsmeddelande/message.js'
import { identifier, legalBasis, message, party, text, timestamp } from '../arbitraries.js'

export const utskrivningsmeddelande = message(
  'utskrivningsmeddelande',
  {
    stay: identifier,
    admittedAt: timestamp,
    plannedDischarge: timestamp,
    destination: fc.constantFrom(...destinations),
    destinationUnit: party,
    transport: fc.constantFrom(...codesOf(transports)),
    metBy: fc.constantFrom(...codesOf(meeters)),
    metByUnit: party,
    metByName: text,
    legalBasis,
  },
  ['stay', 'plannedDischarge', 'legalBasis'],
)
