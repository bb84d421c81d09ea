// The hub's own JSON form, format `lus`: read, written, and described by a JSON Schema per message type.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { parseHsaId } from '../domain/hsa-id.js'
import { parseIdentity, type PatientIdentity } from '../domain/identity.js'
import { issue, type Issue } from '../domain/issue.js'
import { parseLocalDate } from '../domain/local-date.js'
import { isMessageType, messageTypes, type MessageType } from '../domain/message-type.js'
import { failure, success, type Result } from '../domain/result.js'
import { parseTimestamp } from '../domain/time.js'
import { canonical } from '../profiles/canonical.js'
import { registry, type LusMessage } from './registry.js'
import { optional } from './shared/extensions.js'
import { envelope } from './shared/schemas.js'

/** The published JSON Schema (2020-12) of one message type; formats `lus-timestamp`, `lus-date`, `lus-hsa-id` are ours. */
export function lusSchema(type: MessageType): object {
  const content = registry[type].schema
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${canonical}/lus/${type}.schema.json`,
    title: type,
    type: 'object',
    additionalProperties: false,
    properties: { type: { const: type }, ...envelope.properties, ...content.properties },
    required: ['type', ...envelope.required, ...content.required],
    ...optional('anyOf', content.anyOf),
  }
}

/** A message as JSON text; `readLus` gives the same message back. */
export const writeLus = (message: LusMessage): string => JSON.stringify(message)

/** Reads parsed JSON as a message; every fault at once, with hub paths (`patient.name`) and never a value. */
export function readLus(json: unknown): Result<LusMessage> {
  const type = typeOf(json)
  if (type === undefined) return failure(issue('event-unknown', 'type', { known: messageTypes.join(', ') }))
  const validate = validatorOf(type)
  const issues = validate(json) ? [] : (validate.errors ?? []).map(schemaIssue)
  const identity = identityIn(json as Loose)
  if (identity === undefined) return failure(...issues)
  if (issues.length > 0 || !identity.ok) return failure(...issues, ...(identity.ok ? [] : identity.issues))
  const message = json as LusMessage
  const patient = { ...message.patient, identity: identity.value }
  return success({ ...message, patient }, identity.warnings)
}

function typeOf(json: unknown): MessageType | undefined {
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined
  return typeof type === 'string' && isMessageType(type) ? type : undefined
}

/** What may stand where the identity should, before anything is known to be in order. */
interface Loose {
  readonly patient?: {
    readonly identity?: { kind?: unknown; system?: unknown; value?: unknown } | null
  } | null
}

/** The schema checks the shape of an identity; whether it is one is for its own parser to say. */
function identityIn({ patient }: Loose): Result<PatientIdentity> | undefined {
  const { kind, system, value } = patient?.identity ?? {}
  if (typeof system !== 'string' || typeof value !== 'string') return undefined
  const result = parseIdentity(system, value, 'patient.identity.value')
  if (!result.ok || result.value.kind === kind) return result
  return failure(issue('lus-form', 'patient.identity.kind', { keyword: 'const' }))
}

/** Names of the schema and indexes only: every object is closed, so the path never holds a name of the sender's. */
function schemaIssue({ instancePath, keyword, params }: ErrorObject): Issue {
  const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : ''
  const path = `${instancePath}${missing}`
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
  return issue('lus-form', path === '' ? 'message' : path, { keyword })
}

const validators = new Map<MessageType, ValidateFunction>()

/** Compiled at first use and kept. */
function validatorOf(type: MessageType): ValidateFunction {
  const known = validators.get(type)
  if (known !== undefined) return known
  const ajv = new Ajv2020({ allErrors: true, strict: true, logger: false })
  ajv.addFormat('lus-timestamp', (text) => parseTimestamp(text) !== undefined)
  ajv.addFormat('lus-date', (text) => parseLocalDate(text) !== undefined)
  // Stored and compared in capitals, so written in capitals.
  ajv.addFormat('lus-hsa-id', (text) => parseHsaId(text) === text)
  const validate = ajv.compile(lusSchema(type))
  validators.set(type, validate)
  return validate
}
