// Makes any meddelande for property tests.
import * as fc from 'fast-check'
import { codesOf } from '../../../src/mappings/shared/code-list.js'
import { kinds } from '../../../src/mappings/meddelande/message.js'
import { anyId, legalBasis, message, text } from '../arbitraries.js'
import { messageId } from '../messages.js'

export const meddelande = message(
  'meddelande',
  { kind: fc.constantFrom(...codesOf(kinds)), about: anyId.map(messageId), text, legalBasis },
  ['kind', 'legalBasis'],
)
