// FHIR message Bundles: parsed once, checked by the compiled validator and the messaging rules, answered in kind.
import type { Bundle, MessageHeader } from '@medplum/fhirtypes'
import { parseMessageId } from '../../domain/envelope.js'
import { isError, issue, type Issue } from '../../domain/issue.js'
import { isMessageType } from '../../domain/message-type.js'
import { failure, success, type Result } from '../../domain/result.js'
import { timestampOf } from '../../domain/time.js'
import { fromFhir } from '../../mappings/from-fhir.js'
import { isObject, type JsonObject } from '../../mappings/shared/reading.js'
import { systems } from '../../mappings/shared/names.js'
import { contextOf, hasHeader } from '../../profiles/messaging/context.js'
import { checkMessage } from '../../profiles/messaging/message-rules.js'
import { applyPolicy } from '../../profiles/messaging/policy.js'
import { acknowledgement } from '../../profiles/messaging/response.js'
import { responseWish, type ResponseWish } from '../../profiles/messaging/rules/header.js'
import { validateResource } from '../../profiles/validator.js'
import type { StoredAnswer } from '../../store/store.js'
import { statusOf } from '../status.js'
import type { Gateway } from '../gateway.js'
import { parseJson } from '../json.js'
import type { Partner } from '../settings.js'
import { fhirContent } from './fhir-content.js'
import { allFaults } from '../readable-part.js'
import { toldOnce } from '../told-once.js'
import type { AnswerParts, Form, Identified, Understanding } from './form.js'

export const fhirJson = 'application/fhir+json; charset=utf-8'

export const fhirForm: Form = { name: 'fhir', read, understand, again, answer, renewed }

/** Parses JSON and takes the ids; the rest of the Bundle is not looked at yet. */
function read(raw: string): Result<Identified> {
  const json = parseJson(raw)
  if (!json.ok) return json
  const parsed = json.value
  const header = headerOf(parsed)
  const headerId = textOf(header, 'id')
  const bundleId = textOf(parsed, 'id')
  const id = headerId === undefined ? undefined : parseMessageId(headerId)
  if (id === undefined || bundleId === undefined || parseMessageId(bundleId) === undefined) {
    return failure(...unidentified(parsed))
  }
  const source = header?.['source']
  return success({
    headerId: id,
    bundleId,
    parsed,
    content: () => fhirContent(parsed),
    sourceEndpoint: isObject(source) ? textOf(source, 'endpoint') : undefined,
    isResponse: header?.['response'] !== undefined,
    wish: wishOf(header),
  })
}

/** What is wrong with a body that cannot be told apart by its ids. */
function unidentified(parsed: unknown): readonly Issue[] {
  const faults = structuralFaults(parsed)
  if (faults.some(isError)) return faults
  const rules = checkMessage(contextOf(parsed as Bundle))
  if (rules.some(isError)) return [...faults, ...rules]
  return [...faults, ...rules, issue('content-missing', 'Bundle.id', { element: 'id', rule: 'R34' })]
}

function understand({ parsed }: Identified, partner: Partner): Result<Understanding> {
  const structural = structuralFaults(parsed)
  if (structural.some(isError))
    return failure(...allFaults(parsed, structural, (bundle) => judged(bundle, partner).issues))
  const { issues, understanding } = judged(parsed as Bundle, partner)
  const all = toldOnce(structural, issues)
  return understanding === undefined || issues.some(isError) ? failure(...all) : success(understanding, all)
}

/** What the messaging rules and the mapping make of a Bundle. */
function judged(
  bundle: Bundle,
  { severity, labelsComplete }: Partner,
): { readonly issues: readonly Issue[]; readonly understanding?: Understanding } {
  const context = contextOf(bundle)
  const rules = applyPolicy(checkMessage(context), severity)
  if (hasHeader(context) && context.header.response !== undefined) {
    const { identifier, code } = context.header.response
    const answers = parseMessageId(identifier ?? '')
    if (answers === undefined || code === undefined) return { issues: rules }
    return { issues: rules, understanding: { kind: 'response', answers, code } }
  }
  const message = fromFhir(bundle, { labelsComplete, index: context.index })
  if (!message.ok) return { issues: toldOnce(rules, message.issues) }
  return {
    issues: toldOnce(rules, message.warnings),
    understanding: { kind: 'message', ...message.value },
  }
}

function again(raw: string, labelsComplete: boolean) {
  const message = fromFhir(JSON.parse(raw) as Bundle, { labelsComplete })
  return message.ok ? success({ kind: 'message' as const, ...message.value }) : message
}

function answer(identified: Identified, { code, issues }: AnswerParts, gateway: Gateway): StoredAnswer {
  const { clock, chance, settings } = gateway
  const bundle = acknowledgement({
    request: {
      headerId: identified.headerId,
      senderEndpoint: identified.sourceEndpoint ?? 'urn:lus-gateway:no-endpoint',
      event: eventOf(identified.parsed),
    },
    code,
    issues,
    ids: { bundleId: chance.id(), headerId: chance.id(), outcomeId: chance.id() },
    at: timestampOf(clock.now()),
    self: settings.self,
  })
  return {
    status: code === 'ok' ? 200 : statusOf(issues),
    body: JSON.stringify(bundle),
    contentType: fhirJson,
  }
}

function renewed(earlier: StoredAnswer, { clock, chance }: Gateway): StoredAnswer {
  const bundle = JSON.parse(earlier.body) as Bundle
  const headerId = chance.id()
  const [header, ...rest] = bundle.entry ?? []
  const entry = header?.resource === undefined ? [] : [renamed(header.resource, headerId), ...rest]
  const fresh = { ...bundle, id: chance.id(), timestamp: timestampOf(clock.now()), entry }
  return { ...earlier, body: JSON.stringify(fresh) }
}

const renamed = (resource: object, id: string) => ({
  fullUrl: `urn:uuid:${id}`,
  resource: { ...resource, id },
})

/** A Bundle of another type is told that first, and no invariant that holds for its type alone. */
function structuralFaults(parsed: unknown): readonly Issue[] {
  if (!isObject(parsed) || parsed['resourceType'] !== 'Bundle') return [issue('bundle-not-message', '')]
  const faults = validateResource(parsed)
  const type = textOf(parsed, 'type')
  if (type === undefined || type === 'message') return faults
  return [
    issue('bundle-not-message', 'Bundle.type'),
    ...faults.filter(({ code }) => !code.startsWith('bdl-')),
  ]
}

function headerOf(parsed: unknown): JsonObject | undefined {
  const entries = isObject(parsed) ? parsed['entry'] : undefined
  const first: unknown = Array.isArray(entries) ? entries[0] : undefined
  const resource = isObject(first) ? first['resource'] : undefined
  return isObject(resource) && resource['resourceType'] === 'MessageHeader' ? resource : undefined
}

const textOf = (node: unknown, key: string): string | undefined => {
  const value = isObject(node) ? node[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The event, repeated only when it is one of ours: another is a text of the sender's. */
function eventOf(parsed: unknown) {
  const event = headerOf(parsed)?.['eventCoding']
  const code = textOf(event, 'code')
  if (code === undefined || textOf(event, 'system') !== systems.event || !isMessageType(code))
    return undefined
  return { system: systems.event, code }
}

/** The wish is honoured even when the message is refused, so it is read before anything is known to be valid. */
function wishOf(header: JsonObject | undefined): ResponseWish {
  const extension = header?.['extension']
  if (!Array.isArray(extension) || !extension.every(isObject)) return 'always'
  return responseWish({ extension } as unknown as MessageHeader) ?? 'always'
}
