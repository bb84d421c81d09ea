import type { CarePlan, Observation } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { LegalBasis } from '../../../src/domain/envelope.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { minimise, type Audience } from '../../../src/mappings/minimise.js'
import type { Planeringsunderlag } from '../../../src/mappings/planeringsunderlag/message.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { planeringsunderlag } from '../../helpers/samples/planeringsunderlag.js'

const header = 'Bundle.entry[0].resource'
const plan = 'Bundle.entry[4].resource'
const bath = 'Bundle.entry[5].resource'
const ours = (name: string) => `https://lus-gateway.example/fhir/CodeSystem/${name}`
const planTypes = 'https://fhir.inera.se/CodeSystem/typeofcareplan-cs'

const after = (change: Change) => readChanged(planeringsunderlag, change)
const detailOf = ({ activity }: CarePlan, index: number) => activity?.[index]?.detail ?? { status: 'unknown' }

describe('the plan', () => {
  const ofKind = (code: string, system = planTypes) =>
    after(({ the }) => (the('CarePlan').category = [{ coding: [{ system, code }] }]))

  test('is a plan vid utskrivning, or one that names no kind', () => {
    expect(ofKind('SPU')).toMatchObject({ issues: [], unread: [] })
    expect(after(({ the }) => delete the('CarePlan').category).issues).toEqual([])
    expect(ofKind('assess-plan', 'https://else.example')).toMatchObject({
      issues: [],
      unread: [`${plan}.category[0]`],
    })
    expect(ofKind('SIP').issues).toEqual([`content-missing ${header}.focus`])
  })

  test('is the one of its kind among several', () => {
    const { message, unread } = after(({ the, add }) => {
      const sip = {
        ...structuredClone(the('CarePlan')),
        category: [{ coding: [{ system: planTypes, code: 'SIP' }] }],
      }
      the('MessageHeader').focus?.unshift(add({ ...sip, supportingInfo: [], activity: [] }))
    })
    expect(message).toMatchObject({ adl: planeringsunderlag.adl })
    expect(unread).toEqual([`${header}.focus[0]`, 'Bundle.entry[9].resource'])
  })

  test.each(['completed', 'revoked', 'entered-in-error'] as const)('cannot be one that is %s', (status) => {
    expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
      `code-unknown ${plan}.status`,
    ])
  })
})

describe('each part may come alone, in any order, never waiting for the ADL assessment', () => {
  const { needs, adl, aids, medication, home, ...none } = planeringsunderlag
  const alone: readonly Pick<Planeringsunderlag, 'needs' | 'adl' | 'aids' | 'medication' | 'home'>[] = [
    { ...(needs !== undefined && { needs }) },
    { ...(adl !== undefined && { adl }) },
    { ...(aids !== undefined && { aids }) },
    { ...(medication !== undefined && { medication }) },
    { ...(home !== undefined && { home }) },
  ]

  test.each(alone)('%o', (part) => {
    expect(readChanged({ ...none, ...part }, () => undefined)).toEqual({
      message: { ...none, ...part },
      unread: [],
      issues: [],
    })
    expect(readLus({ ...none, ...part }).ok).toBe(true)
  })

  test('but at least one', () => {
    expect(readChanged(none, () => undefined).issues).toEqual([
      'content-missing Bundle.entry[4].resource.activity',
    ])
    expect(readLus(none).ok).toBe(false)
  })
})

describe('an ADL assessment', () => {
  const assessed = (change: (observation: Observation) => void) =>
    after(({ the }) => change(the('Observation')))

  test('must say the level, in a code of ours', () => {
    expect(assessed((one) => delete one.valueCodeableConcept).issues).toEqual([
      `content-missing ${bath}.value`,
    ])
    const leveled = (code: string, system: string) =>
      assessed((one) => (one.valueCodeableConcept = { coding: [{ system, code }] })).issues
    expect(leveled('oberoende', ours('adl-level'))).toEqual([])
    expect(leveled('5', ours('adl-level'))).toEqual([
      `code-unknown ${bath}.valueCodeableConcept.coding[0].code`,
    ])
    expect(leveled('371153006', 'http://snomed.info/sct')).toEqual([`content-missing ${bath}.value`])
  })

  test('is of an activity that we know; another system may be named beside', () => {
    const coded = (...coding: object[]) => assessed((one) => (one.code = { coding }))
    expect(coded({ system: ours('adl-activity'), code: 'dans' }).issues).toEqual([
      `code-unknown ${bath}.code.coding[0].code`,
    ])
    const both = coded(
      { system: 'https://else.example', code: 'd510' },
      { system: ours('adl-activity'), code: 'bad' },
    )
    expect(both).toMatchObject({ issues: [], unread: [`${bath}.code.coding[0]`] })
  })

  test('of something else is told as unread', () => {
    const { message, unread, issues } = assessed((one) => (one.code = { text: 'Blodtryck' }))
    expect(message).toMatchObject({ adl: planeringsunderlag.adl?.slice(1) })
    expect([issues, unread]).toEqual([[], [`${plan}.supportingInfo[0]`, bath]])
  })

  test.each(['entered-in-error', 'cancelled'] as const)('that is %s is none', (status) => {
    const { message, unread } = assessed((one) => (one.status = status))
    expect(message).toMatchObject({ adl: planeringsunderlag.adl?.slice(1) })
    expect(unread).toEqual([`${plan}.supportingInfo[0]`, bath])
  })

  test('needs the time of day', () => {
    expect(assessed((one) => (one.effectiveDateTime = '2026-11-03')).issues).toEqual([
      `time-without-zone ${bath}.effectiveDateTime`,
    ])
  })

  test('named twice counts once', () => {
    const { message, unread } = after(({ the }) => {
      const [first] = the('CarePlan').supportingInfo ?? []
      if (first !== undefined) the('CarePlan').supportingInfo?.push({ ...first })
    })
    expect(message).toMatchObject({ adl: planeringsunderlag.adl })
    expect(unread).toEqual([])
  })

  test('is of the patient whom the message is about', () => {
    const { issues } = after(({ the, add }) => {
      const other = { resourceType: 'Patient', identifier: [{ system: 'https://else.example', value: '1' }] }
      the('Observation').subject = add(other)
    })
    expect(issues).toEqual([`several-patients ${bath}.subject`])
    expect(assessed((one) => delete one.subject).issues).toEqual([])
  })
})

describe('an aid', () => {
  test('must say which', () => {
    expect(after(({ the }) => delete detailOf(the('CarePlan'), 0).productCodeableConcept).issues).toEqual([
      `content-missing ${plan}.activity[0].detail.productCodeableConcept`,
    ])
  })

  test.each(['cancelled', 'stopped', 'entered-in-error'] as const)('that is %s is none', (status) => {
    const { message, unread } = after(({ the }) => (detailOf(the('CarePlan'), 0).status = status))
    expect(message).toMatchObject({ aids: planeringsunderlag.aids?.slice(1) })
    expect(unread).toEqual([`${plan}.activity[0]`])
  })

  test('in another state has none of ours, which is told', () => {
    const { message, unread } = after(({ the }) => (detailOf(the('CarePlan'), 0).status = 'on-hold'))
    expect(message?.type === 'planeringsunderlag' && message.aids?.[0]).toEqual({ text: 'Rollator' })
    expect(unread).toEqual([`${plan}.activity[0].detail.status`])
  })
})

describe('the handling of medicines', () => {
  const first = 4

  test('is a code of ours', () => {
    const handled = (coding: object) =>
      after(({ the }) => (detailOf(the('CarePlan'), first).code = { coding: [coding] }))
    expect(handled({ system: ours('medication-handling'), code: 'pascal' }).issues).toEqual([])
    expect(handled({ system: ours('medication-handling'), code: 'x' }).issues).toEqual([
      `code-unknown ${plan}.activity[${first}].detail.code.coding[0].code`,
    ])
    const other = handled({ system: 'https://else.example', code: 'x' })
    expect(other).toMatchObject({ issues: [], unread: [`${plan}.activity[${first}]`] })
  })

  test('that is over is none', () => {
    const { message, unread } = after(({ the }) => (detailOf(the('CarePlan'), first).status = 'stopped'))
    expect(message).toMatchObject({ medication: planeringsunderlag.medication?.slice(1) })
    expect(unread).toEqual([`${plan}.activity[${first}]`])
  })
})

test('conditions at home with a part that is none of ours are refused', () => {
  const { issues } = after(
    ({ the }) =>
      (the('CarePlan').extension = [
        {
          url: 'https://lus-gateway.example/fhir/StructureDefinition/home-conditions',
          extension: [{ url: 'hund', valueBoolean: true }],
        },
      ]),
  )
  expect(issues).toContain(`extension-part-unknown ${plan}.extension[0].extension[0].url`)
})

describe('the ground for telling', () => {
  const told = (legalBasis: LegalBasis, audience: Partial<Audience> = {}) => {
    const result = minimise(
      { ...planeringsunderlag, legalBasis },
      { recipientKind: 'socialtjanst', items: contentItems, ...audience },
    )
    return 'refused' in result ? result.refused : result.message
  }

  test('is consent or menprövning, for those who judge and plan', () => {
    expect(told('samtycke')).toEqual(planeringsunderlag)
    expect(told('menprovning', { recipientKind: 'halsoOchSjukvard' })).toMatchObject({
      adl: planeringsunderlag.adl,
    })
  })

  test.each([
    ['on the act alone', 'lagen', {}],
    ['to a performer', 'samtycke', { recipientKind: 'utforare' }],
    ['on a channel without clinical content', 'samtycke', { items: ['identity', 'care'] }],
  ] as const)('is none %s: then there is no copy', (_what, legalBasis, audience) => {
    expect(told(legalBasis, audience)).toBe('content')
  })

  test('is asked for', () => {
    expect(after(({ the }) => the('CarePlan').extension?.pop()).issues).toEqual([
      `content-advised ${plan}.extension`,
    ])
  })
})

test('the page has a section for each part, and none that is empty', () => {
  const { sections } = mappingOf(planeringsunderlag).page(planeringsunderlag)
  expect(sections.slice(1)).toMatchObject([
    { heading: 'Underlag' },
    {
      heading: 'ADL-bedömning',
      rows: [
        { label: 'Bad och dusch', value: 'Beroende, bedömd 2026-11-03 kl. 09.00' },
        { label: 'Kommentar' },
        { label: 'Förflyttning' },
        { label: 'Födointag', value: 'Oberoende' },
      ],
    },
    { heading: 'Hjälpmedel' },
    { heading: 'Läkemedelshantering' },
    { heading: 'Hemförhållanden' },
  ])
  const { adl: _adl, ...rest } = planeringsunderlag
  expect(
    mappingOf(planeringsunderlag)
      .page(rest)
      .sections.map(({ heading }) => heading),
  ).not.toContain('ADL-bedömning')
})
