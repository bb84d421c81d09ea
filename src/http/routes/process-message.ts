// POST /fhir/$process-message (and /fhir/MessageHeader/$process-message): FHIR messaging, at once or later (R43-R57).
import { Hono, type Context } from 'hono'
import type { Bundle } from '@medplum/fhirtypes'
import { issue } from '../../domain/issue.js'
import { failure, success, type Result } from '../../domain/result.js'
import { fhirForm } from '../../gateway/forms/fhir-form.js'
import { receive, type Inbound, type Received } from '../../gateway/receive.js'
import { fhirAnswer, refusal, refuse } from '../answer.js'
import { readBody } from '../body.js'
import { inJson } from '../negotiation.js'
import { only, partnerOf, turnAway, type Doors, type Env } from '../door.js'

export const fhirTypes = ['application/fhir+json', 'application/json']

export function processMessage(doors: Doors): Hono<Env> {
  const routes = new Hono<Env>()
  for (const path of ['/$process-message', '/MessageHeader/$process-message']) {
    routes.post(path, only(doors, 'partner'), inJson(doors), (c) => handle(c, doors))
    routes.all(path, only(doors, 'partner'), (c) => {
      c.header('allow', 'POST')
      return refuse(c, 'method-not-allowed', { allowed: 'POST' })
    })
  }
  return routes
}

async function handle(c: Context<Env>, { gateway }: Doors): Promise<Response> {
  const partner = partnerOf(c, gateway)
  const correlationId = c.get('correlationId')
  const body = await readBody(c, { types: fhirTypes, maxBytes: gateway.settings.limits.bodyBytes })
  const later = readLater(c)
  if (!body.ok || !later.ok) {
    return turnAway(c, gateway, [...(body.ok ? [] : body.issues), ...(later.ok ? [] : later.issues)])
  }
  const inbound: Inbound = { partner, raw: body.value, correlationId, later: later.value }
  return answer(c, await receive(gateway, fhirForm, inbound))
}

/** `async` and `response-url` come only as URL parameters (R44). */
function readLater(c: Context<Env>): Result<Inbound['later']> {
  const wanted = c.req.query('async')
  const responseUrl = c.req.query('response-url')
  if (wanted !== undefined && wanted !== 'true' && wanted !== 'false') {
    return failure(issue('bad-parameter', '', { name: 'async' }))
  }
  if (wanted === 'true') return success({ responseUrl })
  return responseUrl === undefined
    ? success(undefined)
    : failure(issue('bad-parameter', '', { name: 'response-url' }))
}

/**
 * R48: 200 with the response, 202 when it comes later, 204 when the sender wants none (R25), else not processed. Made
 * of the stored answer alone, so that a message sent again is answered with the same bytes (R35).
 */
function answer(c: Context<Env>, { issues, answer: stored, identified, later }: Received): Response {
  if (stored === undefined || identified === undefined) return refusal(c, issues)
  const { wish, isResponse } = identified
  if (later && !isResponse) return c.body(null, 202)
  if (stored.status === 200) {
    if (isResponse) return c.body(null, 200)
    return wish === 'never' || wish === 'on-error' ? c.body(null, 204) : fhirAnswer(c, stored.body)
  }
  // A response is never answered by another (R54): like one who wants none, its sender gets the outcome alone.
  const wantsResponse = !isResponse && (wish === 'always' || wish === 'on-error')
  return fhirAnswer(c, wantsResponse ? stored.body : outcomeOf(stored.body), stored.status)
}

/** The OperationOutcome of a response message, as it is told alone: without the id by which the header names it. */
function outcomeOf(body: string): unknown {
  const { entry = [] } = JSON.parse(body) as Bundle
  const outcome = entry.find(({ resource }) => resource?.resourceType === 'OperationOutcome')?.resource
  return outcome && { ...outcome, id: undefined }
}
