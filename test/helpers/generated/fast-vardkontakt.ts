// Makes any fast-vardkontakt for property tests.
import type { FastVardkontakt } from '../../../src/mappings/fast-vardkontakt/message.js'
import { hsaId, identifier, message, party, parts, text } from '../arbitraries.js'

const person = parts<FastVardkontakt['person']>({ hsaId, name: text }, ['name'])

export const fastVardkontakt = message(
  'fast-vardkontakt',
  { stay: identifier, person, title: text, phone: text, switchboard: text, unit: party },
  ['person'],
)
