import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { attentionKinds } from '../../../src/domain/attention.js'
import { lineOf, logEvents, tee, type LogEvent } from '../../../src/log/events.js'
import { lossFields } from '../../../src/log/loss-path.js'
import { memoryLog } from '../../../src/log/memory-log.js'
import { units } from '../../helpers/messages.js'

const correlationId = '7f2a1b2c-1111-4111-8111-111111111111'
const delivery = '0d0d0d0d-2222-4222-8222-222222222222'
const personnummer = '191212121212'

/** An event as a careless caller could make it. */
const careless = (event: unknown): LogEvent => event as LogEvent

describe('only what the catalogue lists gets into a line', () => {
  const received = { event: 'message.received', correlationId, partner: 'sjukhuset', bytes: 4210 } as const

  test('the fields of an event are written in the order of the catalogue', () => {
    const line = lineOf({ bytes: 4210, partner: 'sjukhuset', correlationId, event: 'message.received' })
    expect(line).toEqual({
      level: 'info',
      event: 'message.received',
      fields: { correlationId, partner: 'sjukhuset', bytes: 4210 },
    })
    expect(Object.keys(line.fields)).toEqual(['correlationId', 'partner', 'bytes'])
  })

  test('a field that is not of the event is left out', () => {
    const { fields } = lineOf(careless({ ...received, personnummer, patient: { personnummer } }))
    expect(Object.keys(fields)).toEqual(['correlationId', 'partner', 'bytes'])
  })

  test('a getter beside the fields is not even called', () => {
    let called = false
    const event = Object.defineProperty({ ...received }, 'patient', {
      enumerable: true,
      get: () => {
        called = true
        return personnummer
      },
    })
    expect(JSON.stringify(lineOf(event))).not.toContain(personnummer)
    expect(called).toBe(false)
  })

  test('a getter in the place of a field is checked as any value is', () => {
    const event = careless({
      ...received,
      get partner() {
        return personnummer
      },
    })
    expect(lineOf(event).fields['partner']).toBe('(unfit)')
  })

  test('a getter that throws costs the line, never the caller', () => {
    const event = careless({
      ...received,
      get partner() {
        throw new Error(personnummer)
      },
    })
    expect(lineOf(event)).toEqual({ level: 'error', event: 'log.faulted', fields: {} })
  })

  test.each([
    ['an object', { personnummer }],
    ['an object that says it is text', { toString: () => 'sjukhuset', toJSON: () => personnummer }],
    ['a list', [personnummer]],
    ['a String object', Object('sjukhuset')],
    ['nothing', undefined],
  ])('%s in the place of a name is not written', (_, partner) => {
    expect(lineOf(careless({ ...received, partner })).fields['partner']).toBe('(unfit)')
  })

  test.each(['no.such-event', 'toString', '__proto__', undefined, { toString: () => 'message.received' }])(
    'an event that is not of the catalogue becomes log.faulted: %s',
    (event) => {
      expect(lineOf(careless({ event, personnummer }))).toEqual({
        level: 'error',
        event: 'log.faulted',
        fields: {},
      })
    },
  )

  test.each([null, undefined, 'message.received'])('%s instead of an event becomes log.faulted', (event) => {
    expect(lineOf(careless(event)).event).toBe('log.faulted')
  })

  test('an absent optional field is left out', () => {
    const stranded = { event: 'delivery.stranded', correlationId, delivery } as const
    expect(lineOf(stranded).fields).toEqual({ correlationId, delivery })
    expect(lineOf({ ...stranded, recipient: units.municipality }).fields).toHaveProperty('recipient')
  })

  test('the compiler refuses other fields, other values, and missing ones', () => {
    const { log } = memoryLog()
    log(received)
    // @ts-expect-error: not a field of this event
    log({ ...received, messageId: 'from the sender' })
    // @ts-expect-error: not a number
    log({ ...received, bytes: 'many' })
    // @ts-expect-error: no correlation id
    log({ event: 'message.received', partner: 'sjukhuset', bytes: 4210 })
    // @ts-expect-error: not an event
    log({ event: 'message.read' })
  })
})

describe('a value of a field must be of its kind', () => {
  const attempt = { correlationId, delivery, channel: 'brev', recipient: units.municipality, attempt: 1 }
  const retried = { event: 'delivery.retried', ...attempt, durationMs: 812, reason: 'timeout', waitMs: 1000 }
  const owed = { event: 'duty.owed', correlationId, duty: 'kvittens', unit: units.municipality }
  const understood = { event: 'message.understood', correlationId, messageType: 'kvittens', warnings: 0 }
  const crashed = { event: 'gateway.crashed', error: 'TypeError', frames: [] }

  test.each([
    ['a UUID', { ...retried }, 'delivery', delivery],
    ['a configured name', { ...retried }, 'channel', 'brev'],
    ['a number', { ...retried }, 'durationMs', 812],
    ['a number with decimals, rounded', { ...retried, durationMs: 811.7 }, 'durationMs', 812],
    ['a reason of the closed set', { ...retried }, 'reason', 'timeout'],
    ['a unit', { ...retried }, 'recipient', units.municipality],
    ['a time', { ...owed, due: Date.UTC(2026, 10, 3) }, 'due', '2026-11-03T00:00:00.000Z'],
    ['a rule', { ...owed, rule: 'lus-2-3-admission' }, 'rule', 'lus-2-3-admission'],
    ['issue codes', { ...understood, issueCodes: ['not-json'] }, 'issueCodes', ['not-json']],
    ['a message type', { ...understood }, 'messageType', 'kvittens'],
    ['an error code of the platform', { ...crashed, code: 'ENOSPC' }, 'code', 'ENOSPC'],
    ['an error code of SQLite', { ...crashed, code: 'SQLITE_FULL' }, 'code', 'SQLITE_FULL'],
    ['a place in the code', { ...crashed, frames: ['store/store.js:12'] }, 'frames', ['store/store.js:12']],
    ['a version', { event: 'gateway.started', version: '0.1.0' }, 'version', '0.1.0'],
  ])('%s is written', (_, event, field, written) => {
    expect(lineOf(careless(event)).fields[field]).toEqual(written)
  })

  test.each([
    ['an id that a sender chose', { ...retried, delivery: personnummer }, 'delivery'],
    ['a name that was not configured', { ...retried, channel: 'Tolvan Tolvansson' }, 'channel'],
    ['a name with an identity number', { ...retried, channel: `p-${personnummer}` }, 'channel'],
    ['an identity number among numbers', { ...retried, durationMs: Number(personnummer) }, 'durationMs'],
    ['an identity number without its century', { ...retried, durationMs: 1212121212 }, 'durationMs'],
    ['a negative number', { ...retried, durationMs: -1 }, 'durationMs'],
    ['no number', { ...retried, durationMs: Number.NaN }, 'durationMs'],
    ["a partner's own words", { ...retried, reason: 'patient okänd hos oss' }, 'reason'],
    ['an HSA-id made of a personnummer', { ...retried, recipient: 'SE1212121212-1' }, 'recipient'],
    ['an HSA-id that ends in one', { ...retried, recipient: `SE2321000016-${personnummer}` }, 'recipient'],
    ['an HSA-id not in capitals', { ...retried, recipient: 'se2321000016-avd11' }, 'recipient'],
    ['a time of the last century', { ...owed, due: Number(personnummer) }, 'due'],
    ['an unknown rule', { ...owed, rule: 'lus-9-9' }, 'rule'],
    ['an unknown message type', { ...understood, messageType: 'brev' }, 'messageType'],
    ['an error message for a code', { ...crashed, code: 'EKLUND' }, 'code'],
    ['the name of an unknown error', { ...crashed, error: 'TolvanssonError' }, 'error'],
    ['a sentence for a version', { event: 'gateway.started', version: 'Tolvan' }, 'version'],
  ])('%s is not', (_, event, field) => {
    expect(lineOf(careless(event)).fields[field]).toBe('(unfit)')
  })

  test('in a list, each value is checked by itself', () => {
    const { fields } = lineOf(careless({ ...understood, issueCodes: ['not-json', personnummer, {}] }))
    expect(fields['issueCodes']).toEqual(['not-json', '(unfit)', '(unfit)'])
  })

  test('a long list is cut, and says by how much', () => {
    const issueCodes = Array.from({ length: 60 }, () => 'not-json')
    const written = lineOf(careless({ ...understood, issueCodes })).fields['issueCodes']
    expect(written).toHaveLength(51)
    expect(written).toContain('(10 more)')
  })
})

describe('a loss report is logged as paths', () => {
  const fieldsOf = (path: string) => {
    const report = lossFields([{ kind: 'withheld', path, reason: 'LUS 2:2' }])
    return lineOf({ event: 'loss.reported', correlationId, channel: 'brev', ...report }).fields
  }

  test.each([
    'patient.phone',
    'Bundle.entry[3].resource.extension[0].valueBase64Binary',
    'arende/patient/@id',
  ])('%s is one', (path) => {
    expect(fieldsOf(path)).toMatchObject({ lost: [], withheld: [path], changed: [] })
  })

  test.each(['Tolvan Tolvansson', `patient.${personnummer}`, 'patient.phöne', 'patient..phone', ''])(
    '"%s" is none',
    (path) => {
      expect(fieldsOf(path)['withheld']).toEqual(['(unfit)'])
    },
  )
})

test('tee hands each event to every log', () => {
  const [one, other] = [memoryLog(), memoryLog()]
  tee(one.log, other.log)({ event: 'bodies.purged', bodies: 3 })
  expect(one.of('bodies.purged')).toEqual([{ event: 'bodies.purged', bodies: 3 }])
  expect(other.events).toEqual(one.events)
})

test.each(attentionKinds)('something raises the kind of attention %s', (kind) => {
  const folder = join(import.meta.dirname, '../../../src/gateway')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const raised = sources.some((name) => readFileSync(join(folder, name), 'utf8').includes(`'${kind}'`))
  expect(raised).toBe(true)
})

test('a sentence says of every event when it is logged', () => {
  for (const { when } of Object.values(logEvents)) expect(when).toMatch(/^[A-Z].+\.$/)
})
