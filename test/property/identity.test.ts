import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identitySystems, parseIdentity } from '../../src/domain/identity.js'
import { personnummer, samordningsnummer, stockholmReservnummer } from '../helpers/identities.js'

const at = 'Patient.identifier[0]'
const national = 'http://electronichealth.se/identifier/'
const stockholm = 'urn:oid:1.2.752.97.3.1.3'

/** The number with one digit, at or after `from`, replaced by another. */
const withOneDigitChanged = (number: fc.Arbitrary<string>, from: number): fc.Arbitrary<string> =>
  fc
    .tuple(number, fc.integer({ min: from, max: 11 }), fc.integer({ min: 1, max: 9 }))
    .map(
      ([number, at, more]) => number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1),
    )

describe.each([
  ['personnummer', personnummer, 'samordningsnummer'],
  ['samordningsnummer', samordningsnummer, 'personnummer'],
])('%s', (kind, numbers, otherKind) => {
  test('a valid one is read as it is', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        const system = `${national}${kind}`
        expect(parseIdentity(system, value, at)).toEqual({
          ok: true,
          value: { kind, system, value },
          warnings: [],
        })
      }),
    )
  })

  test('one changed digit after the century makes it refused', () => {
    fc.assert(
      fc.property(withOneDigitChanged(numbers, 2), (value) => {
        expect(parseIdentity(`${national}${kind}`, value, at).ok).toBe(false)
      }),
    )
  })

  test(`under the system of ${otherKind} it is refused`, () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(parseIdentity(`${national}${otherKind}`, value, at)).toMatchObject({
          ok: false,
          issues: [{ code: 'identity-other-kind' }],
        })
      }),
    )
  })
})

test('a valid reserve number of Region Stockholm is read without warning', () => {
  fc.assert(
    fc.property(stockholmReservnummer, (value) => {
      expect(parseIdentity(stockholm, value, at)).toMatchObject({ ok: true, warnings: [] })
    }),
  )
})

test('one changed digit in the year or serial of a Stockholm reserve number gives a warning, never a refusal', () => {
  fc.assert(
    fc.property(withOneDigitChanged(stockholmReservnummer, 4), (value) => {
      expect(parseIdentity(stockholm, value, at)).toMatchObject({ ok: true, warnings: [{}] })
    }),
  )
})

test('no issue about a number, whatever it is, holds any of it', () => {
  const systems = fc.constantFrom(...identitySystems.map(({ emit }) => emit), 'urn:oid:1.2.3')
  const values = fc.oneof(personnummer, samordningsnummer, fc.string({ minLength: 4 }))
  fc.assert(
    fc.property(systems, values, (system, value) => {
      const result = parseIdentity(system, value, at)
      for (const issue of result.ok ? result.warnings : result.issues) {
        expect(issue).toEqual({ code: issue.code, severity: issue.severity, at })
        expect(issue.code).toMatch(/^identity-[a-z-]+$/)
      }
    }),
  )
})
