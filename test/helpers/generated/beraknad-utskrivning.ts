// Makes any beraknad-utskrivning for property tests.
import { identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'

export const beraknadUtskrivning = message(
  'beraknad-utskrivning',
  {
    stay: identifier,
    admittedAt: timestamp,
    expectedDischarge: timestamp,
    previouslyExpected: timestamp,
    reason: text,
    legalBasis,
  },
  ['stay', 'expectedDischarge', 'legalBasis'],
)
