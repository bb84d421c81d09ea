// JSON Schema of an inskrivningsmeddelande's content in the `lus` form.
import {
  flags,
  identifier,
  kvittensRequest,
  legalBasis,
  object,
  party,
  text,
  timestamp,
} from '../shared/schemas.js'

const needs = ['socialtjanst', 'kommunalHsv', 'oppenvard']

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    assessedAt: timestamp,
    expectedDischarge: timestamp,
    needs: flags(needs, needs),
    legalBasis,
    complexNeeds: { type: 'boolean' },
    ward: party,
    reason: text,
    kvittens: kvittensRequest,
  },
  ['stay', 'admittedAt', 'expectedDischarge', 'needs', 'legalBasis', 'complexNeeds', 'kvittens'],
)
