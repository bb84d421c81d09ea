import { describe, expect, test } from 'vitest'
import { readLus, writeLus } from '../../../src/mappings/lus-form.js'
import { registry } from '../../../src/mappings/registry.js'
import { interruptions, type Interruption } from '../../../src/mappings/avbrott/message.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { avbrott as sample } from '../../helpers/samples/avbrott.js'

const header = 'Bundle.entry[0].resource'
const encounter = 'Bundle.entry[4].resource'
const carePlan = 'Bundle.entry[5].resource'
const task = 'Bundle.entry[6].resource'
const mapping = registry.avbrott
const after = (change: Change) => readChanged(sample, change)
const addresses = {
  source: { endpoint: 'https://a.example' },
  destination: { endpoint: 'https://b.example' },
}

const { stay: _stay, admittedAt: _admittedAt, leftAt: _leftAt, ...withoutStay } = sample
const { plan: _plan, planKind: _planKind, ...withoutPlan } = sample
const { tasks: _tasks, ...withoutTasks } = sample
const { leftAt: _left, ...goesOn } = { ...sample, reason: 'inga-behov' as const }

describe('the reason of an avbrott', () => {
  test.each(Object.keys(interruptions) as Interruption[])('may be %s', (reason) => {
    expect(readChanged({ ...sample, reason }, () => {})).toMatchObject({
      message: { reason },
      issues: [],
      unread: [],
    })
  })

  test('is found in a cancelled Task where the header says none', () => {
    const { message, issues } = after(({ the }) => delete the('MessageHeader').reason)
    expect(message).toMatchObject({ reason: 'avliden' })
    expect(message).not.toHaveProperty('comment')
    expect(issues).toEqual([])
  })

  test('must be said', () => {
    const { issues } = readChanged(withoutTasks, ({ the }) => delete the('MessageHeader').reason)
    expect(issues).toEqual([`content-missing ${header}.reason`])
  })

  test('is one of the list, not words alone', () => {
    const own = { system: 'https://lus-gateway.example/fhir/CodeSystem/avbrott', code: 'x' }
    expect(after(({ the }) => (the('MessageHeader').reason = { coding: [own] })).issues).toEqual([
      `code-unknown ${header}.reason.coding[0].code`,
    ])
    const words = readChanged(
      withoutTasks,
      ({ the }) => (the('MessageHeader').reason = { text: 'Patienten har avlidit' }),
    )
    expect(words.issues).toEqual([`content-missing ${header}.reason`])
  })

  test('has no comment where it only repeats the words of the code', () => {
    const { message, unread } = after(({ the }) => {
      const said = the('MessageHeader').reason
      if (said !== undefined) said.text = 'Patienten har avlidit'
    })
    expect(message).not.toHaveProperty('comment')
    expect(unread).toEqual([])
  })

  test('of one Task that differs from that of the header is told as unread', () => {
    const { message, unread } = after(
      ({ the }) => (the('Task').statusReason = { coding: [{ system: 'https://else.example', code: 'x' }] }),
    )
    expect(message).toMatchObject({ reason: 'avliden' })
    expect(unread).toEqual([`${task}.statusReason`])
  })
})

describe('the stay in an avbrott', () => {
  test('goes on, or is finished', () => {
    expect(readChanged(goesOn, () => {})).toMatchObject({ message: goesOn, issues: [], unread: [] })
    expect(JSON.stringify(toFhir(goesOn, addresses))).toContain('"status":"in-progress"')
    expect(JSON.stringify(toFhir(sample, addresses))).toContain('"status":"finished"')
  })

  test.each(['planned', 'cancelled', 'entered-in-error'] as const)('is never %s', (status) => {
    expect(after(({ the }) => (the('Encounter').status = status)).issues).toContain(
      `code-unknown ${encounter}.status`,
    )
  })

  test('that is finished says when, with time of day and zone', () => {
    expect(after(({ the }) => delete the('Encounter').period?.end).issues).toEqual([
      `content-missing ${encounter}.period`,
    ])
    expect(after(({ the }) => (the('Encounter').period = { end: '2026-11-05' })).issues).toEqual([
      `time-without-zone ${encounter}.period.end`,
    ])
  })

  test('that goes on has no end, and is advised to have one when the patient has died', () => {
    const { message, issues, unread } = after(({ the }) => {
      the('Encounter').status = 'in-progress'
      delete the('Encounter').hospitalization
    })
    expect(message).not.toHaveProperty('leftAt')
    expect(issues).toEqual([`content-advised ${encounter}.period`])
    expect(unread).toEqual([`${encounter}.period.end`])
  })

  test('of one who has died ends by the code exp of HL7, and not by going home', () => {
    const disposition = (code: string) =>
      after(
        ({ the }) =>
          (the('Encounter').hospitalization = {
            dischargeDisposition: {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/discharge-disposition', code }],
            },
          }),
      ).issues
    expect(JSON.stringify(toFhir(sample, addresses))).toContain('"code":"exp"')
    expect(disposition('exp')).toEqual([])
    expect(disposition('home')).toEqual([
      `code-unknown ${encounter}.hospitalization.dischargeDisposition.coding[0].code`,
    ])
  })

  test('of one who lives says no ending', () => {
    expect(JSON.stringify(toFhir({ ...sample, reason: 'annan-vard' }, addresses))).not.toContain('"exp"')
  })
})

describe('the plan in an avbrott', () => {
  test.each(['draft', 'active', 'on-hold', 'completed', 'unknown', 'entered-in-error'] as const)(
    'cannot be %s',
    (status) => {
      expect(after(({ the }) => (the('CarePlan').status = status)).issues).toEqual([
        `code-unknown ${carePlan}.status`,
      ])
    },
  )

  test.each(['SIP', 'SPU', 'SPLPTLRV'] as const)('may be of kind %s', (planKind) => {
    const message = { ...sample, planKind }
    expect(readChanged(message, () => {})).toMatchObject({ message, issues: [], unread: [] })
  })

  test('may be of no kind, or of one that we do not know', () => {
    const other = [{ coding: [{ system: 'https://else.example', code: 'x' }] }]
    for (const category of [undefined, other]) {
      const { message, issues } = after(({ the }) => Object.assign(the('CarePlan'), { category }))
      expect(message).toMatchObject({ plan: sample.plan })
      expect(message).not.toHaveProperty('planKind')
      expect(issues).toEqual([])
    }
  })

  test('must have its number, beside that of the case', () => {
    expect(after(({ the }) => the('CarePlan').identifier?.pop()).issues).toEqual([
      `content-missing ${carePlan}.identifier`,
    ])
  })
})

describe('a Task in an avbrott', () => {
  test.each(['requested', 'accepted', 'in-progress', 'on-hold', 'draft'] as const)(
    'that is still %s contradicts it',
    (status) => {
      const { issues } = after(({ the }) => {
        the('Task').status = status
        the('Task').code = {
          coding: [{ system: 'https://lus-gateway.example/fhir/CodeSystem/task', code: 'sip-uppfoljning' }],
        }
      })
      expect(issues).toEqual([`code-unknown ${task}.status`])
    },
  )

  test.each(['completed', 'rejected', 'failed', 'entered-in-error'] as const)(
    'that is %s is over already, and told as unread',
    (status) => {
      const { message, issues, unread } = after(({ the }) => (the('Task').status = status))
      expect(message).toMatchObject({ tasks: sample.tasks?.slice(1) })
      expect(issues).toEqual([])
      expect(unread).toContain(task)
    },
  )

  test('that asks for a kvittens of it is told as unread', () => {
    const { message, issues, unread } = after(({ the }) => (the('Task').status = 'requested'))
    expect(message).toMatchObject({ tasks: sample.tasks?.slice(1) })
    expect(issues).toEqual([])
    expect(unread).toContain(task)
  })

  test('is of another kind without a code, or with one of another system', () => {
    const foreign = { coding: [{ system: 'https://else.example', code: 'x' }] }
    for (const code of [undefined, foreign]) {
      const { message, issues } = after(({ the }) => Object.assign(the('Task'), { code }))
      expect(message).toMatchObject({
        tasks: [{ task: { value: 'task-2' }, kind: 'annan' }, sample.tasks?.[1]],
      })
      expect(issues).toEqual([])
    }
  })

  test('has no code of ours that is not in the list', () => {
    const code = {
      coding: [{ system: 'https://lus-gateway.example/fhir/CodeSystem/task', code: 'x' }],
    }
    expect(after(({ the }) => (the('Task').code = code)).issues).toEqual([
      `code-unknown ${task}.code.coding[0].code`,
    ])
  })

  test('must have its number', () => {
    expect(after(({ the }) => delete the('Task').identifier).issues).toEqual([
      `content-missing ${task}.identifier`,
    ])
  })
})

describe('what an avbrott is about', () => {
  test.each([
    ['stay', { ...goesOn, plan: undefined, planKind: undefined, tasks: undefined }],
    ['plan', { ...withoutStay, tasks: undefined }],
    ['tasks', { ...withoutStay, plan: undefined, planKind: undefined }],
  ])('may be the %s alone', (_what, given) => {
    const message = JSON.parse(JSON.stringify(given)) as typeof sample
    expect(readChanged(message, () => {})).toMatchObject({ message, issues: [], unread: [] })
  })

  test('must be something', () => {
    const { issues } = after(({ the }) => {
      const focus = the('MessageHeader').focus
      focus?.splice(0, focus.length)
    })
    expect(issues).toContain(`content-missing ${header}.focus`)
  })

  test.each([
    ['the end of a stay that it does not name', { ...withoutStay, leftAt: _leftAt }],
    ['the kind of a plan that it does not name', { ...withoutPlan, planKind: _planKind }],
    ['nothing', { ...withoutStay, plan: undefined, planKind: undefined, tasks: undefined }],
  ])('is not %s', (_what, message) => {
    expect(readLus(JSON.parse(writeLus(sample))).ok).toBe(true)
    expect(readLus(JSON.parse(JSON.stringify(message))).ok).toBe(false)
  })
})

describe('since when', () => {
  test('is the same in every root; another time is told as unread', () => {
    const { message, unread } = after(({ the }) => (the('Task').lastModified = '2026-11-05T06:00:00+01:00'))
    expect(message).toMatchObject({ interruptedAt: sample.interruptedAt })
    expect(unread).toEqual([`${task}.lastModified`])
  })

  test('is read from a Task alone, with time of day and zone', () => {
    const alone = (lastModified: string) =>
      readChanged(withoutStay, ({ the }) => {
        delete the('CarePlan').period
        the('Task').lastModified = lastModified
      })
    expect(alone('2026-11-05T06:00:00+01:00').message).toMatchObject({
      interruptedAt: '2026-11-05T06:00:00+01:00',
    })
    expect(alone('2026-11-05').issues).toContain('time-without-zone Bundle.entry[5].resource.lastModified')
  })

  test('is advised of when it is missing, unless the stay says when it ended', () => {
    const { interruptedAt: _, ...rest } = goesOn
    expect(readChanged(rest, () => {}).issues).toEqual([`content-advised ${encounter}.period`])
    const { interruptedAt: __, ...ended } = sample
    expect(readChanged(ended, () => {}).issues).toEqual([])
  })
})

test('another ground than that of the first root is told as unread', () => {
  const { message, unread } = after(({ the }) => {
    const [ground] = the('Task').extension ?? []
    if (ground !== undefined) ground.valueCode = 'menprovning'
  })
  expect(message).toMatchObject({ legalBasis: 'samtycke' })
  expect(unread).toEqual([`${task}.extension[0]`])
})

describe('what may be told of an avbrott', () => {
  test('is why in words, to those who judge and plan, on a further ground', () => {
    for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const) {
      expect(copyFor(kind, sample)?.comment).toBe(sample.comment)
      expect(copyFor(kind, { ...sample, legalBasis: 'lagen' })).not.toHaveProperty('comment')
    }
    expect(copyFor('utforare', sample)).not.toHaveProperty('comment')
  })

  test('is the reason to everybody, so that nobody goes on in vain', () => {
    expect(copyFor('utforare', { ...sample, legalBasis: 'lagen' })).toMatchObject({
      reason: 'avliden',
      leftAt: sample.leftAt,
    })
  })

  test('goes to those who have told or been told in the case, at once', () => {
    expect([mapping.addressees, mapping.deadline(sample, 0)]).toEqual(['parties', undefined])
  })
})

describe('the page of an avbrott', () => {
  const rows = (message: typeof sample) => mapping.page(message).sections.flatMap(({ rows }) => rows)

  test('says why, since when, and what ends', () => {
    expect(rows(sample)).toEqual(
      expect.arrayContaining([
        { label: 'Skäl', value: 'Patienten har avlidit' },
        { label: 'Gäller från', value: '2026-11-05 kl. 04.25' },
        { label: 'Vårdtillfälle', value: 'Avslutat, avliden' },
        { label: 'Avbruten plan', value: 'Samordnad individuell plan (SIP)' },
        { label: 'Uppgifter som utgår', value: 'Kvittera, Bedöm behov av SIP' },
      ]),
    )
  })

  test('asks to end what goes on only when the patient has died', () => {
    expect(mapping.page(sample).request).toContain('pågående insatser')
    expect(mapping.page(goesOn).request).not.toContain('pågående')
    expect(rows(goesOn)).toContainEqual({ label: 'Vårdtillfälle', value: 'Pågår' })
  })
})
