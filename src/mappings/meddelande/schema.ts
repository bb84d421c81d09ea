// JSON Schema of a meddelande's content in the `lus` form.
import { legalBasis, messageId, object, text } from '../shared/schemas.js'
import { meddelandeKinds } from './message.js'

export const schema = object(
  { kind: { enum: Object.keys(meddelandeKinds) }, about: messageId, text, legalBasis },
  ['kind', 'legalBasis'],
)
