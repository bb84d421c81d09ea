import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { Audience } from '../../../src/mappings/minimise.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { sampleOf } from '../../helpers/samples/index.js'

const sample = sampleOf['sip-avslut']
const plan = 'Bundle.entry[4].resource'
const after = (change: Change) => readChanged(sample, change)

describe('the end of a SIP', () => {
  test.each(['completed', 'revoked'] as const)('may be %s', (ending) => {
    const { message, issues, unread } = after(({ the }) => (the('CarePlan').status = ending))
    expect(message).toMatchObject({ ending })
    expect([issues, unread]).toEqual([[], []])
  })

  test.each(['draft', 'active', 'on-hold', 'unknown', 'entered-in-error'] as const)(
    'cannot be %s',
    (status) => {
      expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
        `code-unknown ${plan}.status`,
      ])
    },
  )

  test('is at a time, with zone', () => {
    expect(after(({ the }) => (the('CarePlan').period = { start: '2026-11-16' })).issues).toEqual([
      `content-missing ${plan}.period`,
    ])
    expect(after(({ the }) => (the('CarePlan').period = { end: '2027-04-19' })).issues).toEqual([
      `time-without-zone ${plan}.period.end`,
    ])
  })

  test('names the beginning, goals and activities of the plan as unread', () => {
    const { message, unread } = after(({ the, add, to }) => {
      const it = the('CarePlan')
      it.period = { ...it.period, start: '2026-11-16' }
      it.goal = [
        add({
          resourceType: 'Goal',
          lifecycleStatus: 'completed',
          description: { text: 'x' },
          subject: to('Patient'),
        }),
      ]
    })
    expect(message).toEqual(sample)
    expect(unread).toEqual([`${plan}.period.start`, `${plan}.goal[0]`, 'Bundle.entry[6].resource'])
  })

  test('says why, which is advised of', () => {
    const { message, issues } = after(({ the }) => delete the('CarePlan').note)
    expect(message).not.toHaveProperty('reason')
    expect(issues).toEqual([`content-advised ${plan}.note`])
  })

  test('needs the number of the plan, beside that of the case', () => {
    expect(after(({ the }) => the('CarePlan').identifier?.shift()).issues).toEqual([
      `content-missing ${plan}.identifier`,
    ])
  })
})

describe('what may be told of a sip-avslut', () => {
  const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
  const withheldFrom = (message: typeof sample, audience: Partial<Audience> = {}) => {
    const result = minimise(message, { ...everything, ...audience })
    return 'refused' in result ? ['refused'] : result.withheld.map(({ path }) => path)
  }

  test('is everything, with consent, to those who judge and plan', () => {
    expect(withheldFrom(sample)).toEqual([])
    expect(withheldFrom(sample, { recipientKind: 'socialtjanst' })).toEqual([])
  })

  test('is not why, on the act alone or to a performer', () => {
    expect(withheldFrom({ ...sample, legalBasis: 'lagen' })).toEqual(['patient.phone', 'reason'])
    expect(withheldFrom(sample, { recipientKind: 'utforare' })).toEqual(['reason'])
  })
})

test.each([
  ['completed', 'Planen är genomförd'],
  ['revoked', 'Planen är avbruten i förtid'],
] as const)('the page says %s as "%s"', (ending, value) => {
  const rows = mappingOf(sample)
    .page({ ...sample, ending })
    .sections.flatMap(({ rows }) => rows)
  expect(rows).toContainEqual({ label: 'Utfall', value })
  expect(rows).toContainEqual({ label: 'Avslutad', value: '2027-04-19 kl. 10.45' })
})
