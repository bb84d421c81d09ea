// JSON Schema of a sip-avslut's content in the `lus` form.
import { identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'
import { sipEndings } from './message.js'

export const schema = object(
  { plan: identifier, endedAt: timestamp, ending: { enum: sipEndings }, reason: text, legalBasis },
  ['plan', 'endedAt', 'ending', 'legalBasis'],
)
