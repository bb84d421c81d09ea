// A partner's own door: raw messages in its adapter's form, from HTTP or from what the adapter itself listens on.
import type { Accept, Answer } from '../adapters/adapter.js'
import type { Issue } from '../domain/issue.js'
import { adapterForm } from './forms/adapter-form.js'
import type { Gateway } from './gateway.js'
import { receive, type Received } from './receive.js'
import type { Partner } from './settings.js'
import { statusOf } from './status.js'

export interface DoorAnswer {
  readonly status: number
  readonly answer: Answer
  /** In the partner's form, when its adapter can write answers. */
  readonly rendered: { readonly body: string; readonly contentType: string } | undefined
  readonly issues: readonly Issue[]
}

/** Undefined for partners whose adapter reads nothing. */
export function doorOf(
  gateway: Gateway,
  partner: Partner,
): ((raw: string, correlationId: string) => Promise<DoorAnswer>) | undefined {
  const { adapter } = partner
  if (adapter.decode === undefined) return undefined
  const form = adapterForm(adapter)
  return async (raw, correlationId) => {
    const received = await receive(gateway, form, { partner, raw, correlationId, later: undefined })
    const answer = answerOf(received)
    const status = received.answer?.status ?? statusOf(received.issues)
    return { status, answer, rendered: adapter.renderAnswer?.(answer), issues: received.issues }
  }
}

/** What an adapter's own listener hands messages to. */
export function acceptOf(gateway: Gateway, partner: Partner): Accept | undefined {
  const door = doorOf(gateway, partner)
  return door && (async (raw) => (await door(raw, gateway.chance.id())).answer)
}

/** A duplicate is answered as its first sending was: accepted, or refused. */
function answerOf({ answer, issues, duplicate, identified }: Received): Answer {
  return { accepted: answer?.status === 200, duplicate, messageId: identified?.headerId, issues }
}
