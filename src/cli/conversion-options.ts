// What `lus convert` may be told beside the message: what a form asks for and a message does not say.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseHsaId } from '../domain/hsa-id.js'
import { unitKinds, type Unit, type UnitKind } from '../domain/unit.js'
import type { LusMessage } from '../mappings/registry.js'
import { settingsIn } from './text-file.js'
import { UsageError } from './root.js'

/** All that can be set; without a file the defaults below hold. */
export interface ConversionOptions {
  /** Whether an absent protection label means "none", as a partner's `labelsComplete`. Default false. */
  readonly labelsComplete: boolean
  /** Who writes: endpoints of the FHIR envelope, name and call-back number of the letter. */
  readonly gateway: { readonly endpoint: string; readonly name: string; readonly callBack: string }
  /** Where a FHIR Bundle goes. */
  readonly destination: string
  /** Printed on a letter. Default none: no delivery exists that it could belong to. */
  readonly arrivalCode: string
  readonly recipient?: {
    readonly hsaId?: string
    readonly name?: string
    readonly kind?: UnitKind
    readonly postalAddress?: readonly string[]
  }
}

/** `.invalid` is nobody's address (RFC 2606), so nothing converted by default can be sent astray. */
const defaults: ConversionOptions = {
  labelsComplete: false,
  gateway: { endpoint: 'https://gateway.invalid/fhir', name: 'lus convert', callBack: '-' },
  destination: 'https://recipient.invalid/fhir',
  arrivalCode: '',
}

/** What can be set, with its default, in the words of `lus convert --help` and docs/operating.md. */
export const optionTexts: Readonly<Record<string, readonly [preset: string, says: string]>> = {
  labelsComplete: ['false', 'whether a patient without a protection label is known not to be protected'],
  'gateway.endpoint': ['https://gateway.invalid/fhir', 'who writes: source of a FHIR Bundle'],
  'gateway.name': ['lus convert', 'who writes: name in a FHIR Bundle and on a letter'],
  'gateway.callBack': ['-', 'telephone number on a letter'],
  destination: ['https://recipient.invalid/fhir', 'where a FHIR Bundle goes'],
  arrivalCode: ['none', 'printed on a letter'],
  'recipient.hsaId': ["the message's receiver", 'for whom an adapter writes'],
  'recipient.name': ["the receiver's name, or its HSA-id", 'the same'],
  'recipient.kind': ['slutenvard', `what it may be told: ${unitKinds.join(', ')}`],
  'recipient.postalAddress': ['none', 'a list: the lines in the window of a letter'],
}

export function optionLines(): string {
  const width = Math.max(...Object.keys(optionTexts).map((name) => name.length))
  return Object.entries(optionTexts)
    .map(([name, [preset, says]]) => `  ${name.padEnd(width)}  ${says} (default: ${preset})`)
    .join('\n')
}

const closed = (properties: object) => ({ type: 'object', additionalProperties: false, properties })
const text = { type: 'string', minLength: 1 }
const address = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' }

/** JSON Schema of the file of options. */
export const conversionSchema = closed({
  labelsComplete: { type: 'boolean' },
  gateway: closed({ endpoint: address, name: text, callBack: text }),
  destination: address,
  arrivalCode: text,
  recipient: closed({
    hsaId: text,
    name: text,
    kind: { enum: unitKinds },
    postalAddress: { type: 'array', items: text },
  }),
})

/** @throws UsageError when the file cannot be read or says anything that is not an option. */
export function conversionOptions(file: string | undefined): ConversionOptions {
  if (file === undefined) return defaults
  const given = settingsIn(file, '--options')
  const validate = new Ajv2020({ allErrors: true, logger: false }).compile(conversionSchema)
  if (!validate(given)) {
    const places = (validate.errors ?? []).map(({ instancePath }) => instancePath || '/')
    throw new UsageError(`--options has faults at ${[...new Set(places)].join(', ')}`)
  }
  const options = given as Partial<ConversionOptions>
  return { ...defaults, ...options, gateway: { ...defaults.gateway, ...options.gateway } }
}

/** The unit a form is written for: the receiver that the message names, in so far as the options do not say otherwise. */
export function recipientOf({ receiver }: LusMessage, { recipient = {} }: ConversionOptions): Unit {
  const { postalAddress, kind = 'slutenvard', ...named } = recipient
  const hsaId = named.hsaId === undefined ? receiver?.hsaId : parseHsaId(named.hsaId)
  if (hsaId === undefined) {
    throw new UsageError('no receiver: the message names none, so --options must (recipient.hsaId)')
  }
  const name = named.name ?? receiver?.name ?? hsaId
  return { hsaId, name, kind, areas: [], channels: [], ...(postalAddress && { postalAddress }) }
}
