// Checks a document against a JSON Schema and says every fault in words, never with the value that is wrong.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { found, type ConfigPath, type Found } from './fault.js'

// verbose: the schema around a fault is at hand, for its description
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  useDefaults: true,
  strictRequired: false,
  allowUnionTypes: true,
  logger: false,
})

/** All faults of a document; fills in its defaults. `base` is where the document stands in the file. */
export function shapeFaults(schema: object, document: unknown, base: ConfigPath = []): readonly Found[] {
  const validate = ajv.compile(schema)
  if (validate(document)) return []
  // `if` only repeats that what stands in its branch has failed
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  return errors.map((error) => faultOf(error, [...base, ...pathOf(error.instancePath, document)]))
}

/** A JSON pointer as keys and, in lists, indexes. */
function pathOf(pointer: string, document: unknown): ConfigPath {
  const keys = pointer.split('/').slice(1)
  let node = document
  return keys.map((escaped) => {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(node) ? Number(key) : key
    node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
    return step
  })
}

type Params = Readonly<Record<string, unknown>>

function faultOf(error: ErrorObject, path: ConfigPath): Found {
  const params: Params = error.params
  const expected = descriptionOf(error.parentSchema) ?? 'it as docs/operating.md says'
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return missing(String(params['missingProperty']), error.parentSchema, path)
    case 'additionalProperties':
      return found('unknown-key', path, {
        key: harmless(String(params['additionalProperty'])),
        allowed: keysOf(error.parentSchema),
      })
    case 'type':
      return wrongType(params['type'], error.parentSchema, path)
    case 'enum':
      return found('not-among', path, { allowed: words(params['allowedValues']) })
    case 'const':
      return found('not-among', path, { allowed: String(params['allowedValue']) })
    case 'uniqueItems':
      return found('repeated', path)
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return found('out-of-range', path, {
        limit: `${String(params['comparison'])} ${String(params['limit'])}`,
      })
    default:
      return found('wrong-form', path, { expected })
  }
}

function missing(key: string, parent: object | undefined, path: ConfigPath): Found {
  const expected = descriptionOf(schemaOf(key, parent)) ?? 'docs/operating.md says what it is'
  return found('missing', path, { key, expected })
}

function wrongType(type: unknown, schema: object | undefined, path: ConfigPath): Found {
  const named = [type]
    .flat()
    .map((one) => typeWords[String(one)] ?? String(one))
    .join(' or ')
  return found('wrong-type', path, { type: named, expected: descriptionOf(schema) ?? named })
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text (in quotes, if it could be read as a number)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
}

const words = (values: unknown): string => [values].flat().map(String).join(', ')

const propertiesOf = (schema: object | undefined): object => {
  const properties: unknown = schema && Reflect.get(schema, 'properties')
  return typeof properties === 'object' && properties !== null ? properties : {}
}

const keysOf = (schema: object | undefined): string => Object.keys(propertiesOf(schema)).join(', ')

const schemaOf = (key: string, parent: object | undefined): object | undefined => {
  const schema: unknown = Reflect.get(propertiesOf(parent), key)
  return typeof schema === 'object' && schema !== null ? schema : undefined
}

const descriptionOf = (schema: object | undefined): string | undefined => {
  const description: unknown = schema && Reflect.get(schema, 'description')
  return typeof description === 'string' ? description : undefined
}

/** Somebody may have written a secret in the wrong place: only what looks like a setting's name is repeated. */
const harmless = (key: string): string =>
  /^[A-Za-z][A-Za-z-]{0,29}$/.test(key) ? key : '(its name is not shown)'
