import type { CarePlan } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { LegalBasis } from '../../../src/domain/envelope.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { minimise, type Audience } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { units } from '../../helpers/messages.js'
import { pagaendeInsatser } from '../../helpers/samples/pagaende-insatser.js'

const header = 'Bundle.entry[0].resource'
const plan = 'Bundle.entry[4].resource'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'

const after = (change: Change) => readChanged(pagaendeInsatser, change)
const detailOf = ({ activity }: CarePlan, index: number) => activity?.[index]?.detail ?? { status: 'unknown' }

describe('the plan', () => {
  test.each(['completed', 'revoked', 'entered-in-error'] as const)('cannot be one that is %s', (status) => {
    expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
      `code-unknown ${plan}.status`,
    ])
  })

  test('may be in another state, which is told', () => {
    const { unread, issues } = after(({ the }) => (the('CarePlan').status = 'on-hold'))
    expect([issues, unread]).toEqual([[], [`${plan}.status`]])
  })

  test('must name the case; its own number is another matter', () => {
    const only = (index: number) =>
      after(({ the }) => (the('CarePlan').identifier = [the('CarePlan').identifier?.[index] ?? {}]))
    expect(only(1).issues).toEqual([`content-missing ${header}.focus`])
    expect(only(0).issues).toEqual([])
    expect(only(0).message).not.toHaveProperty('plan')
  })

  test('is about the patient of the message, and by its sender', () => {
    const { unread } = after(({ the, to }) => (the('CarePlan').author = to('Patient')))
    expect(unread).toEqual([`${plan}.author`])
  })

  test('must be there', () => {
    const { issues } = after(({ the, to }) => (the('MessageHeader').focus = [to('Patient')]))
    expect(issues).toEqual([`content-missing ${header}.focus`, `content-missing ${header}.focus`])
  })
})

describe('what is going on', () => {
  test('is need of care, or insatser, or both, but not nothing (Stockholm routine)', () => {
    const without = (...keys: ('description' | 'activity')[]) =>
      after(({ the }) => {
        for (const key of keys) delete the('CarePlan')[key]
      })
    expect(without('description').issues).toEqual([])
    expect(without('activity').issues).toEqual([])
    expect(without('description', 'activity').issues).toEqual([`content-missing ${plan}.activity`])
  })

  test('must be said in words', () => {
    expect(after(({ the }) => delete detailOf(the('CarePlan'), 2).description).issues).toEqual([
      `content-missing ${plan}.activity[2].detail.description`,
    ])
  })

  test.each(['completed', 'cancelled', 'stopped', 'entered-in-error'] as const)(
    'is not what is %s, which is told as unread',
    (status) => {
      const { message, unread } = after(({ the }) => (detailOf(the('CarePlan'), 2).status = status))
      expect(message).toMatchObject({ insatser: pagaendeInsatser.insatser?.slice(0, 2) })
      expect(unread).toEqual([`${plan}.activity[2]`])
    },
  )

  test('may be described elsewhere, which is told as unread', () => {
    const { unread, issues } = after(({ the, to }) =>
      the('CarePlan').activity?.push({ reference: to('Patient') }),
    )
    expect([issues, unread]).toEqual([[], [`${plan}.activity[3]`]])
  })
})

describe('a performer', () => {
  const performedBy = (change: (draft: Parameters<Change>[0]) => NonNullable<CarePlan['author']>) =>
    after((draft) => (detailOf(draft.the('CarePlan'), 2).performer = [change(draft)]))

  test('may be a unit of the Bundle, or a person who acts for one', () => {
    const unit = {
      resourceType: 'Organization',
      identifier: [{ system: hsaSystem, value: units.homeHealth }],
      name: 'Provstads hemsjukvård',
    }
    const direct = performedBy(({ add }) => add(unit))
    const acting = performedBy(({ add }) =>
      add({ resourceType: 'PractitionerRole', organization: add(unit) }),
    )
    expect(direct.message).toMatchObject({ insatser: pagaendeInsatser.insatser })
    expect(acting.message).toMatchObject({ insatser: pagaendeInsatser.insatser })
    expect([direct.unread, acting.unread]).toEqual([[], []])
  })

  test('without valid HSA-id counts by name, and the number is told', () => {
    const { message, unread } = performedBy(() => ({
      identifier: { system: hsaSystem, value: 'x' },
      display: 'Provstads hemsjukvård',
    }))
    expect(message?.type === 'pagaende-insatser' && message.insatser?.[2]?.performer).toEqual({
      name: 'Provstads hemsjukvård',
    })
    expect(unread).toEqual([`${plan}.activity[2].detail.performer[0].identifier`])
  })

  test('is a unit before one who is only named', () => {
    const { message, unread } = after(({ the }) =>
      detailOf(the('CarePlan'), 2).performer?.unshift({ display: 'Dottern' }),
    )
    expect(message).toMatchObject({ insatser: pagaendeInsatser.insatser })
    expect(unread).toEqual([`${plan}.activity[2].detail.performer[0]`])
  })

  test('is asked for where there is none', () => {
    expect(after(({ the }) => delete detailOf(the('CarePlan'), 2).performer).issues).toEqual([
      `content-advised ${plan}.activity[2].detail.performer`,
    ])
  })
})

describe('the time of day', () => {
  const shifted = (coding: object) =>
    after(({ the }) => (detailOf(the('CarePlan'), 0).scheduledTiming = { code: { coding: [coding] } }))

  test('is a code of ours; one that we do not have is a fault', () => {
    const system = 'https://lus-gateway.example/fhir/CodeSystem/shift'
    expect(shifted({ system, code: 'dygnet-runt' }).issues).toEqual([])
    expect(shifted({ system, code: 'x' }).issues).toEqual([
      `code-unknown ${plan}.activity[0].detail.scheduledTiming.code.coding[0].code`,
    ])
  })

  test('in the code of another system is told as unread', () => {
    const { issues, unread } = shifted({ system: 'https://else.example', code: 'dag' })
    expect([issues, unread]).toEqual([[], [`${plan}.activity[0].detail.scheduledTiming`]])
  })

  test('by day alone asks who comes at night and on weekends', () => {
    const advised = [`content-advised ${plan}.activity`]
    expect(after(({ the }) => the('CarePlan').activity?.splice(1, 1)).issues).toEqual(advised)
    expect(after(({ the }) => the('CarePlan').activity?.splice(0, 2)).issues).toEqual([])
  })
})

describe('the ground for telling', () => {
  test('is asked for: the act alone is none here (OSL 25:1, 26:1)', () => {
    const advised = [`content-advised ${plan}.extension`]
    expect(after(({ the }) => delete the('CarePlan').extension).issues).toEqual(advised)
    expect(after(() => undefined).issues).toEqual([])
  })

  const told = (legalBasis: LegalBasis, audience: Partial<Audience> = {}) => {
    const result = minimise(
      { ...pagaendeInsatser, legalBasis },
      { recipientKind: 'halsoOchSjukvard', items: contentItems, ...audience },
    )
    return 'refused' in result ? result.refused : result.message.insatser
  }

  test('is consent or menprövning, for those who judge and plan', () => {
    expect(told('samtycke')).toEqual(pagaendeInsatser.insatser)
    expect(told('menprovning', { recipientKind: 'socialtjanst' })).toEqual(pagaendeInsatser.insatser)
  })

  test.each([
    ['on the act alone', 'lagen', {}],
    ['to a performer', 'samtycke', { recipientKind: 'utforare' }],
    ['on a channel without clinical content', 'samtycke', { items: ['identity', 'care'] }],
  ] as const)('is none %s: then there is no copy', (_what, legalBasis, audience) => {
    expect(told(legalBasis, audience)).toBe('content')
  })
})

test('the lus form must say something too', () => {
  const { needs: _needs, insatser: _insatser, ...rest } = pagaendeInsatser
  const result = readLus(rest)
  expect(result.ok ? [] : result.issues.map(({ at }) => at)).toEqual(['needs', 'insatser', 'message'])
  expect(readLus({ ...rest, needs: 'Tillsyn' }).ok).toBe(true)
})

test('the page says who comes when', () => {
  const { sections } = mappingOf(pagaendeInsatser).page(pagaendeInsatser)
  expect(sections.slice(1)).toEqual([
    {
      heading: 'Nuläge',
      rows: [
        { label: 'Skickat', value: '2026-11-02 kl. 13.10' },
        { label: 'Nuvarande vårdbehov', value: pagaendeInsatser.needs },
      ],
    },
    {
      heading: 'Pågående insatser',
      rows: [
        { label: 'Insats 1', value: 'Hemtjänst fyra gånger om dagen' },
        { label: 'Utförare', value: 'Provstads hemtjänst norr' },
        { label: 'Utförs', value: 'Dagtid' },
        { label: 'Insats 2', value: 'Tillsyn två gånger per natt' },
        { label: 'Utförare', value: 'Provstads nattpatrull' },
        { label: 'Utförs', value: 'Natt och helg' },
        { label: 'Insats 3', value: 'Såromläggning två gånger i veckan' },
        { label: 'Utförare', value: `Provstads hemsjukvård (${units.homeHealth})` },
      ],
    },
  ])
})
