import type { Composition } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { codesOf } from '../../../src/mappings/shared/code-list.js'
import { registry } from '../../../src/mappings/registry.js'
import { sections } from '../../../src/mappings/utskrivningsinformation/message.js'
import { readChanged, type Change, type Draft } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { utskrivningsinformation as sample } from '../../helpers/samples/utskrivningsinformation.js'

const communication = 'Bundle.entry[4].resource'
const composition = 'Bundle.entry[5].resource'
const mapping = registry.utskrivningsinformation
const after = (change: Change) => readChanged(sample, change)
const document = ({ the }: Draft): Composition => the('Composition')

describe('information at discharge', () => {
  test('is a Composition that the payload leads to (LUS 3:2)', () => {
    expect(
      after(({ the }) => (the('Communication').payload = [{ contentString: 'Se journalen' }])).issues,
    ).toEqual([`content-missing ${communication}.payload`])
    const { message, unread } = after(({ the }) =>
      the('Communication').payload?.unshift({ contentString: 'Se bifogat' }),
    )
    expect(message).toMatchObject({ summary: sample.summary })
    expect(unread).toEqual([`${communication}.payload[0]`])
  })

  test('must say something: a document without any known section is a fault', () => {
    const only = (section: object) =>
      after((draft) => (document(draft).section = [section])).issues.filter((one) => !one.includes('advised'))
    const text = { status: 'additional', div: '<div xmlns="http://www.w3.org/1999/xhtml">Ord</div>' }
    const foreign = { coding: [{ system: 'http://loinc.org', code: '47420-5' }] }
    const code = { coding: [{ system: sections.system, code: 'risks' }] }
    expect(only({ code: foreign, text })).toEqual([`content-missing ${composition}.section`])
    expect(only({ code })).toEqual([`content-missing ${composition}.section`])
    expect(only({ code, text })).toEqual([])
  })

  test('has sections in any order, beside others, which are told', () => {
    const { message, unread, issues } = after((draft) => {
      const { section = [] } = document(draft)
      const again = structuredClone(section[0] ?? {})
      section.reverse()
      section.push(
        { ...structuredClone(again), title: 'Omvårdnadsepikris', code: { text: 'Epikris' } },
        again,
      )
    })
    expect(message).toMatchObject({ ...sample })
    expect(unread).toEqual([`${composition}.section[7]`, `${composition}.section[8]`])
    expect(issues).toEqual([])
  })

  test('has no section of a kind that our system does not have', () => {
    const { issues } = after((draft) =>
      Object.assign(document(draft).section?.[2]?.code?.coding?.[0] ?? {}, { code: 'riskbruk' }),
    )
    expect(issues).toEqual([`code-unknown ${composition}.section[2].code.coding[0].code`])
  })

  test.each([
    ['Communication', 'not-done', `${communication}.status`],
    ['Communication', 'entered-in-error', `${communication}.status`],
    ['Composition', 'preliminary', `${composition}.status`],
    ['Composition', 'entered-in-error', `${composition}.status`],
  ] as const)('is none while the %s is %s', (type, status, at) => {
    expect(after(({ the }) => Object.assign(the(type), { status })).issues).toEqual([`code-unknown ${at}`])
  })

  test('that amends an earlier document is taken, and says so', () => {
    const { message, unread } = after((draft) => (document(draft).status = 'amended'))
    expect(message).toMatchObject({ risks: sample.risks })
    expect(unread).toEqual([`${composition}.status`])
  })

  test('names the stay by the Communication or by the document', () => {
    expect(after(({ the }) => delete the('Communication').encounter)).toMatchObject({
      message: { stay: sample.stay },
      unread: [],
    })
    const neither = after((draft) => {
      delete document(draft).encounter
      delete draft.the('Communication').encounter
    })
    expect(neither.message).not.toHaveProperty('stay')
    expect(neither.issues).toEqual([])
  })
})

describe('the day of the discharge', () => {
  test('is the day on which the information is due (LUS 3:2)', () => {
    expect(mapping.deadline(sample, 0)).toMatchObject({
      duty: 'utskrivningsinformation',
      due: Date.parse('2026-11-09T23:59:59.999+01:00'),
    })
    const { dischargeAt: _dischargeAt, ...undated } = sample
    expect(mapping.deadline(undated, 0)).toBeUndefined()
  })

  test('must have time of day and zone, and is advised where it is missing', () => {
    expect(after((draft) => (document(draft).event = [{ period: { end: '2026-11-09' } }])).issues).toEqual([
      `time-without-zone ${composition}.event[0].period.end`,
    ])
    expect(after((draft) => delete document(draft).event).issues).toEqual([
      `content-advised ${composition}.event`,
    ])
  })
})

test('whom to ask is advised, for who cannot do with the information asks for more', () => {
  expect(after((draft) => document(draft).section?.pop()).issues).toEqual([
    `content-advised ${composition}.section`,
  ])
})

describe('each its share', () => {
  const names = codesOf(sections)
  const shareOf = (copy: object | undefined) => names.filter((name) => name in (copy ?? {}))

  test.each(['lagen', 'samtycke', 'menprovning'] as const)(
    'health care gets all of it on the ground of %s: the act itself obliges (LUS 3:2)',
    (legalBasis) => {
      expect(shareOf(copyFor('halsoOchSjukvard', { ...sample, legalBasis }))).toEqual(names)
    },
  )

  test('socialtjänsten gets all but the medicines', () => {
    expect(shareOf(copyFor('socialtjanst', sample))).toEqual(
      names.filter((name) => name !== 'medicationChanges'),
    )
  })

  test('performers get nothing of health, only whom to ask, and no copy when there is nobody', () => {
    const { contact: _contact, ...silent } = sample
    expect(shareOf(copyFor('utforare', sample))).toEqual(['contact'])
    expect(copyFor('utforare', silent)).toBeUndefined()
  })

  test('of a protected patient a letter does not say whom to ask: that names the ward', () => {
    expect(mapping.content.find(({ path }) => path === 'contact')?.item).toBe('ward')
  })
})
