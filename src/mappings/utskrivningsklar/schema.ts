// JSON Schema of an utskrivningsklar's content in the `lus` form.
import {
  flags,
  hsaId,
  identifier,
  kvittensRequest,
  legalBasis,
  object,
  text,
  timestamp,
} from '../shared/schemas.js'
import { checklistItems } from './message.js'

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    decidedAt: timestamp,
    decidedBy: { ...object({ hsaId, name: text }, []), minProperties: 1 },
    checklist: flags(checklistItems),
    legalBasis,
    kvittens: kvittensRequest,
  },
  ['stay', 'decidedAt', 'checklist', 'legalBasis', 'kvittens'],
)
