// JSON Schema of a beraknad-utskrivning's content in the `lus` form.
import { identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    expectedDischarge: timestamp,
    previouslyExpected: timestamp,
    reason: text,
    legalBasis,
  },
  ['stay', 'expectedDischarge', 'legalBasis'],
)
