// JSON Schema pieces that the `lus` form's messages share.

export const timestamp = { type: 'string', format: 'lus-timestamp' } as const
/** As long as a FHIR string may be: what was read from FHIR can always be written here. */
export const text = { type: 'string', minLength: 1, maxLength: 1_048_576 } as const
export const hsaId = { type: 'string', format: 'lus-hsa-id' } as const
export const messageId = { type: 'string', pattern: '^[A-Za-z0-9\\-.]{1,64}$' } as const

/** JSON Schema of an object that is closed. */
export interface ObjectSchema {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
  /** For a message that must say one of several things. */
  readonly anyOf?: readonly { readonly properties: object; readonly required: readonly string[] }[]
}

/** An object with exactly these properties, the named ones required. */
export const object = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[],
): ObjectSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

/** The object with at least one of these properties: without any of them the message says nothing. */
export const withOneOf = (schema: ObjectSchema, names: readonly string[]): ObjectSchema => ({
  ...schema,
  anyOf: names.map((name) => ({ properties: { [name]: {} }, required: [name] })),
})

/** A list that is absent rather than empty, as FHIR asks. */
export const listOf = (items: object) => ({ type: 'array', minItems: 1, items }) as const

export const identifier = object({ system: text, value: text }, ['value'])
export const party = object({ hsaId, name: text }, ['hsaId'])
/** Somebody by HSA-id, by name or by both. */
export const idOrName = { ...object({ hsaId, name: text }, []), minProperties: 1 } as const
export const kvittensRequest = object({ task: identifier, due: timestamp }, ['task'])
export const legalBasis = { enum: ['lagen', 'samtycke', 'menprovning'] } as const
const boolean = { type: 'boolean' } as const

export const flags = (names: readonly string[], required: readonly string[] = []) =>
  object(Object.fromEntries(names.map((name) => [name, boolean])), required)

const known = object(
  {
    status: { const: 'known' },
    labels: {
      type: 'array',
      items: { enum: ['sekretessmarkering', 'skyddadFolkbokforing'] },
      uniqueItems: true,
    },
  },
  ['status', 'labels'],
)

const patient = object(
  {
    identity: object({ kind: { type: 'string' }, system: text, value: text }, ['kind', 'system', 'value']),
    protection: { oneOf: [known, object({ status: { const: 'unknown' } }, ['status'])] },
    name: {
      ...object({ family: text, given: { type: 'array', items: text } }, ['given']),
      // A name with neither says nothing, and FHIR has no empty elements.
      anyOf: [
        { properties: { family: text }, required: ['family'] },
        { properties: { given: { type: 'array', minItems: 1 } } },
      ],
    },
    address: object(
      {
        type: { enum: ['folkbokforingsadress', 'sarskildPostadress', 'utlandsadress', 'uppgivenAdress'] },
        lines: { type: 'array', items: text },
        postalCode: text,
        city: text,
      },
      ['type', 'lines'],
    ),
    phone: text,
    folkbokforing: object({ kommun: { type: 'string', pattern: '^\\d{4}$' }, stadsdel: text }, ['kommun']),
    vardcentral: hsaId,
  },
  ['identity', 'protection'],
)

/** The envelope's properties and which of them must be there. */
export const envelope = {
  properties: {
    id: messageId,
    bundleId: messageId,
    sentAt: timestamp,
    arende: identifier,
    sender: party,
    receiver: party,
    chain: {
      type: 'array',
      items: object({ role: { enum: ['source', 'revision', 'removal'] }, message: messageId }, [
        'role',
        'message',
      ]),
    },
    assemblers: { type: 'array', minItems: 1, items: party },
    patient,
  },
  required: ['id', 'bundleId', 'sentAt', 'arende', 'sender', 'chain', 'patient'],
} as const
