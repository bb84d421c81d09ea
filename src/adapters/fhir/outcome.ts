// What a FHIR partner's answer proves: its response message first (R22-R24), else the HTTP status (R48-R51).
import type { Outcome } from '../../domain/delivery.js'
import type { EpochMs } from '../../domain/time.js'
import {
  inDoubt,
  outcomeOfFailure,
  outcomeOfStatus,
  type HttpFailure,
  type OutcomePolicy,
} from '../http-outcome.js'
import { isObject } from '../../mappings/shared/reading.js'
import type { FhirAnswer } from './client.js'

export interface Sent extends OutcomePolicy {
  readonly copyId: string
  /** MessageHeader.id of the message that was sent; a response must name it. */
  readonly headerId: string
  readonly responseDueBy: EpochMs
}

export function outcomeOf(answer: FhirAnswer | HttpFailure, sent: Sent): Outcome {
  if ('mayHaveArrived' in answer) return outcomeOfFailure(answer, sent)
  const { status, retryAfter, resource } = answer
  if (isKnownDuplicate(status, resource)) return delivered(sent, 'duplicate')
  const byStatus = outcomeOfStatus(status, retryAfter, sent)
  if (byStatus !== undefined) return byStatus
  const response = responseIn(resource)
  if (response !== undefined) return outcomeOfResponse(response, sent)
  if (hasErrors(resource)) return { kind: 'rejected', code: 'fatal-error' }
  if (status === 202) return { kind: 'submitted', handle: sent.copyId, evidenceDueBy: sent.responseDueBy }
  return isObject(resource) &&
    (Object.keys(resource).length === 0 || resource['resourceType'] === 'OperationOutcome')
    ? delivered(sent, `http-${status}`)
    : inDoubt('answer-unreadable', sent)
}

const delivered = ({ copyId }: Sent, evidence: string): Outcome => ({
  kind: 'delivered',
  reference: copyId,
  evidence,
})

interface Response {
  readonly identifier: unknown
  readonly code: unknown
}

/** A response to another message proves nothing of ours: it is never matched by position (pain 2). */
function outcomeOfResponse({ identifier, code }: Response, sent: Sent): Outcome {
  if (identifier !== sent.headerId) return inDoubt('answer-unreadable', sent)
  switch (code) {
    case 'ok':
      return delivered(sent, 'response-ok')
    case 'transient-error':
      return { kind: 'retry', reason: 'transient-error' }
    case 'fatal-error':
      return { kind: 'rejected', code: 'fatal-error' }
    default:
      return inDoubt('answer-unreadable', sent)
  }
}

function responseIn(resource: unknown): Response | undefined {
  const entries = isObject(resource) && resource['resourceType'] === 'Bundle' ? resource['entry'] : undefined
  const first: unknown = Array.isArray(entries) ? entries[0] : undefined
  const header = isObject(first) ? first['resource'] : undefined
  const response = isObject(header) ? header['response'] : undefined
  return isObject(response) ? { identifier: response['identifier'], code: response['code'] } : undefined
}

const issuesIn = (resource: unknown): readonly unknown[] => {
  const issues =
    isObject(resource) && resource['resourceType'] === 'OperationOutcome' ? resource['issue'] : []
  return Array.isArray(issues) ? issues : []
}

const hasErrors = (resource: unknown): boolean =>
  issuesIn(resource).some(
    (one) => isObject(one) && (one['severity'] === 'error' || one['severity'] === 'fatal'),
  )

/** BaRS: 409 with issue code `duplicate` says that the message was processed before: success. */
const isKnownDuplicate = (status: number, resource: unknown): boolean =>
  status === 409 && issuesIn(resource).some((one) => isObject(one) && one['code'] === 'duplicate')
