// JSON Schema of an utskrivningsklar-aterkallad's content in the `lus` form.
import { identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'

export const schema = object(
  { stay: identifier, admittedAt: timestamp, withdrawnAt: timestamp, reason: text, legalBasis },
  ['stay', 'withdrawnAt', 'legalBasis'],
)
