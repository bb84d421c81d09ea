// A small sound configuration for tests of its faults, with adapters that do nothing.
import type { Adapter } from '../../../src/adapters/adapter.js'
import type { AdapterKinds } from '../../../src/adapters/kind.js'
import { readConfig, type ConfigReading } from '../../../src/cli/config/read-config.js'
import type { ResolveSecret } from '../../../src/cli/config/secrets.js'

/** An adapter that can be configured with and never sends. */
export const idleAdapter = (name: string, transitHours: number): Adapter => ({
  name,
  can: {
    messages: [],
    identities: [],
    protection: [],
    content: { open: [], protected: [] },
    transitHours,
    receipts: 'none',
    deduplicates: false,
  },
  encode: () => ({ body: '', contentType: 'text/plain', fileName: 'none', loss: [] }),
  send: () => Promise.resolve({ kind: 'rejected', code: 'not-found' }),
})

/** Options that every adapter below was made of. */
export const madeOf: unknown[] = []

const kinds: AdapterKinds = {
  fast: {
    optionsSchema: {
      type: 'object',
      additionalProperties: false,
      required: ['url'],
      properties: {
        url: { type: 'string', description: 'the address of the partner' },
        token: { type: 'string', writeOnly: true },
        tls: { type: 'object', properties: { key: { type: 'string', writeOnly: true } } },
        parts: {
          type: 'array',
          items: { type: 'object', properties: { port: { type: 'integer', minimum: 1 } } },
        },
        mode: { const: 'push' },
        codes: { type: 'array', uniqueItems: true, items: { type: 'string', minLength: 2 } },
      },
      dependentRequired: { mode: ['token'] },
    },
    make: (options) => {
      madeOf.push(options)
      return idleAdapter('fast', 0)
    },
  },
  slow: {
    optionsSchema: { type: 'object' },
    faults: (options) => {
      const { one, other } = options as { one?: string; other?: string }
      const isSame = one !== undefined && one === other
      return isSame ? [{ path: ['other'], says: 'This is the same as one.' }] : []
    },
    make: () => idleAdapter('slow', 48),
  },
  paper: {
    optionsSchema: { type: 'object' },
    unitNeeds: ['postalAddress'],
    make: () => idleAdapter('paper', 48),
  },
  broken: {
    optionsSchema: { type: 'object' },
    make: () => {
      throw Object.assign(new Error('the token is s3cr3t-t0ken'), { code: 'EACCES' })
    },
  },
}

export const digest = (digit: string): string => digit.repeat(64)

export interface Site {
  gateway: Record<string, unknown>
  partners: Record<string, unknown>[]
  directory: Record<string, unknown>[]
  access: Record<string, unknown>[]
  [section: string]: unknown
}

/** A configuration without fault; made anew each time, to be changed. */
export const site = (): Site => ({
  gateway: {
    hsaId: 'SE2321000016-LUSGW',
    endpoint: 'https://gateway.example/fhir',
    name: 'Förmedlingen',
    callBack: '08-123 100 00',
  },
  partners: [
    {
      id: 'sjukhuset',
      adapter: 'fast',
      options: { url: 'https://sjukhuset.example/', token: { env: 'TOKEN' } },
      units: ['SE2321000016-SJUKHUS1'],
      tokens: [digest('a')],
      responseUrls: ['https://sjukhuset.example/svar/'],
    },
    { id: 'brev', adapter: 'slow' },
  ],
  directory: [
    { hsaId: 'SE2321000016-SJUKHUS1', name: 'Provsjukhuset', kind: 'slutenvard', channels: ['sjukhuset'] },
    {
      hsaId: 'SE2120000142-BISTAND1',
      name: 'Biståndsenheten',
      kind: 'bistandsenhet',
      areas: [{ kommun: '0180', stadsdel: 'kungsholmen' }],
      channels: ['brev'],
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      phone: '08-123 300 00',
    },
  ],
  access: [{ name: 'jour', role: 'operator', tokens: [digest('b')] }],
})

const secrets: Readonly<Record<string, string>> = {
  TOKEN: 's3cr3t-t0ken',
  KEY: 'a key of more than sixteen',
  SHORT: 'short',
}

const resolveSecret: ResolveSecret = (reference) => ('env' in reference ? secrets[reference.env] : undefined)

export const readText = (text: string): ConfigReading => readConfig(text, { resolveSecret, adapters: kinds })

/** Reads the sound site after a change. */
export function readSite(change: (changed: Site) => void = () => undefined): ConfigReading {
  const changed = site()
  change(changed)
  return readText(JSON.stringify(changed))
}
