// JSON Schema of a retur's content in the `lus` form.
import { identifier, legalBasis, messageId, object, party, text, timestamp } from '../shared/schemas.js'
import { returReasons } from './message.js'

export const schema = object(
  {
    about: messageId,
    task: identifier,
    returnedAt: timestamp,
    reason: { enum: returReasons },
    comment: text,
    rightReceiver: party,
    legalBasis,
  },
  ['about', 'task', 'returnedAt', 'reason', 'legalBasis'],
)
