import type { CarePlan, Reference } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { legalBases, type LegalBasis } from '../../../src/domain/envelope.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { minimise, type Audience } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change, type Draft } from '../../helpers/changed-sample.js'
import { units } from '../../helpers/messages.js'
import { vardplanTvangsvard } from '../../helpers/samples/vardplan-tvangsvard.js'

const header = 'Bundle.entry[0].resource'
const plan = 'Bundle.entry[4].resource'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'
const planTypes = 'https://fhir.inera.se/CodeSystem/typeofcareplan-cs'

const after = (change: Change) => readChanged(vardplanTvangsvard, change)
const detailOf = ({ activity }: CarePlan, index: number) => activity?.[index]?.detail ?? { status: 'unknown' }

describe('the plan', () => {
  test('is one enligt LPT och LRV, not a SIP', () => {
    const ofKind = (code: string) =>
      after(({ the }) => (the('CarePlan').category = [{ coding: [{ system: planTypes, code }] }]))
    expect(ofKind('SIP').issues).toEqual([`content-missing ${header}.focus`])
    expect(ofKind('SPLPTLRV').message).toBeDefined()
  })

  test.each([
    ['active', true],
    ['draft', false],
  ] as const)('that is %s is established: %s', (status, established) => {
    const { message, unread } = after(({ the }) => (the('CarePlan').status = status))
    expect(message).toMatchObject({ established })
    expect(unread).toEqual([])
  })

  test.each(['completed', 'revoked', 'on-hold', 'entered-in-error', 'unknown'] as const)(
    'that is %s is none',
    (status) => {
      expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
        `code-unknown ${plan}.status`,
      ])
    },
  )

  test('says by which law; where it does not, that is asked for', () => {
    const [kind] = [{ coding: [{ system: planTypes, code: 'SPLPTLRV' }] }]
    const ofForm = (code: string) =>
      after(({ the }) => {
        const system = 'https://lus-gateway.example/fhir/CodeSystem/care-form'
        the('CarePlan').category = [kind, { coding: [{ system, code }] }]
      })
    expect(ofForm('oppen-rattspsykiatrisk-vard')).toMatchObject({
      issues: [],
      message: { careForm: 'oppen-rattspsykiatrisk-vard' },
    })
    expect(ofForm('sluten').issues).toEqual([`code-unknown ${plan}.category[1].coding[0].code`])
    expect(after(({ the }) => (the('CarePlan').category = [kind])).issues).toEqual([
      `content-advised ${plan}.category`,
    ])
  })

  test('says what is needed (LPT 7 a §)', () => {
    expect(after(({ the }) => delete the('CarePlan').description).issues).toEqual([
      `content-missing ${plan}.description`,
    ])
  })

  test('may hold with one end open; its times need zones', () => {
    const { message } = after(({ the }) => delete the('CarePlan').period?.end)
    expect(message).toMatchObject({ period: { start: vardplanTvangsvard.period?.start } })
    expect(after(({ the }) => (the('CarePlan').period = { start: '2026-11-09' })).issues).toEqual([
      `time-without-zone ${plan}.period.start`,
    ])
  })
})

describe('the chefsöverläkare', () => {
  test('may be named by the Reference alone, or act in a role', () => {
    const named = after(({ the }) => (the('CarePlan').author = { display: 'Doktor Annan' }))
    expect(named.message).toMatchObject({ chefsoverlakare: { name: 'Doktor Annan' } })
    const acting = after(({ the, to, add }) => {
      const role = { resourceType: 'PractitionerRole', practitioner: to('Practitioner') }
      the('CarePlan').author = add(role)
    })
    expect(acting).toMatchObject({ message: vardplanTvangsvard, unread: [] })
  })

  test('is asked for where the author is only the unit', () => {
    const { message, issues } = after(
      ({ the }) => (the('CarePlan').author = { ...the('MessageHeader').sender }),
    )
    expect(message).not.toHaveProperty('chefsoverlakare')
    expect(issues).toEqual([`content-advised ${plan}.author`])
  })
})

describe('an insats', () => {
  const performedBy = (index: number, change: (draft: Draft) => Reference) =>
    after((draft) => (detailOf(draft.the('CarePlan'), index).performer = [change(draft)] as never))

  test('has a unit that answers for it (LPT 7 a §)', () => {
    expect(after(({ the }) => delete detailOf(the('CarePlan'), 1).performer).issues).toEqual([
      `content-missing ${plan}.activity[1].detail.performer`,
    ])
  })

  test('may have the unit in the Bundle, which then needs its HSA-id', () => {
    const unit = (value: string) =>
      performedBy(1, ({ add }) =>
        add({ resourceType: 'Organization', identifier: [{ system: hsaSystem, value }], name: 'Enheten' }),
      )
    expect(unit(units.municipality).message).toMatchObject({
      measures: [{}, { responsible: { hsaId: units.municipality, name: 'Enheten' } }, {}],
    })
    expect(unit('x').issues).toEqual(['hsa-id-invalid Bundle.entry[7].resource.identifier[0].value'])
  })

  test('of somebody who is only named is the measure of another than region and kommun', () => {
    const { message, unread } = performedBy(2, ({ add }) => ({
      ...add({ resourceType: 'RelatedPerson' }),
      display: 'Anhörig',
    }))
    expect(message).toMatchObject({ otherMeasures: [{ text: 'Kontaktperson', by: 'Anhörig' }, {}] })
    expect(unread).toEqual([`${plan}.activity[2].detail.performer[0].reference`, 'Bundle.entry[7].resource'])
  })

  test('must be said in words, and there must be one of region or kommun', () => {
    expect(after(({ the }) => delete detailOf(the('CarePlan'), 3).description).issues).toEqual([
      `content-missing ${plan}.activity[3].detail.description`,
    ])
    expect(after(({ the }) => delete the('CarePlan').activity).issues).toEqual([
      `content-missing ${plan}.activity`,
    ])
    expect(after(({ the }) => the('CarePlan').activity?.splice(0, 3)).issues).toEqual([
      `content-missing ${plan}.activity`,
    ])
  })

  test('that was given up is told as unread', () => {
    const { message, unread } = after(({ the }) => (detailOf(the('CarePlan'), 2).status = 'cancelled'))
    expect(message).toMatchObject({ measures: vardplanTvangsvard.measures.slice(0, 2) })
    expect(unread).toEqual([`${plan}.activity[2]`])
  })

  test('has one decision; what else is noted of its progress is told as unread', () => {
    const { message, unread } = after(({ the }) =>
      the('CarePlan').activity?.[0]?.progress?.push({ text: 'Första dosen given' }),
    )
    expect(message).toEqual(vardplanTvangsvard)
    expect(unread).toEqual([`${plan}.activity[0].progress[1]`])
  })

  test("is told with the patient's attitude, so far as possible", () => {
    const { issues, message } = after(({ the }) => delete detailOf(the('CarePlan'), 0).extension)
    expect(message).toBeDefined()
    expect(issues).toEqual([`content-advised ${plan}.activity`])
  })
})

describe('the law itself lets the plan be told', () => {
  const told = (legalBasis: LegalBasis, audience: Partial<Audience> = {}) => {
    const result = minimise(
      { ...vardplanTvangsvard, legalBasis },
      { recipientKind: 'socialtjanst', items: contentItems, ...audience },
    )
    return 'refused' in result ? result.refused : result.message
  }

  test.each(legalBases)('to the units that plan it, on the basis %s', (legalBasis) => {
    const { needs, measures, decidedAt } = vardplanTvangsvard
    expect(told(legalBasis)).toMatchObject({ needs, measures, decidedAt })
    expect(told(legalBasis, { recipientKind: 'halsoOchSjukvard' })).toMatchObject({ needs, measures })
  })

  test('but nothing beyond LPT 7 a §', () => {
    expect(told('lagen')).not.toHaveProperty('patient.phone')
    expect(told('samtycke')).toHaveProperty('patient.phone')
  })

  test.each([
    ['to a performer', { recipientKind: 'utforare' }],
    ['on a channel without clinical content', { items: ['identity', 'care'] }],
  ] as const)('and not %s', (_what, audience) => {
    expect(told('samtycke', audience)).toBe('content')
  })
})

test('the lus form wants a unit for each insats', () => {
  const measures = [{ text: 'Boendestöd', responsible: { name: 'Boendestödet' } }]
  const result = readLus({ ...vardplanTvangsvard, measures })
  expect(result.ok ? [] : result.issues.map(({ at }) => at)).toEqual(['measures[0].responsible.hsaId'])
  expect(readLus(vardplanTvangsvard).ok).toBe(true)
})

describe('the page', () => {
  const pageOf = (message: typeof vardplanTvangsvard) => mappingOf(message).page(message)
  const labels = (message: typeof vardplanTvangsvard) =>
    pageOf(message).sections.flatMap(({ rows }) => rows.map(({ label }) => label))

  test('asks for justering while the plan is a draft', () => {
    expect(pageOf(vardplanTvangsvard).request).not.toMatch(/Justera/)
    expect(pageOf({ ...vardplanTvangsvard, established: false }).request).toMatch(/Justera/)
  })

  test('says what the notice of a decision counts as (LUS 3:1)', () => {
    const { decidedAt: _decidedAt, ...undecided } = vardplanTvangsvard
    expect(labels(vardplanTvangsvard)).toContain('Underrättelse')
    expect(labels(undecided)).not.toContain('Underrättelse')
  })
})
