import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { Audience } from '../../../src/mappings/minimise.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { sipStates, type SipState } from '../../../src/mappings/sip-bedomning/message.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { sampleOf } from '../../helpers/samples/index.js'

const sample = sampleOf['sip-bedomning']
const header = 'Bundle.entry[0].resource'
const task = 'Bundle.entry[4].resource'
const after = (change: Change) => readChanged(sample, change)
const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}

describe('the state of a sip-bedömning', () => {
  test.each([
    ['behovs-ej', 'completed'],
    ['behovs', 'in-progress'],
    ['erbjuden', 'in-progress'],
    ['accepterad', 'completed'],
    ['avbojd', 'completed'],
    ['kan-ej-ta-stallning', 'on-hold'],
  ] as const)('%s is a Task that is %s', (state, status) => {
    const root = toFhir({ ...sample, state }, addresses).entry?.[4]?.resource
    expect(root).toMatchObject({
      resourceType: 'Task',
      status,
      businessStatus: { coding: [{ code: state }] },
    })
  })

  test.each(['rejected', 'cancelled', 'failed', 'entered-in-error'] as const)(
    'is not told by a Task that is %s',
    (status) => {
      expect(after(({ the }) => (the('Task').status = status)).issues).toEqual([
        `code-unknown ${task}.status`,
      ])
    },
  )

  test('is told by a Task in another state of work, which is named as unread', () => {
    const { message, unread } = after(({ the }) => (the('Task').status = 'requested'))
    expect(message).toMatchObject({ state: 'behovs' })
    expect(unread).toEqual([`${task}.status`])
  })

  test('is found among codings of other systems', () => {
    const { message, unread } = after(({ the }) =>
      the('Task').businessStatus?.coding?.unshift({ system: 'https://else.example', code: 'avbojd' }),
    )
    expect(message).toMatchObject({ state: 'behovs' })
    expect(unread).toEqual([`${task}.businessStatus.coding[0]`])
  })

  test.each([
    [
      'another code',
      { coding: [{ system: 'https://lus-gateway.example/fhir/CodeSystem/sip-state', code: 'x' }] },
      '.coding[0].code',
    ],
    ['the code of another system', { coding: [{ system: 'https://else.example', code: 'behovs' }] }, ''],
    ['only a text', { text: 'SIP behövs' }, ''],
  ])('is not %s', (_what, businessStatus, place) => {
    expect(after(({ the }) => (the('Task').businessStatus = businessStatus)).issues).toEqual([
      `code-unknown ${task}.businessStatus${place}`,
    ])
  })

  test('must be there', () => {
    expect(after(({ the }) => delete the('Task').businessStatus).issues).toEqual([
      `content-missing ${task}.businessStatus`,
    ])
  })
})

describe('the Task of a sip-bedömning', () => {
  test('is the one with that code among several', () => {
    const { message, unread } = after(({ the, add }) => {
      const other = { resourceType: 'Task', status: 'requested', intent: 'order', code: { text: 'Ring' } }
      the('MessageHeader').focus?.unshift(add(other))
    })
    expect(message).toMatchObject({ state: 'behovs', task: sample.task })
    expect(unread).toEqual([`${header}.focus[0]`, 'Bundle.entry[6].resource'])
  })

  test('may lack code and number, but not be for something else', () => {
    const { message, issues } = after(({ the }) => {
      delete the('Task').code
      delete the('Task').identifier
    })
    expect(message).not.toHaveProperty('task')
    expect(issues).toEqual([])
    expect(after(({ the }) => (the('Task').code = { text: 'Ring' })).issues).toContain(
      `content-missing ${header}.focus`,
    )
  })

  test('says when, with time and zone', () => {
    expect(after(({ the }) => delete the('Task').lastModified).issues).toEqual([
      `content-missing ${task}.lastModified`,
    ])
    expect(after(({ the }) => (the('Task').lastModified = '2026-11-04')).issues).toEqual([
      `time-without-zone ${task}.lastModified`,
    ])
  })

  test('names another owner and another patient than the envelope', () => {
    const { unread } = after(({ the, to }) => {
      the('Task').owner = to('Patient')
      the('Task').priority = 'stat'
    })
    expect(unread).toEqual([`${task}.owner`, `${task}.priority`])
  })
})

test.each([
  ['behovs', ['content-advised']],
  ['behovs-ej', ['content-advised']],
  ['erbjuden', []],
  ['avbojd', []],
] as const)('that %s should say why: %j', (state, codes) => {
  const { reason: _reason, ...rest } = sample
  const { issues } = readChanged({ ...rest, state }, () => undefined)
  expect(issues.map((issue) => issue.split(' ')[0])).toEqual(codes)
})

describe('what may be told of a sip-bedömning', () => {
  const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
  const withheldFrom = (message: typeof sample, audience: Partial<Audience> = {}) => {
    const result = minimise(message, { ...everything, ...audience })
    return 'refused' in result ? 'refused' : result.withheld.map(({ path }) => path)
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

test.each(Object.keys(sipStates) as SipState[])(
  'the page says %s in Swedish, and when it was sent',
  (state) => {
    const rows = mappingOf(sample)
      .page({ ...sample, state })
      .sections.flatMap(({ rows }) => rows)
    expect(rows).toContainEqual({ label: 'Ställning', value: sipStates[state] })
    expect(rows).toContainEqual({ label: 'Skickat', value: '2026-11-04 kl. 09.20' })
  },
)
