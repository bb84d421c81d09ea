// Makes any utskrivningsklar for property tests.
import * as fc from 'fast-check'
import { checklistItems } from '../../../src/mappings/utskrivningsklar/message.js'
import {
  flag,
  hsaId,
  identifier,
  kvittensRequest,
  legalBasis,
  message,
  text,
  timestamp,
} from '../arbitraries.js'

const checklist = fc.record(Object.fromEntries(checklistItems.map((item) => [item, flag])), {
  requiredKeys: [],
})

export const utskrivningsklar = message(
  'utskrivningsklar',
  {
    stay: identifier,
    admittedAt: timestamp,
    decidedAt: timestamp,
    decidedBy: fc.oneof(fc.record({ hsaId }), fc.record({ name: text }), fc.record({ hsaId, name: text })),
    checklist,
    legalBasis,
    kvittens: kvittensRequest,
  },
  ['stay', 'decidedAt', 'checklist', 'legalBasis', 'kvittens'],
)
