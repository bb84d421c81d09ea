import { describe, expect, test } from 'vitest'
import { registry } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'
import { beraknadUtskrivning as sample } from '../../helpers/samples/beraknad-utskrivning.js'

const header = 'Bundle.entry[0].resource'
const encounter = 'Bundle.entry[4].resource'
const after = (change: Change) => readChanged(sample, change)
const withTime = (valueDateTime: string) =>
  after(({ the }) => Object.assign(the('Encounter').extension?.[0] ?? {}, { valueDateTime }))

describe('a changed expected discharge', () => {
  test('must tell the new time, with time of day and zone (LUS 2:4)', () => {
    expect(after(({ the }) => the('Encounter').extension?.shift()).issues).toEqual([
      `content-missing ${encounter}.extension`,
    ])
    expect(withTime('2026-11-11').issues).toEqual([
      `time-without-zone ${encounter}.extension[0].valueDateTime`,
    ])
    expect(withTime('2026-11-11T12:00:00+01:00').issues).toEqual([])
  })

  test.each([
    ['before the admission', '2026-11-01T00:00:00+01:00', [`time-order ${encounter}.extension[0]`]],
    ['after it', '2026-11-03T00:00:00+01:00', []],
  ])('is warned of when the new time is %s', (_what, time, issues) => {
    expect(withTime(time).issues).toEqual(issues)
  })

  test('is about the message that it revises', () => {
    expect(registry['beraknad-utskrivning'].about?.(sample)).toBe(inskrivningsmeddelande.id)
    expect(registry['beraknad-utskrivning'].about?.({ ...sample, chain: [] })).toBeUndefined()
  })

  test('is advised to say which message that is, and taken without', () => {
    const { message, issues } = after(({ the }) => delete the('Provenance').entity)
    expect(message).toMatchObject({ expectedDischarge: sample.expectedDischarge, chain: [] })
    expect(issues).toEqual([`content-advised ${header}.focus`])
    expect(after(() => {}).issues).toEqual([])
  })

  test('may leave out what was expected before, and why that has changed', () => {
    const { message, unread, issues } = after(({ the }) => the('Encounter').extension?.splice(1, 1))
    expect([issues, unread]).toEqual([[], []])
    expect(message).not.toHaveProperty('previouslyExpected')
    expect(message).not.toHaveProperty('reason')
  })

  test('goes to those who have told or been told in the case, as soon as possible', () => {
    const { addressees, deadline } = registry['beraknad-utskrivning']
    expect([addressees, deadline(sample, 0)]).toEqual(['parties', undefined])
  })
})

describe('the reason of the change', () => {
  const onTheActAlone = { ...sample, legalBasis: 'lagen' } as const

  test.each(['samtycke', 'menprovning'] as const)(
    'is told those who judge and plan on the ground of %s',
    (legalBasis) => {
      for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const)
        expect(copyFor(kind, { ...sample, legalBasis })?.reason).toBe(sample.reason)
    },
  )

  test('is told nobody on the ground of the act, and no performer at all', () => {
    expect(copyFor('halsoOchSjukvard', onTheActAlone)).not.toHaveProperty('reason')
    expect(copyFor('utforare', sample)).not.toHaveProperty('reason')
  })

  test('is withheld without the times: those are told everyone concerned', () => {
    const { expectedDischarge, previouslyExpected } = sample
    expect(copyFor('utforare', onTheActAlone)).toMatchObject({ expectedDischarge, previouslyExpected })
  })
})
