// Makes any retur for property tests.
import * as fc from 'fast-check'
import { returReasons } from '../../../src/mappings/retur/message.js'
import { anyId, identifier, legalBasis, message, party, text, timestamp } from '../arbitraries.js'
import { messageId } from '../messages.js'

export const retur = message(
  'retur',
  {
    about: anyId.map(messageId),
    task: identifier,
    returnedAt: timestamp,
    reason: fc.constantFrom(...returReasons),
    comment: text,
    rightReceiver: party,
    legalBasis,
  },
  ['about', 'task', 'returnedAt', 'reason', 'legalBasis'],
)
