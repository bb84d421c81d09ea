// What an HTTP exchange proves: status codes and transport errors as delivery outcomes (R50).
import type { Outcome, OutcomeReason } from '../domain/delivery.js'
import type { EpochMs } from '../domain/time.js'

export interface OutcomePolicy {
  /** Whether the partner recognises a message it has had, so that sending again is harmless. */
  readonly deduplicates: boolean
  readonly now: EpochMs
}

/** An exchange that ended without an answer. */
export interface HttpFailure {
  /** Whether the partner may have got the request. */
  readonly mayHaveArrived: boolean
  readonly reason: OutcomeReason
}

/** A partner may ask for patience, but not for more than this. */
const longestWaitMs = 3_600_000

/** It may have arrived: only a partner that de-duplicates is sent it again without asking a person. */
export const inDoubt = (reason: OutcomeReason, { deduplicates }: OutcomePolicy): Outcome =>
  deduplicates ? { kind: 'retry', reason } : { kind: 'unknown', reason }

const retriable: Readonly<Record<number, OutcomeReason>> = {
  408: 'timeout',
  425: 'busy',
  429: 'rate-limited',
  503: 'busy',
}

const rejections: Readonly<Record<number, OutcomeReason>> = {
  // The request was not processed, and a redirect is not followed: it could lead the message anywhere.
  301: 'not-found',
  307: 'not-found',
  308: 'not-found',
  401: 'not-authorised',
  403: 'not-authorised',
  404: 'not-found',
  410: 'not-found',
}

/** The outcome that a status alone proves; undefined for 2xx, whose body the adapter reads. */
export function outcomeOfStatus(
  status: number,
  retryAfter: string | undefined,
  policy: OutcomePolicy,
): Outcome | undefined {
  if (status >= 200 && status < 300) return undefined
  const again = retriable[status]
  if (again !== undefined) return { kind: 'retry', reason: again, ...waitOf(retryAfter, policy.now) }
  if (status >= 500) return inDoubt('server-error', policy)
  const code = rejections[status]
  if (code !== undefined) return { kind: 'rejected', code }
  // Other redirects are also what a form gives back after it has processed something.
  return status < 400
    ? inDoubt('answer-unreadable', policy)
    : { kind: 'rejected', code: 'refused-by-partner' }
}

export const outcomeOfFailure = ({ mayHaveArrived, reason }: HttpFailure, policy: OutcomePolicy): Outcome =>
  mayHaveArrived ? inDoubt(reason, policy) : { kind: 'retry', reason }

/** Retry-After: seconds or an HTTP date, capped; nothing when it is absent or neither. */
function waitOf(retryAfter: string | undefined, now: EpochMs): { afterMs?: number } {
  if (retryAfter === undefined) return {}
  const text = retryAfter.trim()
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? {} : { afterMs: Math.min(Math.max(wait, 0), longestWaitMs) }
}

/** The partner's host could not be found or reached: nothing was sent. */
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
])

const timeouts: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

const tlsFault =
  /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA)/

/** Either side broke the handshake off: we did not trust the partner, or it did not trust us. */
const tlsRefusal =
  /^(ERR_TLS_CERT|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_|INVALID_CA|ERR_SSL_WRONG_VERSION|ERR_SSL_\w+_ALERT_(HANDSHAKE|PROTOCOL_VERSION|CERTIFICATE_REQUIRED|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|UNKNOWN_CA|ACCESS_DENIED))/

/**
 * What a transport error proves when nothing but the error is known. The text of an error is never used: it can
 * hold a URL.
 */
export function failureOf(error: unknown): HttpFailure {
  const codes = [...codesOf(error)]
  const has = (test: (code: string) => boolean) => codes.some(test)
  if (has((code) => unreachable.has(code))) return { mayHaveArrived: false, reason: 'connection-refused' }
  if (has((code) => tlsFault.test(code))) {
    return { mayHaveArrived: !has((code) => tlsRefusal.test(code)), reason: 'tls-failed' }
  }
  if (codes.includes('UND_ERR_CONNECT_TIMEOUT')) return { mayHaveArrived: false, reason: 'timeout' }
  const late = has((code) => timeouts.has(code)) || isAbort(error)
  return { mayHaveArrived: true, reason: late ? 'timeout' : 'connection-lost' }
}

const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')

/** The codes of an error and of those that caused it. */
function* codesOf(error: unknown): Generator<string> {
  let current = error
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    const { code } = current as NodeJS.ErrnoException
    if (typeof code === 'string') yield code
    if (current instanceof AggregateError) for (const inner of current.errors) yield* codesOf(inner)
    current = current.cause
  }
}
