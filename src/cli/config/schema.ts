// JSON Schema (2020-12) of the configuration file. Each `description` completes the sentence "Write ...".
import { eves } from '../../domain/calendar.js'
import { unitKinds } from '../../domain/unit.js'
import { policySeverities, relaxableCodes, severityPresets } from '../../profiles/messaging/policy.js'

/** A group of settings that has no others than these. */
const group = <P extends object>(required: readonly (keyof P & string)[], properties: P) =>
  ({ type: 'object', additionalProperties: false, required, properties }) as const

const list = (items: object) => ({ type: 'array', items, uniqueItems: true, default: [] }) as const

const between = (minimum: number, maximum: number, preset: number) =>
  ({ type: 'integer', minimum, maximum, default: preset }) as const

const shortText = (description: string) =>
  ({ type: 'string', pattern: '^\\S(.{0,98}\\S)?$', description }) as const

const hsaId = {
  type: 'string',
  maxLength: 31,
  pattern: '^[Ss][Ee][0-9]{10}-[A-Za-z0-9]+$',
  description: 'an HSA-id: SE, the ten digits of the organisation number, a hyphen and letters or digits',
} as const

const name = {
  type: 'string',
  pattern: '^(?!.*[0-9]{6})[a-z][a-z0-9-]{0,39}$',
  description:
    'a short name of lower-case letters a-z, digits (no more than five in a row) and hyphens, such as kommunen',
} as const

const phone = {
  type: 'string',
  pattern: '^[+0-9][0-9 ()-]{3,24}[0-9]$',
  description: "a telephone number in quotes, such as '08-123 456 00'",
} as const

const url = {
  type: 'string',
  maxLength: 500,
  description: 'a web address such as https://name.example/fhir',
} as const

const date = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: "a date such as '2026-11-02'",
} as const

const tokens = list({
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description:
    'the SHA-256 of a token as 64 lower-case hex digits (`npx lus token` makes both), never the token itself',
})

const secret = {
  ...group([], {
    env: shortText('the name of an environment variable'),
    file: shortText('the path of a file'),
  }),
  minProperties: 1,
  maxProperties: 1,
  description: 'where the secret is, { env: NAME } or { file: PATH }, never the secret itself',
} as const

const preset = { enum: Object.keys(severityPresets) } as const

const overrides = group(
  [],
  Object.fromEntries(relaxableCodes.map((code) => [code, { enum: policySeverities }] as const)),
)

const severity = {
  type: ['string', 'object'],
  description: `one of ${Object.keys(severityPresets).join(', ')}, or a group with preset and overrides`,
  if: { type: 'object' },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: group(['preset'], { preset, overrides }),
  else: preset,
  default: 'strict',
} as const

const gateway = group(['hsaId', 'endpoint', 'name', 'callBack'], {
  hsaId,
  endpoint: url,
  name: shortText('a neutral name: it stands on envelopes'),
  callBack: phone,
})

const retry = {
  ...group([], {
    firstMs: between(10, 3_600_000, 1000),
    capMs: between(10, 86_400_000, 300_000),
    patienceMs: between(1000, 604_800_000, 21_600_000),
    sendTimeoutMs: between(100, 600_000, 30_000),
    perChannel: between(1, 64, 4),
  }),
  default: {},
} as const

const partner = group(['id', 'adapter'], {
  id: name,
  adapter: shortText('the name of an adapter'),
  options: { type: 'object', default: {} },
  units: list(hsaId),
  tokens,
  labelsComplete: { type: 'boolean', default: false },
  duplicates: { enum: ['fhir', 'medcom'], default: 'fhir' },
  responseUrls: list(url),
  severity,
})

const access = group(['name', 'role'], {
  name,
  role: { enum: ['operator', 'identityOfficer', 'administrator'] },
  tokens,
})

const area = group(['kommun'], {
  kommun: {
    type: 'string',
    pattern: '^[0-9]{4}$',
    description: "the kommun's code, four digits in quotes, such as '0180'",
  },
  stadsdel: shortText("the site's own code of a stadsdel"),
})

const unit = group(['hsaId', 'name', 'kind'], {
  hsaId,
  name: shortText("the unit's name"),
  kind: { enum: unitKinds },
  areas: list(area),
  channels: list(name),
  validFrom: date,
  validTo: date,
  phone,
  postalAddress: { type: 'array', items: shortText('a line of the address'), minItems: 1, maxItems: 5 },
})

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of lus-gateway',
  ...group(['gateway'], {
    gateway,
    limits: { ...group([], { bodyBytes: between(1024, 104_857_600, 1_048_576) }), default: {} },
    calendar: { ...group([], { eves: list({ enum: eves }) }), default: {} },
    retry,
    retentionDays: between(1, 3650, 90),
    store: { ...group([], { encryptionKey: secret }), default: {} },
    partners: { type: 'array', items: partner, default: [] },
    access: { type: 'array', items: access, default: [] },
    directory: { type: 'array', items: unit, default: [] },
  }),
} as const
