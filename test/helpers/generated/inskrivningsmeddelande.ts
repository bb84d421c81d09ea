// Makes any inskrivningsmeddelande for property tests.
import * as fc from 'fast-check'
import {
  flag,
  identifier,
  kvittensRequest,
  legalBasis,
  message,
  party,
  text,
  timestamp,
} from '../arbitraries.js'

export const inskrivningsmeddelande = message(
  'inskrivningsmeddelande',
  {
    stay: identifier,
    admittedAt: timestamp,
    assessedAt: timestamp,
    expectedDischarge: timestamp,
    needs: fc.record({ socialtjanst: flag, kommunalHsv: flag, oppenvard: flag }),
    legalBasis,
    complexNeeds: flag,
    ward: party,
    reason: text,
    kvittens: kvittensRequest,
  },
  ['stay', 'admittedAt', 'expectedDischarge', 'needs', 'legalBasis', 'complexNeeds', 'kvittens'],
)
