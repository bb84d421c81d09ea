// JSON Schema of a vårdbegäran's content in the `lus` form.
import { samtycke } from '../shared/consent.js'
import { object, text } from '../shared/schemas.js'

export const schema = object(
  { request: text, state: text, services: text, legalBasis: { const: 'samtycke' }, consent: samtycke },
  ['legalBasis'],
)
