import type { CodeableConcept, Coding } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { registry } from '../../../src/mappings/registry.js'
import { destinations, endingTable } from '../../../src/mappings/tables/destinations.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { utskrivningsmeddelande as sample } from '../../helpers/samples/utskrivningsmeddelande.js'

const encounter = 'Bundle.entry[4].resource'
const mapping = registry.utskrivningsmeddelande
const after = (change: Change) => readChanged(sample, change)
const withTime = (valueDateTime: string) =>
  after(({ the }) => Object.assign(the('Encounter').extension?.[0] ?? {}, { valueDateTime })).issues
const withDisposition = (dischargeDisposition: CodeableConcept) =>
  after(({ the }) => Object.assign(the('Encounter').hospitalization ?? {}, { dischargeDisposition }))

describe('a planned discharge', () => {
  test('must have its time, with zone, and is warned of before the admission', () => {
    expect(after(({ the }) => the('Encounter').extension?.shift()).issues).toEqual([
      `content-missing ${encounter}.extension`,
    ])
    expect(withTime('2026-11-09')).toEqual([`time-without-zone ${encounter}.extension[0].valueDateTime`])
    expect(withTime('2026-11-01T10:30:00+01:00')).toEqual([`time-order ${encounter}.extension[0]`])
    expect(withTime('2026-11-09T10:30:00+01:00')).toEqual([])
  })

  test('is to be told by 12:00 the weekday before: on Friday for a Monday', () => {
    expect(mapping.deadline(sample, 0)).toMatchObject({
      duty: 'utskrivningsmeddelande',
      due: Date.parse('2026-11-06T12:00:00+01:00'),
    })
  })

  test('may leave all the rest unsaid', () => {
    const { message, unread, issues } = after(({ the }) => {
      const it = the('Encounter')
      it.extension?.splice(1, 1)
      delete it.hospitalization
    })
    expect(message).toMatchObject({ plannedDischarge: sample.plannedDischarge, stay: sample.stay })
    expect(Object.keys(message ?? {})).not.toContain('destination')
    expect(unread).toEqual([])
    expect(issues).toEqual([`content-advised ${encounter}.hospitalization`])
  })
})

describe('where to', () => {
  const ofSystem = (code: string): Coding => {
    const row = endingTable.find((one) => one.ending === code)
    return { system: row?.system ?? '', code: row?.code ?? '' }
  }

  test.each(destinations)('may be %s, by system and code alone', (destination) => {
    const { message, issues } = withDisposition({ coding: [ofSystem(destination)] })
    expect(message).toMatchObject({ destination })
    expect(issues).toEqual([])
  })

  test('is read beside the codes of other systems, which are told', () => {
    const local = { system: 'https://else.example/where', code: 'H1' }
    const { message, unread } = withDisposition({ coding: [local, ofSystem('hem')], text: 'Hemmet' })
    expect(message).toMatchObject({ destination: 'hem' })
    expect(unread).toEqual([`${encounter}.hospitalization.dischargeDisposition.coding[0]`])
  })

  test.each([
    ['a code that its system has not', { system: ofSystem('asih').system ?? '', code: 'ASIH' }],
    ['a code that we do not carry', { system: ofSystem('hem').system ?? '', code: 'snf' }],
    ['a discharge planned to death', ofSystem('avliden')],
  ])('is a fault by %s', (_what, coding) => {
    expect(withDisposition({ coding: [coding] }).issues).toEqual([
      `code-unknown ${encounter}.hospitalization.dischargeDisposition.coding[0].code`,
    ])
  })

  test('in words or by a foreign code alone is told as unread', () => {
    for (const concept of [
      { text: 'Till dottern' },
      { coding: [{ system: 'https://else.example', code: '1' }] },
    ]) {
      const { message, unread, issues } = withDisposition(concept)
      expect(message).not.toHaveProperty('destination')
      expect(unread).toEqual([`${encounter}.hospitalization.dischargeDisposition`])
      expect(issues).toEqual([])
    }
  })

  test('may be a unit without HSA-id, which is told', () => {
    const { message, unread } = after(({ the }) =>
      Object.assign(the('Encounter').hospitalization ?? {}, { destination: { display: 'Solgården' } }),
    )
    expect(message).not.toHaveProperty('destinationUnit')
    expect(unread).toEqual([`${encounter}.hospitalization.destination`])
  })
})

describe('the way home', () => {
  const partOf =
    (url: string): Change =>
    ({ the }) => {
      const way = the('Encounter').extension?.[1]
      const part = way?.extension?.find((one) => one.url === url)
      Object.assign(part?.valueCodeableConcept?.coding?.[0] ?? {}, { code: 'raket' })
    }

  test.each(['transport', 'metBy'])('has a %s of the known codes', (url) => {
    const index = url === 'transport' ? 0 : 1
    expect(after(partOf(url)).issues).toEqual([
      `code-unknown ${encounter}.extension[1].extension[${index}].valueCodeableConcept.coding[0].code`,
    ])
  })

  test('is advised to say who meets a patient who goes home, and nobody else', () => {
    const without: Change = ({ the }) => the('Encounter').extension?.splice(1, 1)
    expect(after(without).issues).toEqual([`content-advised ${encounter}.extension`])
    expect(readChanged({ ...sample, destination: 'asih' }, without).issues).toEqual([])
  })
})

describe('of a planned discharge', () => {
  const onTheActAlone = { ...sample, legalBasis: 'lagen' } as const

  test('performers are told when, what kind of place, how, and which unit meets', () => {
    const { plannedDischarge, destination, transport, metBy, metByUnit } = sample
    expect(copyFor('utforare', onTheActAlone)).toMatchObject({
      plannedDischarge,
      destination,
      transport,
      metBy,
      metByUnit,
    })
  })

  test.each(['destinationUnit', 'metByName'] as const)(
    '%s is told those who judge and plan on a further ground, and nobody else',
    (field) => {
      for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const) {
        expect(copyFor(kind, sample)?.[field]).toEqual(sample[field])
        expect(copyFor(kind, onTheActAlone)).not.toHaveProperty(field)
      }
      expect(copyFor('utforare', sample)).not.toHaveProperty(field)
    },
  )
})
