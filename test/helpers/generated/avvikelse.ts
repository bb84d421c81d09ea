// Makes any avvikelse for property tests.
import * as fc from 'fast-check'
import { categoryCodes, dutyCodes } from '../../../src/mappings/avvikelse/message.js'
import { codesOf } from '../../../src/mappings/shared/code-list.js'
import { legalBasis, message, text } from '../arbitraries.js'

export const avvikelse = message(
  'avvikelse',
  {
    category: fc.constantFrom(...codesOf(categoryCodes)),
    duty: fc.constantFrom(...codesOf(dutyCodes)),
    description: text,
    legalBasis,
  },
  ['category', 'duty', 'legalBasis'],
)
