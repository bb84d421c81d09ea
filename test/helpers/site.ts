// A whole gateway in this process: real store, real routes and worker; time, ids and the other ends are the test's.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { calendarByLaw } from '../../src/domain/calendar.js'
import { epochOf } from '../../src/domain/time.js'
import type { Unit } from '../../src/domain/unit.js'
import type { Gateway } from '../../src/gateway/gateway.js'
import type { Partner, Principal, Settings } from '../../src/gateway/settings.js'
import { startWatch } from '../../src/gateway/watch.js'
import { startWorker, type Worker } from '../../src/gateway/worker.js'
import { makeApp } from '../../src/http/app.js'
import { bearerTokens } from '../../src/http/authenticate.js'
import type { Env } from '../../src/http/door.js'
import { tee, type Log } from '../../src/log/events.js'
import { memoryLog, type MemoryLog } from '../../src/log/memory-log.js'
import { makeMetrics } from '../../src/log/metrics.js'
import { toFhir } from '../../src/mappings/to-fhir.js'
import type { LusMessage } from '../../src/mappings/registry.js'
import { indexDirectory } from '../../src/routing/directory.js'
import { openSqliteStore } from '../../src/store/sqlite/open.js'
import type { Store } from '../../src/store/store.js'
import { adapterDouble, type AdapterDouble } from './adapter-double.js'
import { manualClock, type ManualClock } from './manual-clock.js'
import { hsa, time, units } from './messages.js'

/** The gateway's own unit: a message addressed to it asks it to find the parties. */
export const gatewayId = hsa('SE2321000016-GATEWAY1')

const kommun = '0180'

export const directory: readonly Unit[] = [
  { hsaId: units.hospital, name: 'Provsjukhuset', kind: 'slutenvard', areas: [], channels: ['hospital'] },
  {
    hsaId: units.municipality,
    name: 'Provstads biståndsenhet',
    kind: 'bistandsenhet',
    areas: [{ kommun }],
    channels: ['municipality'],
  },
  {
    hsaId: units.homeHealth,
    name: 'Provstads hemsjukvård',
    kind: 'kommunalHsv',
    areas: [{ kommun }],
    channels: ['municipality'],
  },
  {
    hsaId: units.vardcentral,
    name: 'Provstads vårdcentral',
    kind: 'vardcentral',
    areas: [{ kommun }],
    channels: ['vardcentral'],
  },
]

export const partnerIds = ['hospital', 'municipality', 'vardcentral'] as const
export type PartnerId = (typeof partnerIds)[number]
export type Caller = PartnerId | 'operator' | 'administrator' | 'identityOfficer'

const unitsOf = {
  hospital: [units.hospital, units.ward],
  municipality: [units.municipality, units.homeHealth],
  vardcentral: [units.vardcentral],
} as const

export interface SiteOptions {
  readonly partners?: Partial<Record<string, Partial<Partner>>>
  readonly directory?: readonly Unit[]
  readonly settings?: Partial<Settings>
  /** The most pages of 4 kB that the data file may grow to. */
  readonly maxPages?: number
  /** Wraps the store, to make it fail. */
  readonly store?: (real: Store) => Store
  readonly log?: Log
  /** An existing data folder, of a gateway that has ended. */
  readonly data?: string
}

export interface Site {
  readonly app: Hono<Env>
  readonly gateway: Gateway
  readonly clock: ManualClock
  readonly log: MemoryLog
  readonly doubles: Readonly<Record<PartnerId, AdapterDouble>>
  readonly data: string
  request(caller: Caller | undefined, path: string, init?: RequestInit): Promise<Response>
  /** Posts a body to `$process-message`. */
  post(caller: Caller, body: NonNullable<RequestInit['body']>, query?: string): Promise<Response>
  send(caller: Caller, message: LusMessage, query?: string): Promise<Response>
  /** Ends it, and leaves the data folder unless told to remove it. */
  stop(keep?: 'keep'): Promise<void>
}

export const sourceEndpoint = (caller: string): string => `https://${caller}.example/fhir`

/** The message as its sender would write it. */
export const bundleText = (message: LusMessage, caller = 'hospital'): string =>
  JSON.stringify(
    toFhir(message, {
      source: { endpoint: sourceEndpoint(caller) },
      destination: { endpoint: 'https://gateway.example/fhir' },
    }),
  )

export const fhirHeaders = { 'content-type': 'application/fhir+json' }

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'lus-site-'))
  const clock = manualClock(epochOf(time('2026-11-02T10:20:00+01:00')))
  const log = memoryLog()
  const metrics = makeMetrics()
  const doubles = {
    hospital: adapterDouble('hospital'),
    municipality: adapterDouble('municipality'),
    vardcentral: adapterDouble('vardcentral'),
  }
  const real = openSqliteStore({ file: join(data, 'lus.db'), maxPages: options.maxPages })
  const settings = settingsOf(options, doubles)
  let worker: Worker | undefined
  const gateway: Gateway = {
    settings,
    store: options.store?.(real) ?? real,
    log: tee(log.log, metrics.log, options.log ?? (() => undefined)),
    directory: indexDirectory(settings.directory),
    channels: new Map([...settings.partners].map(([id, { adapter }]) => [id, adapter.can])),
    clock,
    chance: { id: countingIds(), fraction: () => 0.5 },
    secret: 'a secret of the test site',
    inProgress: new Set(),
    nudge: () => worker?.nudge(),
  }
  for (const { adapter } of settings.partners.values()) await adapter.open?.()
  worker = await startWorker(gateway)
  worker.nudge()
  const running = worker
  const stopWatch = startWatch(gateway)
  const app = makeApp({
    gateway,
    authenticate: bearerTokens(principals),
    version: 'test',
    renderMetrics: async () => ({
      text: await metrics.render(await gateway.store.figures(clock.now()), clock.now()),
      contentType: metrics.contentType,
    }),
    isOpen: () => true,
    startedAt: clock.now(),
  })
  const request: Site['request'] = async (caller, path, init = {}) => {
    const headers = new Headers(init.headers)
    if (caller !== undefined) headers.set('authorization', `Bearer ${tokenOf(caller)}`)
    return app.request(path, { ...init, headers })
  }
  const post: Site['post'] = (caller, body, query = '') =>
    request(caller, `/fhir/$process-message${query}`, { method: 'POST', headers: fhirHeaders, body })
  return {
    app,
    gateway,
    clock,
    log,
    doubles,
    data,
    request,
    post,
    send: (caller, message, query) => post(caller, bundleText(message, caller), query),
    stop: async (keep) => {
      const drained = Promise.all([stopWatch(), running.drain()])
      await clock.leap(600_000)
      await drained
      for (const { adapter } of settings.partners.values()) await adapter.close?.()
      await real.close()
      if (keep === undefined) rmSync(data, { recursive: true })
    },
  }
}

function settingsOf(
  { partners = {}, directory: listed = directory, settings }: SiteOptions,
  doubles: Site['doubles'],
): Settings {
  const known: readonly Partner[] = partnerIds.map((id) => ({
    id,
    adapter: doubles[id],
    units: unitsOf[id],
    labelsComplete: true,
    duplicates: 'fhir',
    responseUrls: [sourceEndpoint(id)],
    severity: { preset: 'strict' },
    ...partners[id],
  }))
  const others = Object.entries(partners).flatMap(([id, given]) =>
    known.some((one) => one.id === id) || given?.adapter === undefined
      ? []
      : [{ ...plainPartner, ...given, id, adapter: given.adapter }],
  )
  return {
    self: {
      hsaId: gatewayId,
      endpoint: 'https://gateway.example/fhir',
      name: 'Förmedlaren',
      callBack: '+468000000',
    },
    partners: new Map([...known, ...others].map((partner) => [partner.id, partner])),
    directory: listed,
    calendar: calendarByLaw,
    retry: {
      firstMs: 10_000,
      capMs: 600_000,
      patienceMs: 24 * 3_600_000,
      sendTimeoutMs: 30_000,
      perChannel: 4,
    },
    limits: { bodyBytes: 1_000_000 },
    retentionDays: 30,
    ...settings,
  }
}

const plainPartner = {
  units: [],
  labelsComplete: false,
  duplicates: 'fhir',
  responseUrls: [],
  severity: { preset: 'strict' },
} as const

const tokenOf = (caller: Caller): string => `lus_token-of-${caller}`
const digestOf = (caller: Caller): string => createHash('sha256').update(tokenOf(caller)).digest('hex')

const principals = new Map<string, Principal>([
  ...partnerIds.map((id) => [digestOf(id), { role: 'partner', partner: id }] as const),
  ...(['operator', 'administrator', 'identityOfficer'] as const).map(
    (role) => [digestOf(role), { role, name: `test-${role}` }] as const,
  ),
])

/** UUID-shaped and never twice the same in this process, so that two sites can share a data folder. */
let lastId = 0
const countingIds = () => () => {
  lastId += 1
  return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`
}
