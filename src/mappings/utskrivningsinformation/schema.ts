// JSON Schema of an utskrivningsinformation's content in the `lus` form.
import { codesOf } from '../shared/code-list.js'
import { identifier, legalBasis, object, text, timestamp, withOneOf } from '../shared/schemas.js'
import { sections } from './message.js'

const names = codesOf(sections)

export const schema = withOneOf(
  object(
    {
      stay: identifier,
      dischargeAt: timestamp,
      legalBasis,
      ...Object.fromEntries(names.map((name) => [name, text])),
    },
    ['legalBasis'],
  ),
  names,
)
