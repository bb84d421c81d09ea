// Makes any message of pågående insatser for property tests.
import * as fc from 'fast-check'
import { shifts, type Insats, type Shift } from '../../../src/mappings/pagaende-insatser/message.js'
import type { Performer } from '../../../src/mappings/shared/care-plan.js'
import { identifier, legalBasis, message, party, parts, text } from '../arbitraries.js'

/** A unit, or somebody only named. */
export const performer: fc.Arbitrary<Performer> = fc.oneof(party, fc.record({ name: text }))

const shift = fc.constantFrom(...(Object.keys(shifts) as Shift[]))

const insats = parts<Insats>({ text, performer, shift }, ['text'])

export const pagaendeInsatser = message(
  'pagaende-insatser',
  {
    plan: identifier,
    needs: text,
    insatser: fc.array(insats, { minLength: 1, maxLength: 4 }),
    legalBasis,
  },
  ['legalBasis'],
).filter(({ needs, insatser }) => needs !== undefined || insatser !== undefined)
