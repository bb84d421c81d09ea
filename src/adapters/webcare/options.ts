// The options of a WebCare partner: schema for the configuration file, and all faults at once in words.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { folderFaults } from '../drop-folder.js'
import type { TlsOptions } from '../http-send.js'
import type { OptionFault } from '../kind.js'
import { assumptions, defaultLimits, type Limits } from './assumptions.js'
import { ambiguousTables, namesFrom, type NameOverrides } from './names.js'

interface CommonOptions {
  /** The site's own names for elements, attributes, events and codes of the contract. */
  readonly names?: NameOverrides
  readonly limits?: Partial<Limits>
  /** Whether the partner recognises the id of a message it has had. Default false. */
  readonly deduplicates?: boolean
  /** Folder (all folders are absolute) where the partner leaves messages for us; with `receiptFolder` or not at all. */
  readonly inFolder?: string
  /** Folder where we leave the kvitto of each. */
  readonly receiptFolder?: string
  /** Seconds between two looks into `inFolder`. Default 1. */
  readonly pollSeconds?: number
}

export interface HttpsOptions {
  /** https, or http to this machine itself. */
  readonly url: string
  readonly token: string
  readonly tls?: TlsOptions
}

export interface FileDropOptions {
  /** Folder (mode 0700) where we leave messages for the partner. */
  readonly outFolder: string
  /** Folder where the partner leaves the kvitto of each. */
  readonly outReceiptFolder: string
  /** Hours within which the kvitto is expected. Default 24. */
  readonly receiptWithinHours?: number
}

export type WebcareOptions = CommonOptions &
  (({ readonly mode: 'https' } & HttpsOptions) | ({ readonly mode: 'filedrop' } & FileDropOptions))

const overridesOf = (table: keyof typeof assumptions, value: object) => ({
  type: 'object',
  properties: Object.fromEntries(Object.keys(assumptions[table]).map((key) => [key, value])),
  additionalProperties: false,
})

const xmlName = {
  type: 'string',
  maxLength: 64,
  pattern: '^(?![Xx][Mm][Ll])[\\p{L}_][\\p{L}\\p{N}_.-]*$',
  description: 'a name that XML allows, without prefix',
}
const word = {
  type: 'string',
  maxLength: 100,
  pattern: '^\\S(.*\\S)?$',
  description: 'one line of text without blanks at its ends',
}
const folder = (description: string) => ({
  type: 'string',
  pattern: '^/',
  description: `${description}, an absolute path`,
})
const pem = { type: 'string', pattern: '-----BEGIN ', description: 'a certificate or key as PEM text' }

const limitSchema = Object.fromEntries(
  Object.entries(defaultLimits).map(([limit, value]) => [
    limit,
    {
      type: 'integer',
      minimum: 1,
      maximum: value * 100,
      description: `a whole number from 1 to ${value * 100}`,
    },
  ]),
)

const url = {
  type: 'string',
  pattern: '^(https://[^/?#@\\s]+|http://(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?)(/[^\\s#]*)?$',
  description: 'an https address without user and fragment (plain http only to this machine)',
}
const token = {
  type: 'string',
  pattern: '^[\\x21-\\x7e]+$',
  description: 'the bearer token that the partner gave us',
  writeOnly: true,
}
const outFolder = folder('the folder (mode 0700) from which the partner takes messages')
const outReceiptFolder = folder('the folder where the partner leaves a kvitto for each')

/** What a mode cannot do without. Only the descriptions are repeated: the values are checked once, below. */
const needs = (
  mode: WebcareOptions['mode'],
  options: Readonly<Record<string, { readonly description: string }>>,
) => ({
  if: { type: 'object', properties: { mode: { const: mode } }, required: ['mode'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: {
    type: 'object',
    required: Object.keys(options),
    properties: Object.fromEntries(
      Object.entries(options).map(([key, { description }]) => [key, { description }]),
    ),
  },
})

/** JSON Schema (2020-12) of `WebcareOptions`. Plain http is only for this machine: a token would be readable. */
export const webcareOptionsSchema = {
  type: 'object',
  properties: {
    mode: { enum: ['https', 'filedrop'], description: 'https or filedrop: how messages are handed over' },
    url,
    token,
    tls: {
      type: 'object',
      properties: { ca: pem, cert: pem, key: { ...pem, writeOnly: true } },
      additionalProperties: false,
      description: 'a group of ca, cert and key, each as PEM text',
    },
    outFolder,
    outReceiptFolder,
    receiptWithinHours: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'hours until a kvitto file is overdue, more than 0',
    },
    inFolder: folder('the folder where the partner leaves messages for us'),
    receiptFolder: folder('the folder where we leave a kvitto for each'),
    pollSeconds: {
      type: 'number',
      minimum: 0.1,
      description: 'seconds between two looks into inFolder, at least 0.1',
    },
    deduplicates: {
      type: 'boolean',
      description: 'true if the partner recognises the id of a message it has had, else false',
    },
    limits: {
      type: 'object',
      properties: limitSchema,
      additionalProperties: false,
      description: `a group of ${Object.keys(defaultLimits).join(', ')}: what is read at most`,
    },
    names: {
      type: 'object',
      properties: {
        elements: overridesOf('elements', xmlName),
        attributes: overridesOf('attributes', xmlName),
        events: overridesOf('events', word),
        codes: overridesOf('codes', word),
      },
      additionalProperties: false,
      description:
        "a group of elements, attributes, events, codes, each with the site's own names by our keys",
    },
  },
  required: ['mode'],
  dependentRequired: { inFolder: ['receiptFolder'], receiptFolder: ['inFolder'] },
  additionalProperties: false,
  allOf: [needs('https', { url, token }), needs('filedrop', { outFolder, outReceiptFolder })],
} as const

const validate = new Ajv2020({
  allErrors: true,
  verbose: true,
  strictRequired: false,
}).compile<WebcareOptions>(webcareOptionsSchema)

/** Names of the site's that could not be read back. */
const nameFaults = ({ names }: WebcareOptions): readonly OptionFault[] =>
  ambiguousTables(namesFrom(names)).map((table) => ({
    path: ['names', table],
    says: 'With these, one name stands for two things, and what is written could not be read back.',
  }))

/** What the schema cannot say. */
export const webcareFaults = (options: WebcareOptions): readonly OptionFault[] => [
  ...nameFaults(options),
  ...(options.mode === 'filedrop' ? folderFaults('outFolder', options.outFolder) : []),
]

/** Every fault of the options, each with its place and never with a value, which may be a secret. */
export function webcareOptionFaults(options: unknown): readonly string[] {
  if (!validate(options))
    return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(faultText)
  return nameFaults(options).map(({ path, says }) => `/${path.join('/')}: ${says}`)
}

/** The options, or a TypeError with all faults. */
export function webcareOptions(options: unknown): WebcareOptions {
  const faults = webcareOptionFaults(options)
  if (faults.length > 0) throw new TypeError(`webcare options: ${faults.join('; ')}`)
  return options as WebcareOptions
}

/** Names of unknown options are left out: somebody may have written a secret in the wrong place. */
const faultText = ({ instancePath, keyword, message = '', parentSchema }: ErrorObject): string => {
  const description: unknown = keyword === 'pattern' ? parentSchema?.['description'] : undefined
  return `${instancePath || '/'}: ${typeof description === 'string' ? `must be ${description}` : message}`
}
