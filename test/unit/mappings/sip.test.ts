import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { Audience } from '../../../src/mappings/minimise.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { protectedPatient, time, units } from '../../helpers/messages.js'
import { sampleOf } from '../../helpers/samples/index.js'

const sample = sampleOf.sip
const plan = 'Bundle.entry[4].resource'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'
const after = (change: Change) => readChanged(sample, change)

describe('the CarePlan of a SIP', () => {
  test('is of category SIP, or of none', () => {
    const category = (code: string) => ({
      coding: [{ system: 'https://fhir.inera.se/CodeSystem/typeofcareplan-cs', code }],
    })
    expect(after(({ the }) => (the('CarePlan').category = [category('SPU')])).issues).toEqual([
      `code-unknown ${plan}.category`,
    ])
    const both = after(({ the }) => the('CarePlan').category?.push(category('VP')))
    expect([both.issues, both.unread]).toEqual([[], [`${plan}.category[1]`]])
    expect(after(({ the }) => delete the('CarePlan').category).issues).toEqual([])
  })

  test.each(['completed', 'revoked', 'entered-in-error'] as const)('cannot be %s', (status) => {
    expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
      `code-unknown ${plan}.status`,
    ])
  })

  test('may be a draft that is still to be approved, which is told as unread', () => {
    const { message, unread } = after(({ the }) => (the('CarePlan').status = 'draft'))
    expect(message).toBeDefined()
    expect(unread).toEqual([`${plan}.status`])
  })

  test('has a number beside that of the case, and says when it was drawn up', () => {
    const { issues } = after(({ the }) => {
      the('CarePlan').identifier?.shift()
      delete the('CarePlan').created
    })
    expect(issues).toEqual([`content-missing ${plan}.identifier`, `content-missing ${plan}.created`])
  })
})

describe('what the act wants of a SIP', () => {
  const { overall: _overall, needs: _needs, insatser: _insatser, ...rest } = sample

  test('is advised of when it is missing, and does not stop the message', () => {
    const { message, issues } = readChanged({ ...rest, legalBasis: 'menprovning' }, () => undefined)
    expect(message).toBeDefined()
    expect(issues).toEqual([
      `content-advised ${plan}.extension`,
      `content-advised ${plan}.extension`,
      `content-advised ${plan}.description`,
      `content-advised ${plan}.activity`,
    ])
  })

  test('is all there in a full one', () => {
    expect(after(() => undefined).issues).toEqual([])
  })
})

describe('an insats', () => {
  const detailOf = (change: (detail: Record<string, unknown>, draft: Parameters<Change>[0]) => void) =>
    after((draft) =>
      change((draft.the('CarePlan').activity?.[0]?.detail ?? {}) as Record<string, unknown>, draft),
    )

  test('without huvudman is kept, and advised of', () => {
    const { message, issues } = detailOf((detail) => delete detail['extension'])
    const { huvudman: _huvudman, ...insats } = sample.insatser?.[0] ?? {}
    expect(message).toMatchObject({ insatser: [insats] })
    expect(issues).toEqual([`content-advised ${plan}.activity[0].detail.extension`])
  })

  test('of an unknown huvudman is a fault', () => {
    const valueCodeableConcept = { coding: [{ system: 'https://else.example', code: 'region' }] }
    const { issues } = detailOf((detail) =>
      Object.assign((detail['extension'] as object[])[0] ?? {}, { valueCodeableConcept }),
    )
    expect(issues).toEqual([`code-unknown ${plan}.activity[0].detail.extension[0].valueCodeableConcept`])
  })

  test('may be performed by an Organization, whose name is told as unread', () => {
    const { message, unread } = detailOf((detail, { add }) => {
      const identifier = [{ system: hsaSystem, value: units.homeHealth }]
      detail['performer'] = [add({ resourceType: 'Organization', identifier, name: 'Provstads hemsjukvård' })]
    })
    expect(message).toMatchObject({ insatser: [{ unit: units.homeHealth }] })
    expect(unread).toEqual(['Bundle.entry[8].resource', 'Bundle.entry[10].resource.name'])
  })

  test('that is only a code, that never was, or that stands elsewhere is told as unread', () => {
    const { message, unread } = after(({ the }) => {
      const [first, other] = the('CarePlan').activity ?? []
      if (first?.detail) Object.assign(first.detail, { description: undefined, code: { text: 'Träning' } })
      if (other?.detail) other.detail.status = 'entered-in-error'
      the('CarePlan').activity?.push({ reference: { display: 'Remiss' } })
    })
    expect(message).not.toHaveProperty('insatser')
    expect(message).not.toHaveProperty('othersMeasures')
    for (const place of ['activity[0]', 'activity[1]', 'activity[3]'])
      expect(unread).toContain(`${plan}.${place}`)
  })
})

test('a relative who performs a measure is named as unread: only words may say who', () => {
  const { message, unread } = after(({ the, to }) => {
    const detail = the('CarePlan').activity?.[1]?.detail
    if (detail) detail.performer = [to('RelatedPerson')]
  })
  expect(message).toMatchObject({ othersMeasures: [{ what: 'Handlar på lördagar', status: 'in-progress' }] })
  expect(unread).toEqual([`${plan}.activity[1].detail.performer[0]`])
})

describe('a goal', () => {
  test("is the patient's own only when the patient expressed it", () => {
    const { message, unread } = after(({ the, to }) => (the('Goal').expressedBy = to('RelatedPerson')))
    expect(message).toMatchObject({ goals: [{ own: false }] })
    expect(unread).toEqual(['Bundle.entry[7].resource.expressedBy'])
  })

  test.each(['cancelled', 'rejected', 'entered-in-error'] as const)(
    'that is %s is told as unread',
    (status) => {
      const { message, unread } = after(({ the }) => (the('Goal').lifecycleStatus = status))
      expect(message).not.toHaveProperty('goals')
      expect(unread).toEqual([`${plan}.goal[0]`, 'Bundle.entry[7].resource'])
    },
  )

  test('has an outcome of HL7, or a fault', () => {
    const reached = (code: string) =>
      after(({ the }) => {
        const system = 'http://terminology.hl7.org/CodeSystem/goal-achievement'
        the('Goal').achievementStatus = { coding: [{ system, code }] }
      })
    expect(reached('achieved').message).toMatchObject({ goals: [{ outcome: 'achieved' }] })
    expect(reached('bra').issues).toEqual([
      'code-unknown Bundle.entry[7].resource.achievementStatus.coding[0].code',
    ])
  })
})

describe('the follow-up', () => {
  const starting = (start: string) =>
    after(({ the }) => {
      const detail = the('CarePlan').activity?.at(-1)?.detail
      if (detail) detail.scheduledPeriod = { start }
    })

  test.each(['2027-01-18', '2027-01-18T10:00:00+01:00'])('is a date or a time: %s', (start) => {
    expect(starting(start).message).toMatchObject({ followUp: start })
  })

  test('that is only a month is told as unread', () => {
    const { message, unread } = starting('2027-01')
    expect(message).not.toHaveProperty('followUp')
    expect(unread).toEqual([`${plan}.activity[2]`])
  })

  test('that was held is not the next one', () => {
    const { message, unread } = after(({ the }) => {
      const detail = the('CarePlan').activity?.at(-1)?.detail
      if (detail) detail.status = 'completed'
    })
    expect(message).not.toHaveProperty('followUp')
    expect(unread).toEqual([`${plan}.activity[2]`])
  })

  test('is a date that exists, in the lus form too', () => {
    expect(readLus({ ...sample, followUp: '2027-02-28' }).ok).toBe(true)
    expect(readLus({ ...sample, followUp: '2027-02-30' }).ok).toBe(false)
  })
})

describe('an approval', () => {
  test('in an unknown state is a fault', () => {
    const { issues } = after(({ the }) => {
      const approval = the('CarePlan').extension?.[2]?.extension?.[1]
      Object.assign(approval ?? {}, { valueCodeableConcept: { text: 'Nja' } })
    })
    expect(issues).toEqual([`code-unknown ${plan}.extension[2].extension[1].valueCodeableConcept`])
  })

  test('of nobody is told as unread', () => {
    const { message, unread } = after(({ the }) => the('CarePlan').extension?.[2]?.extension?.shift())
    expect(message).toMatchObject({ approvals: sample.approvals?.slice(1) })
    expect(unread).toEqual([`${plan}.extension[2]`])
  })
})

test('the units that took part may be Organizations with names', () => {
  const { message, unread } = after(({ the, add }) => {
    const identifier = [{ system: hsaSystem, value: units.homeHealth }]
    const unit = { resourceType: 'Organization', identifier, name: 'Provstads hemsjukvård' }
    the('CarePlan').contributor?.push(add(unit))
  })
  expect(message).toMatchObject({
    participants: [
      ...(sample.participants ?? []),
      { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
    ],
  })
  expect(unread).toEqual([])
})

describe('what may be told of a SIP', () => {
  const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
  const withheldFrom = (message: typeof sample, audience: Partial<Audience> = {}) => {
    const result = minimise(message, { ...everything, ...audience })
    return 'refused' in result ? ['refused'] : result.withheld.map(({ path }) => path).toSorted()
  }
  const content = ['approvals', 'goals', 'insatser', 'needs', 'othersMeasures', 'participants', 'relatives']

  test('is everything, with consent, to those who judge and plan', () => {
    expect(withheldFrom(sample)).toEqual([])
    expect(withheldFrom(sample, { recipientKind: 'socialtjanst' })).toEqual([])
  })

  test('is only that there is a plan, on the act alone or to a performer', () => {
    expect(withheldFrom({ ...sample, legalBasis: 'lagen' })).toEqual([...content, 'patient.phone'].toSorted())
    expect(withheldFrom(sample, { recipientKind: 'utforare' })).toEqual(content)
  })

  test('names no unit, relative or helper of a protected patient on paper', () => {
    const items = contentItems.filter((item) => !['address', 'phone', 'relative', 'ward'].includes(item))
    const withheld = withheldFrom({ ...sample, patient: protectedPatient }, { items })
    for (const path of ['othersMeasures', 'participants', 'relatives']) expect(withheld).toContain(path)
    expect(withheld).not.toContain('insatser')
  })

  test('is nothing to the patient through the gateway: the fast vårdkontakt hands it over', () => {
    expect(withheldFrom(sample, { recipientKind: 'patient' })).toEqual(['refused'])
  })
})

describe('the page of a SIP', () => {
  const rowsOf = (message: typeof sample) =>
    mappingOf(message)
      .page(message)
      .sections.flatMap(({ rows }) => rows)

  test('says per huvudman what is done, by whom, and how far it has come', () => {
    const rows = rowsOf(sample)
    expect(rows).toContainEqual({
      label: 'Regionens insats',
      value: 'Gångträning två gånger i veckan – fysioterapeut – SE2321000016-VC1 – ej påbörjad',
    })
    expect(rows).toContainEqual({ label: 'Åtgärd av annan', value: 'Handlar på lördagar – Dottern – pågår' })
    expect(rows).toContainEqual({ label: 'Patientens eget mål', value: 'Gå till affären själv' })
    expect(rows).toContainEqual({ label: 'Övergripande ansvar', value: 'Regionen' })
  })

  test('names a unit that took part, and a unit that did not by its HSA-id', () => {
    expect(rowsOf(sample)).toContainEqual({ label: 'Ännu inte justerad', value: 'Provstads biståndsenhet' })
    const { participants: _participants, ...rest } = sample
    expect(rowsOf(rest)).toContainEqual({ label: 'Ännu inte justerad', value: 'SE2120000142-BISTAND1' })
  })

  test.each([
    ['2027-01-18', '2027-01-18'],
    [time('2027-01-18T10:00:00+01:00'), '2027-01-18 kl. 10.00'],
  ])('writes a follow-up on %s as %s', (followUp, value) => {
    expect(rowsOf({ ...sample, followUp: followUp as NonNullable<typeof sample.followUp> })).toContainEqual({
      label: 'Uppföljning',
      value,
    })
  })
})
