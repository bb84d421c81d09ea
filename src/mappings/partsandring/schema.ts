// JSON Schema of a partsandring's content in the `lus` form.
import {
  identifier,
  kvittensRequest,
  linkedIn,
  object,
  party,
  timestamp,
  type ObjectSchema,
} from '../shared/schemas.js'
import { partyChanges } from './message.js'

/** Who leaves, and which message was forwarded, by the kind of change. */
const byChange: ObjectSchema['anyOf'] = [
  { properties: { change: { const: 'tillagd' }, leaves: false }, required: ['change'] },
  { properties: { change: { enum: ['ersatt', 'overlamnad'] }, leaves: {} }, required: ['change', 'leaves'] },
  { properties: { change: { const: 'vidaresand' }, chain: linkedIn('source') }, required: ['change'] },
]

export const schema: ObjectSchema = {
  ...object(
    {
      change: { enum: partyChanges },
      comes: party,
      leaves: party,
      from: timestamp,
      stay: identifier,
      kvittens: kvittensRequest,
    },
    ['change', 'comes', 'from'],
  ),
  anyOf: byChange,
}
