import { describe, expect, it } from 'vitest'
import { failureOf, outcomeOfFailure, outcomeOfStatus } from '../../../src/adapters/http-outcome.js'

const now = Date.UTC(2026, 10, 2, 11)
const once = { deduplicates: false, now }
const twice = { deduplicates: true, now }

describe('a status', () => {
  it.each([200, 201, 202, 204, 299])('%i leaves the decision to the body', (status) => {
    expect(outcomeOfStatus(status, undefined, once)).toBeUndefined()
  })

  it.each([
    [408, 'timeout'],
    [425, 'busy'],
    [429, 'rate-limited'],
    [503, 'busy'],
  ])('%i says that nothing was processed, so it is tried again', (status, reason) => {
    expect(outcomeOfStatus(status, undefined, once)).toEqual({ kind: 'retry', reason })
  })

  it.each([500, 502, 504, 599])('%i leaves in doubt whether the message was processed (R50)', (status) => {
    expect(outcomeOfStatus(status, undefined, once)).toEqual({ kind: 'unknown', reason: 'server-error' })
    expect(outcomeOfStatus(status, undefined, twice)).toEqual({ kind: 'retry', reason: 'server-error' })
  })

  it.each([
    [400, 'refused-by-partner'],
    [401, 'not-authorised'],
    [403, 'not-authorised'],
    [404, 'not-found'],
    [409, 'refused-by-partner'],
    [410, 'not-found'],
    [422, 'refused-by-partner'],
    [301, 'not-found'],
    [307, 'not-found'],
    [308, 'not-found'],
  ])('%i rejects', (status, code) => {
    expect(outcomeOfStatus(status, undefined, twice)).toEqual({ kind: 'rejected', code })
  })

  it.each([302, 303])('%i may come after processing, so it is in doubt', (status) => {
    expect(outcomeOfStatus(status, undefined, once)).toEqual({ kind: 'unknown', reason: 'answer-unreadable' })
  })
})

describe('Retry-After', () => {
  const wait = (retryAfter: string) => {
    const outcome = outcomeOfStatus(503, retryAfter, once)
    return outcome?.kind === 'retry' ? outcome.afterMs : 'no retry'
  }

  it('counts in seconds', () => expect(wait('7')).toBe(7000))
  it('may be a date', () => expect(wait('Mon, 02 Nov 2026 11:01:30 GMT')).toBe(90_000))
  it('in the past means at once', () => expect(wait('Mon, 02 Nov 2026 10:00:00 GMT')).toBe(0))
  it('is believed for an hour at most', () => {
    expect(wait('999999999')).toBe(3_600_000)
    expect(wait('Sat, 02 Nov 2126 11:00:00 GMT')).toBe(3_600_000)
  })
  it.each(['', 'soon', '-5 apples', '1e9e'])('"%s" is left aside', (text) =>
    expect(wait(text)).toBeUndefined(),
  )
})

describe('a transport error', () => {
  const coded = (code: string, more: object = {}) =>
    Object.assign(new Error('http://secret/'), { code, ...more })

  it.each([
    ['ECONNREFUSED', 'connection-refused'],
    ['ENOTFOUND', 'connection-refused'],
    ['EAI_AGAIN', 'connection-refused'],
    ['EHOSTUNREACH', 'connection-refused'],
    ['CERT_HAS_EXPIRED', 'tls-failed'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls-failed'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-failed'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ])('%s comes before anything was sent', (code, reason) => {
    expect(failureOf(coded(code))).toEqual({ mayHaveArrived: false, reason })
  })

  it.each([
    ['ECONNRESET', 'connection-lost'],
    ['EPIPE', 'connection-lost'],
    ['UND_ERR_SOCKET', 'connection-lost'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['EPROTO', 'tls-failed'],
    ['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', 'tls-failed'],
    ['SOMETHING_NEW', 'connection-lost'],
  ])('%s leaves in doubt whether the message arrived', (code, reason) => {
    expect(failureOf(coded(code))).toEqual({ mayHaveArrived: true, reason })
  })

  it('is found behind the errors that libraries wrap around it', () => {
    const refused = { mayHaveArrived: false, reason: 'connection-refused' }
    expect(failureOf(new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }))).toEqual(refused)
    const both = new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')])
    expect(failureOf(new TypeError('fetch failed', { cause: both }))).toEqual(refused)
  })

  it('that goes round in circles is given up', () => {
    const error = coded('ECONNRESET')
    error.cause = error
    expect(failureOf(error)).toEqual({ mayHaveArrived: true, reason: 'connection-lost' })
  })

  it('may be an abort, or no Error at all', () => {
    const aborted = new DOMException('This operation was aborted', 'AbortError')
    expect(failureOf(aborted)).toEqual({ mayHaveArrived: true, reason: 'timeout' })
    expect(failureOf('http://secret/')).toEqual({ mayHaveArrived: true, reason: 'connection-lost' })
  })

  it('is retried only when nothing arrived or the partner de-duplicates', () => {
    const lost = { mayHaveArrived: true, reason: 'connection-lost' } as const
    expect(outcomeOfFailure(lost, once)).toEqual({ kind: 'unknown', reason: 'connection-lost' })
    expect(outcomeOfFailure(lost, twice)).toEqual({ kind: 'retry', reason: 'connection-lost' })
    expect(outcomeOfFailure({ ...lost, mayHaveArrived: false }, once)).toEqual({
      kind: 'retry',
      reason: 'connection-lost',
    })
  })
})
