// JSON Schema of an utskrivningsklar's content in the `lus` form.
import {
  flags,
  identifier,
  idOrName,
  kvittensRequest,
  legalBasis,
  object,
  timestamp,
} from '../shared/schemas.js'
import { checklistItems } from './message.js'

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    decidedAt: timestamp,
    decidedBy: idOrName,
    checklist: flags(checklistItems),
    legalBasis,
    kvittens: kvittensRequest,
  },
  ['stay', 'decidedAt', 'checklist', 'legalBasis', 'kvittens'],
)
