// Makes any planeringsunderlag for property tests.
import * as fc from 'fast-check'
import {
  adlActivities,
  adlLevels,
  aidStates,
  medicationHandlings,
  type AdlAssessment,
  type Aid,
  type HomeConditions,
  type Medication,
} from '../../../src/mappings/planeringsunderlag/message.js'
import { flag, identifier, legalBasis, message, parts, text, timestamp } from '../arbitraries.js'
import { performer } from './pagaende-insatser.js'

const codeOf = <Code extends string>(codes: Readonly<Record<Code, unknown>>): fc.Arbitrary<Code> =>
  fc.constantFrom(...(Object.keys(codes) as Code[]))

const several = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 4 })

const adl = parts<AdlAssessment>(
  { activity: codeOf(adlActivities), level: codeOf(adlLevels), assessedAt: timestamp, note: text },
  ['activity', 'level'],
)
const aid = parts<Aid>({ text, state: codeOf(aidStates), performer }, ['text'])
const medication = parts<Medication>({ handling: codeOf(medicationHandlings), text, performer }, ['handling'])
const home = parts<HomeConditions>(
  { livesAlone: flag, accessible: flag, bostadsanpassning: flag, text },
  [],
).filter((said) => Object.keys(said).length > 0)

export const planeringsunderlag = message(
  'planeringsunderlag',
  {
    plan: identifier,
    needs: text,
    adl: several(adl),
    aids: several(aid),
    medication: several(medication),
    home,
    legalBasis,
  },
  ['legalBasis'],
).filter(({ needs, adl, aids, medication, home }) =>
  [needs, adl, aids, medication, home].some((part) => part !== undefined),
)
