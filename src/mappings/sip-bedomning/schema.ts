// JSON Schema of a sip-bedömning's content in the `lus` form.
import { identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'
import { sipStates } from './message.js'

export const schema = object(
  {
    task: identifier,
    state: { enum: Object.keys(sipStates) },
    statedAt: timestamp,
    reason: text,
    legalBasis,
  },
  ['state', 'statedAt', 'legalBasis'],
)
