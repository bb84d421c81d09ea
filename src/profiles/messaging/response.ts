// The technical acknowledgement: the message Bundle that answers a message (R21-R24). A kvittens is another matter.
import type { Bundle, Coding, MessageHeader } from '@medplum/fhirtypes'
import { isError, type Issue } from '../../domain/issue.js'
import type { MessageId } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import { canonical } from '../canonical.js'
import { operationOutcome } from './outcome.js'

/** R23: processed; wait and send again; never send again without change. */
export type ResponseCode = 'ok' | 'transient-error' | 'fatal-error'

export interface Acknowledgement {
  readonly request: {
    /** MessageHeader.id (R22). A message without one gets its OperationOutcome alone. */
    readonly headerId: MessageId
    /** MessageHeader.source.endpoint: where responses go (R15). */
    readonly senderEndpoint: string
    /** The event answered, if the gateway knows it; an unknown one is a text of the sender's and not repeated. */
    readonly event?: Required<Pick<Coding, 'system' | 'code'>> | undefined
  }
  readonly code: ResponseCode
  /** After policy. An error code needs an error among them, ok allows none (R24); warnings go along with ok. */
  readonly issues: readonly Issue[]
  /** Fresh UUIDs (R12, R32). */
  readonly ids: { readonly bundleId: string; readonly headerId: string; readonly outcomeId: string }
  readonly at: Timestamp
  readonly self: { readonly endpoint: string; readonly name: string }
}

/** Stands as the event where the request's own cannot be repeated; R14 asks for one. */
const unknownEvent = `${canonical}/unknown-event`

/**
 * Builds the acknowledgement, with the issues in an OperationOutcome.
 * @throws when code and issues contradict each other (R24): a bug of the caller's, never a fault of a message
 */
export function acknowledgement({ request, code, issues, ids, at, self }: Acknowledgement): Bundle {
  if (issues.some(isError) !== (code !== 'ok')) throw new Error(`R24: ${code} contradicts the issues`)
  const outcome = urn(ids.outcomeId)
  const { event } = request
  const header: MessageHeader = {
    resourceType: 'MessageHeader',
    id: ids.headerId,
    ...(event === undefined
      ? { eventUri: unknownEvent }
      : { eventCoding: { system: event.system, code: event.code } }),
    destination: [{ endpoint: request.senderEndpoint }],
    source: { name: self.name, endpoint: self.endpoint },
    response: { identifier: request.headerId, code, details: { reference: outcome } },
  }
  return {
    resourceType: 'Bundle',
    id: ids.bundleId,
    type: 'message',
    timestamp: at,
    entry: [
      { fullUrl: urn(ids.headerId), resource: header },
      { fullUrl: outcome, resource: operationOutcome(issues, { id: ids.outcomeId }) },
    ],
  }
}

const urn = (uuid: string): string => `urn:uuid:${uuid}`
