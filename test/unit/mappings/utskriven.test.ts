import { describe, expect, test } from 'vitest'
import { registry } from '../../../src/mappings/registry.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { utskriven as sample } from '../../helpers/samples/utskriven.js'

const encounter = 'Bundle.entry[4].resource'
const mapping = registry.utskriven
const after = (change: Change) => readChanged(sample, change)

describe('a discharge', () => {
  test('closes the stay: any Encounter that is not finished is a fault', () => {
    for (const status of ['in-progress', 'onleave', 'planned', 'cancelled', 'entered-in-error'] as const)
      expect(after(({ the }) => (the('Encounter').status = status)).issues).toEqual([
        `code-unknown ${encounter}.status`,
      ])
    expect(after(() => {}).issues).toEqual([])
  })

  test('must say when the patient left, with time of day and zone', () => {
    expect(after(({ the }) => delete the('Encounter').period).issues).toEqual([
      `content-missing ${encounter}.period`,
    ])
    expect(after(({ the }) => (the('Encounter').period = { end: '2026-11-09' })).issues).toEqual([
      `time-without-zone ${encounter}.period.end`,
    ])
    const { message, issues } = after(({ the }) => delete the('Encounter').period?.start)
    expect(message).toMatchObject({ leftAt: sample.leftAt })
    expect(message).not.toHaveProperty('admittedAt')
    expect(issues).toEqual([])
  })

  test('is advised to say where to, and taken without', () => {
    const { message, issues } = after(({ the }) => delete the('Encounter').hospitalization)
    expect(message).toMatchObject({ leftAt: sample.leftAt })
    expect(issues).toEqual([`content-advised ${encounter}.hospitalization`])
  })

  test('goes to those who have told or been told in the case, at once', () => {
    expect([mapping.addressees, mapping.deadline(sample, 0)]).toEqual(['parties', undefined])
  })
})

describe('a patient who has died', () => {
  const deceased = { ...sample, destination: 'avliden' } as const

  test('is told by the code exp of HL7', () => {
    const endpoint = 'https://a.example'
    const bundle = toFhir(deceased, { source: { endpoint }, destination: { endpoint } })
    expect(JSON.stringify(bundle)).toContain(
      '{"system":"http://terminology.hl7.org/CodeSystem/discharge-disposition","code":"exp","display":"Expired"}',
    )
    expect(readChanged(deceased, () => {})).toMatchObject({ message: deceased, issues: [], unread: [] })
  })

  test('has a page of its own, which asks nobody to begin anything', () => {
    expect(mapping.page(deceased)).toMatchObject({ title: 'Patienten har avlidit' })
    expect(mapping.page(deceased).request).not.toContain('Påbörja')
    expect(mapping.page(sample).request).toContain('Påbörja')
  })

  test('is told performers too, on the ground of the act', () => {
    expect(copyFor('utforare', { ...deceased, legalBasis: 'lagen' })?.destination).toBe('avliden')
  })
})

test('the unit that has taken over is told those who judge and plan on a further ground, and nobody else', () => {
  for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const) {
    expect(copyFor(kind, sample)?.destinationUnit).toEqual(sample.destinationUnit)
    expect(copyFor(kind, { ...sample, legalBasis: 'lagen' })).not.toHaveProperty('destinationUnit')
  }
  expect(copyFor('utforare', sample)).not.toHaveProperty('destinationUnit')
})
