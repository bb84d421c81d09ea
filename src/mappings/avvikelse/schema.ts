// JSON Schema of an avvikelse's content in the `lus` form.
import { legalBasis, object, text } from '../shared/schemas.js'
import { avvikelseCategories, duties } from './message.js'

export const schema = object(
  {
    category: { enum: Object.keys(avvikelseCategories) },
    duty: { enum: Object.keys(duties) },
    description: text,
    legalBasis,
  },
  ['category', 'duty', 'legalBasis'],
)
