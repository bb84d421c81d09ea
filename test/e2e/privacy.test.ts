// Nothing about a patient gets into logs, errors, metrics, what operators see, or names of files: every byte is searched.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '@medplum/fhirtypes'
import { letter } from '../../src/adapters/letter/index.js'
import { render } from '../../src/adapters/letter/render.js'
import type { Typesetter } from '../../src/adapters/letter/typesetter.js'
import { tee } from '../../src/log/events.js'
import { pinoLog } from '../../src/log/pino-log.js'
import { StoreError, type Store } from '../../src/store/store.js'
import { changed } from '../helpers/answers.js'
import { delivered, rejected, retry } from '../helpers/adapter-double.js'
import { fixtureFiles } from '../helpers/fixtures.js'
import { settle } from '../helpers/manual-clock.js'
import { hsa, units } from '../helpers/messages.js'
import { pdfInsides } from '../helpers/pdf-text.js'
import { scannerFor, secretsOf, type Found } from '../helpers/secret-scanner.js'
import { directory, gatewayId, openSite, type Caller, type Site } from '../helpers/site.js'

const bundles = [...fixtureFiles()]
  .filter(([path]) => path.endsWith('.fhir.json'))
  .map(([, text]) => JSON.parse(text) as Bundle)
const scan = scannerFor(secretsOf(bundles))

/** All that came out of the gateway and is not for the recipients, by where it came out. */
const seen: (readonly [where: string, text: string])[] = []
const keep = (where: string, text: string) => void seen.push([where, text])

/** An error as a library might throw it: with what it was given in every part of it. */
class TellingError extends Error {
  override readonly name = '191212121212'
  readonly code = '191212121212'
  readonly detail = { patient: 'Tolvan Tolvansson', body: JSON.stringify(bundles[0]) }
  constructor() {
    super('cannot send 191212121212 Tolvansson, Provgatan 12', { cause: new Error('121212-1212') })
  }
}

const tellingStoreError = () =>
  new StoreError('UNIQUE failed for 191212121212', { cause: new TellingError() })

/** Fails every fifth write and every eleventh look-up, each time with more than it should tell. */
function failing(real: Store): Store {
  let calls = 0
  const now = (every: number): boolean => ++calls % every === 0
  return {
    ...real,
    known: async (...ids) => {
      if (now(11)) throw new TellingError()
      return real.known(...ids)
    },
    record: async (reception) => {
      if (now(5)) throw tellingStoreError()
      return real.record(reception)
    },
    conclude: async (conclusion) => {
      if (now(7)) throw tellingStoreError()
      return real.conclude(conclusion)
    },
  }
}

let site: Site
let letters: string

const now = () => new Date('2026-11-02T10:00:00Z')
const stream = (where: string) => ({ write: (line: string) => keep(where, line) })
const logs = tee(
  pinoLog({ stream: stream('json log'), level: 'debug', format: 'json', now }).log,
  pinoLog({ stream: stream('readable log'), level: 'debug', format: 'readable', now }).log,
)

const withLetters = directory.map((unit) => ({
  ...unit,
  channels: [...unit.channels, 'letters'],
  postalAddress: ['Kommunhuset', '100 00 TESTSTAD'],
}))

beforeAll(async () => {
  letters = mkdtempSync(join(tmpdir(), 'lus-letters-'))
  site = await openSite({
    directory: withLetters,
    log: logs,
    store: failing,
    partners: { letters: { adapter: letter({ folder: join(letters, 'out') }, setHere) } },
  })
  let sendings = 0
  let writings = 0
  for (const double of Object.values(site.doubles)) {
    double.ending = () => {
      const endings = [delivered, rejected, retry('server-error'), throwing, retry('busy'), stranger]
      return (endings[sendings++ % endings.length] ?? delivered)()
    }
    double.writing = () => {
      if (++writings % 4 === 0) throw new TellingError()
    }
  }
  await runAll()
  keepWhatStands(await site.request('operator', '/metrics'), 'metrics')
  keepWhatStands(await site.request('operator', '/api/attention'), 'attention')
  keepWhatStands(await site.request('operator', '/ready'), 'ready')
}, 120_000)

afterAll(async () => {
  await site.stop()
  rmSync(letters, { recursive: true })
})

/** As the thread does it, within the turns of the test's clock. */
const setHere: Typesetter = async ({ sheet, now: dated }) => ({ pdf: await render(sheet, dated) })

const throwing = (): never => {
  throw new TellingError()
}
/** An outcome that no adapter may give: a partner's text where a code should be. */
const stranger = () => ({ kind: 'rejected' as const, code: '191212121212' as 'not-found' })

const waiting: Promise<void>[] = []
const keepWhatStands = (response: Response, where: string): void =>
  void waiting.push(
    response.text().then((text) => {
      keep(`${where}: headers`, JSON.stringify([...response.headers]))
      keep(where, text)
    }),
  )

async function post(caller: Caller, path: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/fhir+json' }
  const response = await site.request(caller, path, { method: 'POST', headers, body })
  const { status } = response
  if (path.endsWith('$convert') && status === 200) return
  keepWhatStands(response, `${status} of ${path}`)
}

const patientsIn = ({ entry = [] }: Bundle) =>
  entry.flatMap(({ resource }) => (resource?.resourceType === 'Patient' ? [resource] : []))

/** The ways in which a sender may put things where they should not be. */
const spoilt: readonly ((bundle: Bundle) => void)[] = [
  () => undefined,
  (bundle) => {
    Object.assign(bundle, { 'Tolvansson 191212121212': 'Provgatan 12' })
  },
  (bundle) => {
    for (const patient of patientsIn(bundle))
      Object.assign(patient, { birthDate: '191212121212', gender: 'Tolvansson' })
  },
  (bundle) => {
    for (const patient of patientsIn(bundle))
      patient.identifier = [{ system: '191212121212', value: 'Tolvansson' }]
  },
  (bundle) => {
    for (const patient of patientsIn(bundle)) patient.extension = [{ url: 'http://191212121212/Tolvansson' }]
  },
  (bundle) => {
    const [first] = bundle.entry ?? []
    if (first?.resource?.resourceType === 'MessageHeader')
      first.resource.eventCoding = { system: 'Provgatan 12', code: '191212121212' }
  },
  (bundle) => {
    for (const { resource } of bundle.entry ?? []) {
      if (resource?.resourceType !== 'Organization') continue
      resource.identifier = [{ system: 'urn:oid:1.2.752.29.4.19', value: 'SE2321000016-191212121212' }]
    }
  },
]

/** Every fixture in every spoilt form, each as a message of its own, from each partner. */
async function runAll(): Promise<void> {
  let count = 0
  for (const bundle of bundles) {
    for (const [i, spoil] of spoilt.entries()) {
      const text = changed(JSON.stringify(bundle), (copy, header) => {
        const id = `12345678-0000-4000-8000-${String(++count).padStart(12, '0')}`
        copy.id = id.replace(/^1/, '2')
        header.id = id
        const [first] = copy.entry ?? []
        if (first !== undefined) first.fullUrl = `urn:uuid:${id}`
        spoil(copy)
      })
      await postEverywhere(text, i <= 1)
    }
    await site.clock.leap(40_000)
  }
  await requests()
  for (let day = 0; day < 6; day++) await site.clock.leap(24 * 3_600_000)
  await settle()
  for (let one = 1; one <= count; one++) {
    const id = `12345678-0000-4000-8000-${String(one).padStart(12, '0')}`
    for (const caller of ['hospital', 'municipality'] as const)
      keepWhatStands(await site.request(caller, `/api/messages/${id}`), 'look-up')
  }
}

async function postEverywhere(text: string, isWhole: boolean): Promise<void> {
  for (const caller of ['hospital', 'municipality'] as const) {
    await post(caller, '/fhir/$process-message', text)
    if (!isWhole) continue
    await post(caller, '/fhir/$process-message', text)
    await post(caller, '/fhir/$convert', text)
    await post(caller, '/fhir/Bundle/$validate', text)
  }
}

/** Requests whose address or headers tell too much. */
async function requests(): Promise<void> {
  const number = '191212121212'
  for (const path of [
    `/api/messages/${number}`,
    `/fhir/Patient/${number}`,
    `/fhir/$process-message?async=${number}`,
    `/${number}`,
  ]) {
    keepWhatStands(await site.request('hospital', path), 'request')
    keepWhatStands(await site.request('hospital', path, { method: 'POST', body: number }), 'request')
    const headers = { authorization: `Bearer ${number}`, 'x-request-id': number }
    keepWhatStands(await site.app.request(path, { headers }), 'request')
  }
  keepWhatStands(await site.request('operator', `/api/arrivals/${number}`, { method: 'POST' }), 'arrival')
  keepWhatStands(
    await site.request('operator', `/api/attention/${number}?outcome=${number}`, { method: 'POST' }),
    'x',
  )
  await post('hospital', '/fhir/$process-message', '{"191212121212": Tolvansson')
}

const findings = async (): Promise<readonly Found[]> => {
  await Promise.all(waiting)
  return seen.flatMap(([where, text]) => scan(where, text))
}

describe('what the gateway tells those who are not to know', () => {
  it('came out of a run in which everything happened', () => {
    const events = new Set(site.log.events.map(({ event }) => event))
    for (const event of [
      'message.stored',
      'message.refused',
      'store.failed',
      'gateway.crashed',
      'delivery.delivered',
      'delivery.submitted',
      'delivery.rejected',
      'delivery.unknown',
      'delivery.retried',
      'delivery.moved',
      'loss.reported',
      'duty.overdue',
    ] as const)
      expect([...events]).toContain(event)
    for (const where of ['json log', 'readable log', 'metrics', 'attention', 'look-up'])
      expect(seen.map(([one]) => one)).toContain(where)
    expect(seen.some(([where]) => where.startsWith('500'))).toBe(true)
    expect(seen.some(([where]) => where.startsWith('503'))).toBe(true)
  })

  it('holds nothing about a patient', async () => {
    const found = await findings()
    expect([...new Set(found.map(({ where, kind }) => `${where}: ${kind}`))]).toEqual([])
  })

  it('is not in names of files, nor in what a letter says of itself', () => {
    const names = [site.data, letters].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    )
    const pdfs = names.filter((name) => name.endsWith('.pdf'))
    expect(pdfs.length).toBeGreaterThan(0)
    expect(names.flatMap((name) => scan('file name', name))).toEqual([])
    const insides = pdfs.map((name) => pdfInsides(readFileSync(join(letters, name))))
    expect(insides.flatMap((inside) => scan('PDF metadata', inside))).toEqual([])
  })

  it('tells of failures by name and place only', () => {
    const crashes = site.log.of('gateway.crashed')
    expect(crashes.length).toBeGreaterThan(3)
    expect(
      seen.filter(([where, line]) => where === 'json log' && line.includes('gateway.crashed')),
    ).not.toEqual([])
  })
})

describe('the search itself', () => {
  const spelt = (text: string) => Buffer.from(text).toString('base64')
  it.each([
    '"patient":"191212121212"',
    'GET /x?id=19121212-1212',
    '121212-1212',
    'id=121212%2B1212',
    spelt('{"identity":"191212121212"}'),
    spelt('x{"identity":"191212121212"}'),
    spelt('xy{"identity":"191212121212"}'),
    Buffer.from('191212121212').toString('hex'),
    'tolvansson',
    'Provgatan%2012',
    'Ok\\u00e4ndsson',
    '%2B46700000012',
    'reason: fallolycka i hemmet',
    '98240301AA06'.replace('98240301AA06', '991981000010'),
  ])('finds %s', (planted) => {
    expect(scan('here', `{"line":"${planted}"}`)).not.toEqual([])
  })

  it('finds nothing in what tells nothing', () => {
    const line =
      '{"level":"info","event":"message.stored","correlationId":"00000000-0000-4000-8000-000000000168"}'
    expect(scan('here', line)).toEqual([])
    expect(scan('here', `${gatewayId} ${hsa(units.ward)} 2026-11-02T10:15:00+01:00`)).toEqual([])
  })
})
