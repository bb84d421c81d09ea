// A partner's response to a message of ours (R21-R24): it concludes that delivery, and is itself never answered (R54).
import { issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import type { Outcome } from '../domain/delivery.js'
import type { ResponseCode } from '../profiles/messaging/response.js'
import type { DeliveryStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import type { Decision } from './decide.js'
import type { Understanding } from './forms/form.js'
import type { Gateway } from './gateway.js'
import type { Inbound } from './receive.js'

type Response = Extract<Understanding, { kind: 'response' }>

/**
 * Matched by the id of the message answered, never by position (pain 2), and only against what this partner got: the
 * ids of relayed copies are their senders' own, so that copies to others may have the same.
 */
export async function decideResponse(
  gateway: Gateway,
  inbound: Inbound,
  response: Response,
): Promise<Result<Decision>> {
  const delivery = answered(await gateway.store.copies(response.answers, inbound.partner.id))
  if (delivery === undefined) {
    return failure(issue('response-unmatched', 'Bundle.entry[0].resource.response.identifier'))
  }
  const { correlationId, partner } = inbound
  const outcome = outcomeOf(response.code)
  gateway.log({
    event: 'response.received',
    correlationId,
    partner: partner.id,
    delivery: delivery.id,
    outcome: outcome.kind,
  })
  const concludes = isSettled(delivery)
    ? undefined
    : conclusionOf(gateway, { delivery, outcome, loss: delivery.loss })
  const nothing = {
    parties: [],
    leaving: [],
    deliveries: [],
    duties: [],
    attention: [],
    kvittens: undefined,
    caseEvent: undefined,
  }
  return success({ message: undefined, found: undefined, writes: { ...nothing, concludes }, conflicts: [] })
}

/** The one copy that still waits, else one that is settled; none where several wait and a guess could lose one. */
function answered(copies: readonly DeliveryStatus[]): DeliveryStatus | undefined {
  const [copy, another] = copies.filter((one) => !isSettled(one))
  return another === undefined ? (copy ?? copies[0]) : undefined
}

const isSettled = ({ state }: DeliveryStatus): boolean => state === 'delivered' || state === 'operator'

function outcomeOf(code: ResponseCode): Outcome {
  switch (code) {
    case 'ok':
      return { kind: 'delivered', reference: 'response', evidence: 'response-ok' }
    case 'transient-error':
      return { kind: 'retry', reason: 'transient-error' }
    case 'fatal-error':
      return { kind: 'rejected', code: 'fatal-error' }
  }
}
