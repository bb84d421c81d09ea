// JSON Schema of a kallelse's content in the `lus` form.
import { relativeSchema } from '../shared/relative.js'
import { roleAtSchema } from '../shared/role-at.js'
import { identifier, kvittensRequest, legalBasis, object, text, timestamp } from '../shared/schemas.js'
import { meetingForms } from './message.js'

export const schema = object(
  {
    meeting: identifier,
    start: timestamp,
    end: timestamp,
    movedFrom: timestamp,
    cancelled: { type: 'boolean' },
    form: { enum: Object.keys(meetingForms) },
    place: text,
    link: { ...text, pattern: '^\\S+$' },
    invited: { type: 'array', minItems: 1, items: roleAtSchema },
    patientInvited: { type: 'boolean' },
    relatives: { type: 'array', minItems: 1, items: relativeSchema },
    comment: text,
    legalBasis,
    kvittens: kvittensRequest,
  },
  ['meeting', 'start', 'end', 'cancelled', 'legalBasis', 'kvittens'],
)
