// Answers that go out later (R51-R53): where they may be posted, and how they wait among the deliveries.
import { issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import type { DeliveryRow, MessageRow } from '../store/store.js'
import type { Identified } from './forms/form.js'
import type { Gateway } from './gateway.js'
import type { Inbound } from './receive.js'

/**
 * The address that the response goes to: the request's own, or the message's source with the operation behind it
 * (R53). Undefined for a request that is answered at once, and for a sender that wishes no answer to a message that
 * was accepted (R25). Only addresses agreed for the partner count (R57).
 */
export function responseAddress(
  { later, partner }: Inbound,
  { sourceEndpoint, wish }: Identified,
): Result<string | undefined> {
  if (later === undefined) return success(undefined)
  const address = later.responseUrl ?? (sourceEndpoint && operationBehind(sourceEndpoint))
  if (address !== undefined && isAllowed(address, partner.responseUrls))
    return success(wish === 'always' || wish === 'on-success' ? address : undefined)
  return failure(issue('response-url-not-allowed', ''))
}

/** An endpoint is a base with or without a slash at its end. */
const operationBehind = (endpoint: string): string =>
  `${endpoint.replace(/\/+$/, '')}/$process-message?async=true`

/** Same origin, and a path at or below the agreed one; compared as parsed URLs, so that no spelling slips through. */
export function isAllowed(address: string, agreed: readonly string[]): boolean {
  const url = parseUrl(address)
  if (url === undefined || url.username !== '' || url.password !== '') return false
  return agreed.some((prefix) => {
    const allowed = parseUrl(prefix)
    return allowed !== undefined && allowed.origin === url.origin && isBelow(url.pathname, allowed.pathname)
  })
}

const isBelow = (path: string, base: string): boolean =>
  path === base || path.startsWith(base.endsWith('/') ? base : `${base}/`)

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** The row of a response that waits to be posted. */
export function responseRow(
  gateway: Gateway,
  { correlationId, partner }: Inbound,
  address: string,
): DeliveryRow {
  return {
    id: gateway.chance.id(),
    message: correlationId,
    kind: 'response',
    recipient: undefined,
    arende: '',
    copyId: gateway.chance.id(),
    copyBundleId: gateway.chance.id(),
    relay: false,
    channels: [partner.id],
    refusals: [],
    address,
    giveUpAt: gateway.clock.now() + gateway.settings.retry.patienceMs,
    arrivalDigest: '',
  }
}

/**
 * R35: the original response again, to a sender that asks again because it never got it. False when none was ever to
 * be posted: the first sending was answered at once, and so must this one be.
 */
export async function resendResponse(
  { store, clock, settings, nudge }: Gateway,
  earlier: MessageRow,
): Promise<boolean> {
  const status = await store.status(earlier.partner, earlier.headerId)
  const response = status?.deliveries.find(({ kind }) => kind === 'response')
  const [channel] = response?.channels ?? []
  if (response === undefined || channel === undefined) return false
  if (response.state !== 'delivered') return true
  const now = clock.now()
  await store.conclude({
    ...response,
    delivery: response.id,
    at: now,
    channel,
    outcome: 'retry',
    reason: 'interrupted',
    state: 'waiting',
    arrivesAt: undefined,
    nextAt: now,
    giveUpAt: now + settings.retry.patienceMs,
    attention: [],
  })
  nudge()
  return true
}
