// Who gets a kallelse: the units it calls, as far as the directory has them (LUS 4:3).
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../src/domain/local-date.js'
import { addresseesOf } from '../../../src/routing/addressees.js'
import type { Concerned } from '../../../src/routing/concerned.js'
import { indexDirectory } from '../../../src/routing/directory.js'
import { hsa, units } from '../../helpers/messages.js'
import { sampleOf } from '../../helpers/samples/index.js'
import { directory, gatewayId } from '../../helpers/site.js'

const { receiver: _receiver, ...kallelse } = sampleOf.kallelse
const elsewhere = hsa('SE2321000016-ANNAN1')

const concerned: Concerned = {
  directory: indexDirectory(directory),
  self: gatewayId,
  on: '2026-11-06' as LocalDate,
  parties: [units.hospital, units.vardcentral, units.municipality],
  asker: undefined,
  told: [],
}

function told(invited: typeof kallelse.invited, where: Partial<Concerned> = {}) {
  const { invited: _invited, ...rest } = kallelse
  const message = invited === undefined ? rest : { ...rest, invited }
  const result = addresseesOf(message, { ...concerned, ...where })
  const issues = (result.ok ? result.warnings : result.issues).map(({ code }) => code)
  const reached = result.ok
    ? result.value.addressees.map((one) => (one.kind === 'unit' ? one.unit.hsaId : one.need))
    : undefined
  return { reached, issues }
}

describe('a kallelse without receiver', () => {
  test('goes to the units it calls, once each, and not back to the caller', () => {
    const called = [units.municipality, units.homeHealth, units.municipality, units.vardcentral]
    expect(told(called.map((hsaId) => ({ hsaId })))).toEqual({
      reached: [units.municipality, units.homeHealth],
      issues: [],
    })
  })

  test('tells the caller of units that the directory does not have', () => {
    expect(told([{ hsaId: units.municipality }, { hsaId: elsewhere }])).toEqual({
      reached: [units.municipality],
      issues: ['invited-not-reached'],
    })
  })

  test('tells the caller of units that are no longer valid', () => {
    const closed = directory.map((unit) =>
      unit.hsaId === units.homeHealth ? { ...unit, validTo: '2026-10-31' } : unit,
    )
    const both = [{ hsaId: units.municipality }, { hsaId: units.homeHealth }]
    expect(told(both, { directory: indexDirectory(closed) })).toEqual({
      reached: [units.municipality],
      issues: ['invited-not-reached'],
    })
  })

  test('goes to the parties where it calls no unit that can be reached', () => {
    const parties = [units.hospital, units.municipality]
    expect(told(undefined)).toEqual({ reached: parties, issues: [] })
    expect(told([{ hsaId: elsewhere }])).toEqual({ reached: parties, issues: ['invited-not-reached'] })
  })

  test('is refused for now where nobody is known', () => {
    expect(told(undefined, { parties: [] })).toEqual({ reached: undefined, issues: ['parties-unknown'] })
  })
})

test('a kallelse with a receiver goes to that unit alone', () => {
  const result = addresseesOf(sampleOf.kallelse, concerned)
  expect(result).toMatchObject({
    ok: true,
    value: { named: true, addressees: [{ unit: { hsaId: units.municipality } }] },
  })
})
