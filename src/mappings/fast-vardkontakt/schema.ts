// JSON Schema of a fast-vardkontakt's content in the `lus` form.
import { hsaId, identifier, object, party, text } from '../shared/schemas.js'

export const schema = object(
  {
    stay: identifier,
    person: object({ hsaId, name: text }, ['name']),
    title: text,
    phone: text,
    switchboard: text,
    unit: party,
  },
  ['person'],
)
