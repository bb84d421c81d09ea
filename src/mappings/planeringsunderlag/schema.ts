// JSON Schema of a planeringsunderlag's content in the `lus` form.
import {
  identifier,
  idOrName,
  legalBasis,
  listOf,
  object,
  text,
  timestamp,
  withOneOf,
} from '../shared/schemas.js'
import { adlActivities, adlLevels, aidStates, medicationHandlings } from './message.js'

const oneOf = (codes: object) => ({ enum: Object.keys(codes) })
const boolean = { type: 'boolean' } as const

const adl = object(
  { activity: oneOf(adlActivities), level: oneOf(adlLevels), assessedAt: timestamp, note: text },
  ['activity', 'level'],
)
const aid = object({ text, state: oneOf(aidStates), performer: idOrName }, ['text'])
const medication = object({ handling: oneOf(medicationHandlings), text, performer: idOrName }, ['handling'])
const home = object({ livesAlone: boolean, accessible: boolean, bostadsanpassning: boolean, text }, [])

export const parts = ['needs', 'adl', 'aids', 'medication', 'home']

export const schema = withOneOf(
  object(
    {
      plan: identifier,
      needs: text,
      adl: listOf(adl),
      aids: listOf(aid),
      medication: listOf(medication),
      home: { ...home, minProperties: 1 },
      legalBasis,
    },
    ['legalBasis'],
  ),
  parts,
)
