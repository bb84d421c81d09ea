// JSON Schema of a pagaende-insatser's content in the `lus` form.
import { identifier, idOrName, legalBasis, listOf, object, text, withOneOf } from '../shared/schemas.js'
import { shifts } from './message.js'

const insats = object({ text, performer: idOrName, shift: { enum: Object.keys(shifts) } }, ['text'])

export const schema = withOneOf(
  object({ plan: identifier, needs: text, insatser: listOf(insats), legalBasis }, ['legalBasis']),
  ['needs', 'insatser'],
)
