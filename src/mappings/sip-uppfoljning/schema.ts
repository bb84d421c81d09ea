// JSON Schema of a sip-uppföljning's content in the `lus` form.
import { identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'
import { sipContentSchema } from '../shared/sip-content.js'
import { followUpSchema } from '../shared/sip-follow-up.js'

export const schema = object(
  {
    plan: identifier,
    followedUpAt: timestamp,
    followUp: followUpSchema,
    adjustments: text,
    ...sipContentSchema,
    legalBasis,
  },
  ['plan', 'followedUpAt', 'patientTookPart', 'legalBasis'],
)
