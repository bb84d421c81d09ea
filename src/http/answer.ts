// Answers every door gives alike: an OperationOutcome with the status of its worst issue.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { issue, type Issue, type IssueCode } from '../domain/issue.js'
import { statusOf } from '../gateway/status.js'
import { fhirJson } from '../gateway/forms/fhir-form.js'
import { operationOutcome } from '../profiles/messaging/outcome.js'

/** FHIR JSON with a status. */
export const fhirAnswer = (c: Context, body: unknown, status = 200): Response =>
  c.body(typeof body === 'string' ? body : JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': fhirJson,
  })

/** The issues as an OperationOutcome; the status follows from them. */
export const refusal = (c: Context, issues: readonly Issue[]): Response =>
  fhirAnswer(c, operationOutcome(issues), statusOf(issues))

export const refuse = (c: Context, code: IssueCode, details?: Record<string, string | number>): Response =>
  refusal(c, [issue(code, '', details)])
