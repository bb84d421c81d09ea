// The demo's site: its configuration file, the tokens in it, and the units that take part. All invented.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { makeToken } from '../token.js'

export const hsaIds = {
  gateway: 'SE2321000016-LUSGW',
  sjukhuset: 'SE2321000016-SJUKHUS1',
  kliniken: 'SE2321000016-SJUKHUS2',
  bistandsenhet: 'SE2120000142-BISTAND1',
  vardcentral: 'SE2321000016-VC1',
} as const

/** Who shows the gateway a token, and whom the gateway shows one. */
const callers = ['sjukhuset', 'kliniken', 'kommunen', 'webcare', 'jour'] as const
const called = ['sjukhuset', 'kliniken', 'kommunen', 'webcare'] as const

export type Caller = (typeof callers)[number]
export type Called = (typeof called)[number]

export interface Tokens {
  /** What each caller shows the gateway. */
  readonly in: Readonly<Record<Caller, string>>
  /** What the gateway shows each partner. */
  readonly out: Readonly<Record<Called, string>>
}

export function makeTokens(random: (size: number) => Uint8Array): Tokens {
  const made = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, makeToken(random).token])) as Record<Name, string>
  return { in: made(callers), out: made(called) }
}

export interface SiteParts {
  readonly folder: string
  /** Base of the gateway, without `/fhir`. */
  readonly gateway: string
  readonly tokens: Tokens
  /** Addresses of the partners. */
  readonly urls: Readonly<Record<Called, string>>
}

/** Writes the secrets and the configuration into the folder; gives the configuration's text. */
export function writeSite(site: SiteParts): string {
  const secrets = join(site.folder, 'secrets')
  mkdirSync(secrets, { mode: 0o700 })
  for (const [name, token] of Object.entries(site.tokens.out))
    writeFileSync(join(secrets, name), token, { mode: 0o600 })
  const text = stringify({
    gateway: {
      hsaId: hsaIds.gateway,
      endpoint: `${site.gateway}/fhir`,
      name: 'Förmedlingen',
      callBack: '08-123 100 00',
    },
    partners: partnersOf(site),
    access: [{ name: 'jour', role: 'operator', tokens: [digest(site.tokens.in.jour)] }],
    directory,
  })
  writeFileSync(join(site.folder, 'gateway.yaml'), text)
  return text
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

const allLevels = ['none', 'sekretessmarkering', 'skyddadFolkbokforing', 'unknown']

function partnersOf({ folder, tokens, urls }: SiteParts): readonly object[] {
  const partner = (id: Called, units: readonly string[]) => ({ id, units, tokens: [digest(tokens.in[id])] })
  const login = (id: Called) => ({ token: { file: join(folder, 'secrets', id) } })
  const fhir = (id: Called, options: object) => ({
    adapter: 'fhir',
    options: { endpoint: urls[id], ...login(id), ...options },
  })
  return [
    {
      ...partner('sjukhuset', [hsaIds.sjukhuset]),
      ...fhir('sjukhuset', { protection: allLevels }),
      labelsComplete: true,
    },
    {
      ...partner('kliniken', [hsaIds.kliniken]),
      ...fhir('kliniken', { protection: allLevels }),
      labelsComplete: false,
    },
    {
      ...partner('kommunen', [hsaIds.bistandsenhet]),
      ...fhir('kommunen', {
        protection: ['none', 'sekretessmarkering'],
        identities: ['personnummer', 'samordningsnummer'],
      }),
      labelsComplete: true,
    },
    {
      ...partner('webcare', [hsaIds.vardcentral]),
      adapter: 'webcare',
      options: { mode: 'https', url: urls.webcare, ...login('webcare') },
    },
    { id: 'brev', adapter: 'letter', options: { folder: join(folder, 'brev') } },
  ]
}

const directory = [
  {
    hsaId: hsaIds.sjukhuset,
    name: 'Provsjukhuset',
    kind: 'slutenvard',
    channels: ['sjukhuset'],
    phone: '08-123 200 00',
  },
  {
    hsaId: hsaIds.kliniken,
    name: 'Provkliniken',
    kind: 'slutenvard',
    channels: ['kliniken'],
    phone: '08-123 210 00',
  },
  {
    hsaId: hsaIds.bistandsenhet,
    name: 'Biståndsenheten Kungsholmen',
    kind: 'bistandsenhet',
    areas: [{ kommun: '0180', stadsdel: 'kungsholmen' }],
    channels: ['kommunen', 'brev'],
    phone: '08-123 300 00',
    postalAddress: ['Box 100', '112 00 Stockholm'],
  },
  {
    hsaId: hsaIds.vardcentral,
    name: 'Kungsholmens vårdcentral',
    kind: 'vardcentral',
    areas: [{ kommun: '0180', stadsdel: 'kungsholmen' }],
    channels: ['webcare', 'brev'],
    phone: '08-123 500 00',
    postalAddress: ['Provgatan 5', '112 00 Stockholm'],
  },
]
