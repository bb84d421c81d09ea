import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { Audience } from '../../../src/mappings/minimise.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { sampleOf } from '../../helpers/samples/index.js'

const sample = sampleOf['sip-uppfoljning']
const plan = 'Bundle.entry[4].resource'
const after = (change: Change) => readChanged(sample, change)

/** The follow-up that was held, in the sender's CarePlan. */
const held: (draft: Parameters<Change>[0]) => Record<string, unknown> = ({ the }) =>
  (the('CarePlan').activity?.find(({ detail }) => detail?.kind === 'Appointment')?.detail ?? {}) as never

describe('when it was followed up', () => {
  test('must be said, with time and zone', () => {
    const period = `${plan}.activity[2].detail.scheduledPeriod`
    expect(after((draft) => (held(draft)['status'] = 'scheduled')).issues).toEqual([
      `content-missing ${plan}.activity`,
    ])
    expect(after((draft) => (held(draft)['scheduledPeriod'] = { start: '2027-01-18' })).issues).toEqual([
      `time-without-zone ${period}.start`,
    ])
    expect(after((draft) => delete held(draft)['scheduledPeriod']).issues).toEqual([
      `content-missing ${plan}.activity`,
    ])
  })

  test('is not the same as when it is followed up next', () => {
    expect(after(() => undefined).message).toMatchObject({
      followedUpAt: sample.followedUpAt,
      followUp: sample.followUp,
    })
    const { followUp: _followUp, ...last } = sample
    expect(readChanged(last, () => undefined).message).not.toHaveProperty('followUp')
  })

  test('is of a plan that goes on', () => {
    expect(after(({ the }) => (the('CarePlan').status = 'revoked')).issues).toEqual([
      `code-unknown ${plan}.status`,
    ])
  })
})

describe('what the routine wants of a follow-up', () => {
  const goal = { text: 'Gå till affären själv', own: true }
  const { goals: _goals, ...without } = sample

  test.each([
    ['the outcome of every goal', sample, []],
    ['consent', { ...sample, legalBasis: 'lagen' as const }, [`content-advised ${plan}.extension`]],
    ['a goal', without, [`content-advised ${plan}.goal`]],
    [
      'an outcome of each',
      { ...sample, goals: [...(sample.goals ?? []), goal] },
      [`content-advised ${plan}.goal`],
    ],
  ])('is %s, which is advised of and stops nothing', (_what, message, issues) => {
    const read = readChanged(message, () => undefined)
    expect(read.message).toEqual(message)
    expect(read.issues).toEqual(issues)
  })
})

test('a second note is told as unread', () => {
  const { message, unread } = after(({ the }) => the('CarePlan').note?.push({ text: 'Mer' }))
  expect(message).toMatchObject({ adjustments: sample.adjustments })
  expect(unread).toEqual([`${plan}.note[1]`])
})

describe('what may be told of a sip-uppföljning', () => {
  const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
  const withheldFrom = (message: typeof sample, audience: Partial<Audience> = {}) => {
    const result = minimise(message, { ...everything, ...audience })
    return 'refused' in result ? ['refused'] : result.withheld.map(({ path }) => path).toSorted()
  }
  const content = ['adjustments', 'goals', 'insatser', 'othersMeasures', 'participants', 'relatives']

  test('is everything, with consent or after menprövning, to those who judge and plan', () => {
    expect(withheldFrom(sample)).toEqual([])
    expect(withheldFrom({ ...sample, legalBasis: 'menprovning' }, { recipientKind: 'socialtjanst' })).toEqual(
      [],
    )
  })

  test('is only that it was followed up, on the act alone or to a performer', () => {
    expect(withheldFrom({ ...sample, legalBasis: 'lagen' })).toEqual([...content, 'patient.phone'].toSorted())
    expect(withheldFrom(sample, { recipientKind: 'utforare' })).toEqual(content)
  })
})

describe('the page of a sip-uppföljning', () => {
  const rowsOf = (message: typeof sample) =>
    mappingOf(message)
      .page(message)
      .sections.flatMap(({ rows }) => rows)

  test('says how each goal turned out, in Swedish', () => {
    expect(rowsOf(sample)).toContainEqual({ label: 'Utfall', value: 'Förbättring' })
    expect(rowsOf(sample)).toContainEqual({ label: 'Kommentar till målet', value: 'Går med rollator' })
  })

  test('says when it is followed up next, or that it is not', () => {
    expect(rowsOf(sample)).toContainEqual({ label: 'Nästa uppföljning', value: '2027-04-19' })
    const { followUp: _followUp, ...last } = sample
    expect(rowsOf(last)).toContainEqual({ label: 'Nästa uppföljning', value: 'Ingen är beslutad' })
  })
})
