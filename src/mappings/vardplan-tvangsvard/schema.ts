// JSON Schema of a vardplan-tvangsvard's content in the `lus` form.
import {
  identifier,
  idOrName,
  legalBasis,
  listOf,
  object,
  party,
  text,
  timestamp,
} from '../shared/schemas.js'
import { careForms } from './message.js'

const decision = object({ text, decidedAt: timestamp }, ['text'])
const measure = object({ text, responsible: party, decision, attitude: text }, ['text', 'responsible'])
const otherMeasure = object({ text, by: text }, ['text', 'by'])

export const schema = object(
  {
    plan: identifier,
    period: { ...object({ start: timestamp, end: timestamp }, []), minProperties: 1 },
    careForm: { enum: Object.keys(careForms) },
    established: { type: 'boolean' },
    chefsoverlakare: idOrName,
    decidedAt: timestamp,
    needs: text,
    measures: listOf(measure),
    otherMeasures: listOf(otherMeasure),
    legalBasis,
  },
  ['established', 'needs', 'measures', 'legalBasis'],
)
