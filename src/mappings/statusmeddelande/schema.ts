// JSON Schema of a statusmeddelande's content in the `lus` form.
import { legalBasis, object, text } from '../shared/schemas.js'

export const schema = object({ state: text, services: text, legalBasis }, ['legalBasis'])
