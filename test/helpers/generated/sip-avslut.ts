// Makes any sip-avslut for property tests.
import * as fc from 'fast-check'
import { sipEndings } from '../../../src/mappings/sip-avslut/message.js'
import { identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'

export const sipAvslut = message(
  'sip-avslut',
  { plan: identifier, endedAt: timestamp, ending: fc.constantFrom(...sipEndings), reason: text, legalBasis },
  ['plan', 'endedAt', 'ending', 'legalBasis'],
)
