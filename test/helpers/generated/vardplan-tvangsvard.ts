// Makes any samordnad vårdplan for property tests.
import * as fc from 'fast-check'
import { epochOf } from '../../../src/domain/time.js'
import type { Period } from '../../../src/mappings/shared/care-plan.js'
import type { Person } from '../../../src/mappings/shared/person.js'
import {
  careForms,
  type CareForm,
  type Decision,
  type Measure,
  type OtherMeasure,
} from '../../../src/mappings/vardplan-tvangsvard/message.js'
import {
  flag,
  hsaId,
  identifier,
  legalBasis,
  message,
  party,
  parts,
  text,
  timestamp,
} from '../arbitraries.js'

/** FHIR's per-1: no period ends before it starts. */
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ start: timestamp }),
  fc.record({ end: timestamp }),
  fc
    .tuple(timestamp, timestamp)
    .map(([a, b]) => (epochOf(a) <= epochOf(b) ? { start: a, end: b } : { start: b, end: a })),
)

const person: fc.Arbitrary<Person> = fc.oneof(
  fc.record({ hsaId }),
  fc.record({ name: text }),
  fc.record({ hsaId, name: text }),
)

const decision = parts<Decision>({ text, decidedAt: timestamp }, ['text'])
const measure = parts<Measure>({ text, responsible: party, decision, attitude: text }, [
  'text',
  'responsible',
])
const otherMeasure: fc.Arbitrary<OtherMeasure> = fc.record({ text, by: text })

export const vardplanTvangsvard = message(
  'vardplan-tvangsvard',
  {
    plan: identifier,
    period,
    careForm: fc.constantFrom(...(Object.keys(careForms) as CareForm[])),
    established: flag,
    chefsoverlakare: person,
    decidedAt: timestamp,
    needs: text,
    measures: fc.array(measure, { minLength: 1, maxLength: 4 }),
    otherMeasures: fc.array(otherMeasure, { minLength: 1, maxLength: 3 }),
    legalBasis,
  },
  ['established', 'needs', 'measures', 'legalBasis'],
)
