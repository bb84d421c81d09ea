// Translation between forms without a gateway: any form in, the hub, any form out; what was lost on both ways.
import type { Bundle } from '@medplum/fhirtypes'
import type { AdapterForm, AdapterKinds } from '../adapters/kind.js'
import type { Loss, OutcomeReason, Refusal } from '../domain/delivery.js'
import { isError, issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import { epochOf } from '../domain/time.js'
import { recipientKindOf } from '../domain/unit.js'
import { parseJson } from '../gateway/json.js'
import { validateDocument } from '../gateway/validate-document.js'
import { fromFhir } from '../mappings/from-fhir.js'
import { readLus, writeLus } from '../mappings/lus-form.js'
import { minimise } from '../mappings/minimise.js'
import type { LusMessage } from '../mappings/registry.js'
import { isObject } from '../mappings/shared/reading.js'
import { toFhir } from '../mappings/to-fhir.js'
import { itemsFor, refusalsOf } from '../routing/channels.js'
import { recipientOf, type ConversionOptions } from './conversion-options.js'

export interface ReadMessage {
  readonly message: LusMessage
  readonly loss: readonly Loss[]
}

/** The payload with what it does without; or why this form may not, or cannot, carry this message. */
export type Written =
  | { readonly body: string | Uint8Array; readonly loss: readonly Loss[] }
  | { readonly refused: readonly Refusal['reason'][] }
  | { readonly failed: OutcomeReason }

type Options = ConversionOptions

/** A form that `lus convert` knows; one way may be missing. */
export interface ConversionForm {
  readonly read?: (text: string, options: Options) => Result<ReadMessage>
  readonly write?: (message: LusMessage, options: Options) => Written | Promise<Written>
}

/** Every form by its name: the hub's own, FHIR, and those of the adapters that have one of their own. */
export function conversionForms(adapters: AdapterKinds): ReadonlyMap<string, ConversionForm> {
  const own = Object.entries(adapters).flatMap(([name, { form }]) =>
    form === undefined ? [] : [[name, adapterForm(form)] as const],
  )
  return new Map<string, ConversionForm>([['lus', lusForm], ['fhir', fhirForm], ...own])
}

const lusForm: ConversionForm = {
  read: (text) => {
    const json = parseJson(text)
    return withoutLoss(json.ok ? readLus(json.value) : json)
  },
  write: (message) => ({ body: `${writeLus(message)}\n`, loss: [] }),
}

const fhirForm: ConversionForm = {
  read: readFhir,
  write: (message, { gateway: { endpoint, name }, destination }) => {
    const bundle = toFhir(message, { source: { endpoint, name }, destination: { endpoint: destination } })
    return { body: `${JSON.stringify(bundle)}\n`, loss: [] }
  },
}

const adapterForm = ({ decode, encode, can }: AdapterForm): ConversionForm => ({
  ...(decode && { read: (text, { labelsComplete }) => withoutLoss(decode(text, { labelsComplete })) }),
  write: (message, options) => writeAs({ encode, can }, message, options),
})

const withoutLoss = (result: Result<LusMessage>): Result<ReadMessage> =>
  result.ok ? success({ message: result.value, loss: [] }, result.warnings) : result

/** Judged as `lus validate` judges it; what no mapping read is lost. */
function readFhir(text: string, { labelsComplete }: Options): Result<ReadMessage> {
  const { issues } = validateDocument(text)
  if (issues.some(isError)) return failure(...issues)
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isMessageBundle(json.value)) return failure(issue('bundle-not-message', ''))
  const read = fromFhir(json.value, { labelsComplete })
  if (!read.ok) return read
  const { message, unread } = read.value
  const loss = unread.map(({ path }): Loss => ({ kind: 'lost', path, reason: 'not-in-message-type' }))
  return success({ message, loss }, issues)
}

const isMessageBundle = (value: unknown): value is Bundle =>
  isObject(value) && value['resourceType'] === 'Bundle' && value['type'] === 'message'

/** Refused and minimised as in a gateway: a converted payload holds no more than a sent one. */
async function writeAs(
  { encode, can }: Pick<AdapterForm, 'encode' | 'can'>,
  message: LusMessage,
  options: Options,
): Promise<Written> {
  const recipient = recipientOf(message, options)
  const refused = refusalsOf(message, recipient, can)
  const recipientKind = recipientKindOf(recipient.kind)
  const told = minimise(message, { recipientKind, items: itemsFor(message, can) })
  if (refused.length > 0 || 'refused' in told) return { refused }
  const encoded = await encode({ message: told.message }, recipient, {
    // Of the message and not of the day, so that the same message gives the same bytes.
    now: epochOf(message.sentAt),
    self: options.gateway,
    codes: { arrival: options.arrivalCode },
  })
  if ('kind' in encoded) return { failed: encoded.kind === 'retry' ? encoded.reason : encoded.code }
  const { body, loss } = encoded
  return { body, loss: [...told.withheld, ...loss] }
}
