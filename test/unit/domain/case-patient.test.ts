// Whether a message is about the patient of its case, by digest and kind of number alone.
import { describe, expect, it } from 'vitest'
import { acquaintance, type CasePatient } from '../../../src/domain/case-patient.js'
import { identityKinds, mayBecome } from '../../../src/domain/identity-kind.js'

const reserv: CasePatient = { digest: 'a', kind: 'regionaltReservnummer' }
const samordning: CasePatient = { digest: 'b', kind: 'samordningsnummer' }
const personnummer: CasePatient = { digest: 'c', kind: 'personnummer' }
const another: CasePatient = { digest: 'd', kind: 'personnummer' }

describe('a patient', () => {
  it.each([
    ['unknown', 'in a case that knows none', [], personnummer],
    ['same', 'with the number of the case', [personnummer], personnummer],
    ['same', 'with one of its numbers', [reserv, personnummer], reserv],
    ['changed', 'with a personnummer for a reservnummer', [reserv], personnummer],
    ['changed', 'with a samordningsnummer for a reservnummer', [reserv], samordning],
    ['changed', 'with a personnummer for a samordningsnummer', [reserv, samordning], personnummer],
    ['other', 'with another personnummer', [personnummer], another],
    ['other', 'with another reservnummer', [reserv], { ...reserv, digest: 'e' }],
    ['other', 'with a reservnummer for a personnummer', [personnummer], reserv],
    ['other', 'with a second personnummer for a reservnummer', [reserv, personnummer], another],
  ] as const)('is %s %s', (expected, _, known, patient) => {
    expect(acquaintance(known, patient)).toBe(expected)
  })
})

it('no kind of number becomes itself, and none is exchanged both ways', () => {
  for (const one of identityKinds)
    for (const other of identityKinds) expect(mayBecome(one, other) && mayBecome(other, one)).toBe(false)
  expect(identityKinds.filter((kind) => mayBecome('personnummer', kind))).toEqual([])
})
