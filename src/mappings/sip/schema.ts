// JSON Schema of a SIP's content in the `lus` form.
import { hsaId, identifier, legalBasis, object, text, timestamp } from '../shared/schemas.js'
import { codesOf } from '../shared/code-list.js'
import { huvudmanList } from '../shared/sip-activity.js'
import { sipContentSchema } from '../shared/sip-content.js'
import { followUpSchema } from '../shared/sip-follow-up.js'
import { approvalStates } from './message.js'

const approval = object({ unit: hsaId, state: { enum: Object.keys(approvalStates) }, at: timestamp }, [
  'unit',
  'state',
])

export const schema = object(
  {
    plan: identifier,
    establishedAt: timestamp,
    overall: { enum: codesOf(huvudmanList) },
    approvals: { type: 'array', minItems: 1, items: approval },
    followUp: followUpSchema,
    needs: text,
    ...sipContentSchema,
    legalBasis,
  },
  ['plan', 'establishedAt', 'patientTookPart', 'legalBasis'],
)
