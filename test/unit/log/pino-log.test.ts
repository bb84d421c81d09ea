import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Level, LogEvent } from '../../../src/log/events.js'
import { fileStream, pinoLog } from '../../../src/log/pino-log.js'
import { units } from '../../helpers/messages.js'

const correlationId = '7f2a1b2c-1111-4111-8111-111111111111'
const delivery = '0d0d0d0d-2222-4222-8222-222222222222'
const now = () => new Date('2026-11-02T10:15:00.123Z')

const refused = {
  event: 'route.refused',
  correlationId,
  channel: 'webcare',
  recipient: units.municipality,
  reason: 'identity-kind',
} as const

const started = { event: 'delivery.started', correlationId, delivery, channel: 'brev', attempt: 1 } as const
const stopped = { event: 'gateway.stopped', durationMs: 12 } as const
const stranded = { event: 'delivery.stranded', correlationId, delivery } as const

interface Given {
  readonly level?: Level
  readonly format?: 'json' | 'readable'
  readonly colour?: boolean
}

function written(
  events: readonly LogEvent[],
  { level = 'info', format = 'json', colour = false }: Given = {},
) {
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const { log } = pinoLog({ stream, level, format, colour, now })
  events.forEach(log)
  return lines
}

describe('as JSON', () => {
  test('an event is one line with time, level, event and its fields', () => {
    const [line = ''] = written([refused])
    expect(line.endsWith('\n')).toBe(true)
    expect(JSON.parse(line)).toEqual({ level: 'warn', time: '2026-11-02T10:15:00.123Z', ...refused })
  })

  test('what a careless caller adds is not in it', () => {
    const event = {
      ...refused,
      msg: '191212121212',
      err: new Error('Tolvansson'),
      patient: { name: 'Tolvan' },
    }
    expect(written([event])).toEqual(written([refused]))
  })
})

test.each([
  ['debug', ['delivery.started', 'gateway.stopped', 'route.refused', 'delivery.stranded']],
  ['info', ['gateway.stopped', 'route.refused', 'delivery.stranded']],
  ['warn', ['route.refused', 'delivery.stranded']],
  ['error', ['delivery.stranded']],
] as const)('level %s writes no lesser events', (level, names) => {
  const lines = written([started, stopped, refused, stranded], { level })
  expect(lines.map((line) => (JSON.parse(line) as LogEvent).event)).toEqual(names)
})

describe('for people', () => {
  test('lines are aligned, in Swedish time, with short ids', () => {
    expect(written([refused, stranded], { format: 'readable' })).toEqual([
      '2026-11-02 11:15:00 warn  route.refused        corr=7f2a1b2c channel=webcare recipient=SE2120000142-BISTAND1 reason=identity-kind\n',
      '2026-11-02 11:15:00 error delivery.stranded    corr=7f2a1b2c delivery=0d0d0d0d\n',
    ])
  })

  test('a list stands with commas, an empty one as a dash', () => {
    const reported = { event: 'message.refused', correlationId, partner: 'sjukhuset', status: 422 } as const
    const lines = written(
      [
        { ...reported, issueCodes: ['not-json', 'charset'] },
        { ...reported, issueCodes: [] },
      ],
      {
        format: 'readable',
      },
    )
    expect(lines[0]).toContain('issueCodes=not-json,charset\n')
    expect(lines[1]).toContain('issueCodes=-\n')
  })

  test('the level is coloured only where that is asked for', () => {
    expect(written([refused], { format: 'readable' })[0]).not.toContain('\u001B')
    expect(written([refused], { format: 'readable', colour: true })[0]).toContain('\u001B[33mwarn \u001B[0m')
  })
})

test('the lines of a turn of the event loop are with the system when it has ended', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lus-log-')), 'lines')
  const descriptor = openSync(file, 'w')
  const { log, flush } = pinoLog({ stream: fileStream(descriptor), level: 'info', format: 'json', now })
  for (let bodies = 1; bodies <= 100; bodies++) {
    log({ event: 'bodies.purged', bodies })
    log({ event: 'bodies.purged', bodies })
    await new Promise((resume) => setImmediate(resume))
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2 * bodies + 1)
  }
  flush()
  closeSync(descriptor)
  rmSync(dirname(file), { recursive: true })
})
