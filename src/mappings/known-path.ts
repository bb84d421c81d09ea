// Which paths may be shown of a loss: made of element names that the hub or FHIR has, never of a name somebody made up.
import { messageTypes } from '../domain/message-type.js'
import { elementNames } from '../profiles/validator.js'
import { lusSchema } from './lus-form.js'

/** Every property of a JSON Schema, however deep. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties: unknown = Reflect.get(schema, 'properties')
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  return [...own, ...Object.values(schema).flatMap(namesIn)]
}

const names: ReadonlySet<string> = new Set([
  'Bundle',
  ...elementNames,
  ...messageTypes.flatMap((type) => namesIn(lusSchema(type))),
])

const longest = 200
const step = /^([A-Za-z][A-Za-z0-9]*)(?:\[\d{1,5}\])?$/

/** Whether it is a path of the hub (`patient.name.given[0]`) or of FHIR (`Bundle.entry[3].resource.contact`). */
export const isKnownPath = (path: string): boolean =>
  path.length <= longest && path.split('.').every((part) => names.has(step.exec(part)?.[1] ?? ''))
