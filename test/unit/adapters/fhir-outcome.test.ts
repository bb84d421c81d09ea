// What a FHIR partner's answer proves, and what it does not.
import { describe, expect, it } from 'vitest'
import type { FhirAnswer } from '../../../src/adapters/fhir/client.js'
import { outcomeOf, type Sent } from '../../../src/adapters/fhir/outcome.js'

const sent = (deduplicates = true): Sent => ({
  deduplicates,
  now: 1_000,
  copyId: 'copy-1',
  headerId: 'copy-1',
  responseDueBy: 61_000,
})

const answer = (status: number, resource?: unknown, retryAfter?: string): FhirAnswer => ({
  status,
  resource,
  retryAfter,
})

const response = (code: string, identifier = 'copy-1') => ({
  resourceType: 'Bundle',
  type: 'message',
  entry: [{ resource: { resourceType: 'MessageHeader', response: { identifier, code } } }],
})

const outcome = (...issue: object[]) => ({ resourceType: 'OperationOutcome', issue })

const delivered = (evidence: string) => ({ kind: 'delivered', reference: 'copy-1', evidence })

describe('the outcome of a sending to a FHIR partner', () => {
  it('R22: is delivered when the response names our message and says ok', () => {
    expect(outcomeOf(answer(200, response('ok')), sent())).toEqual(delivered('response-ok'))
  })

  it('R22: is not delivered when the response names another message', () => {
    expect(outcomeOf(answer(200, response('ok', 'copy-2')), sent())).toEqual({
      kind: 'retry',
      reason: 'answer-unreadable',
    })
    expect(outcomeOf(answer(200, response('ok', 'copy-2')), sent(false))).toEqual({
      kind: 'unknown',
      reason: 'answer-unreadable',
    })
  })

  it('R23: is rejected by fatal-error, and tried again after transient-error, though the status is 200', () => {
    expect(outcomeOf(answer(200, response('fatal-error')), sent())).toEqual({
      kind: 'rejected',
      code: 'fatal-error',
    })
    expect(outcomeOf(answer(200, response('transient-error')), sent(false))).toEqual({
      kind: 'retry',
      reason: 'transient-error',
    })
  })

  it('is in doubt when the response code is none that FHIR has', () => {
    expect(outcomeOf(answer(200, response('perhaps')), sent(false)).kind).toBe('unknown')
  })

  it('is delivered by an empty answer and by an OperationOutcome without errors', () => {
    expect(outcomeOf(answer(204, {}), sent())).toEqual(delivered('http-204'))
    expect(outcomeOf(answer(200, outcome({ severity: 'information' })), sent())).toEqual(
      delivered('http-200'),
    )
  })

  it('is rejected by an OperationOutcome with an error, though the status is 200', () => {
    expect(outcomeOf(answer(200, outcome({ severity: 'error' })), sent())).toEqual({
      kind: 'rejected',
      code: 'fatal-error',
    })
  })

  it('R51: is submitted by 202, and the response is awaited', () => {
    expect(outcomeOf(answer(202, {}), sent())).toEqual({
      kind: 'submitted',
      handle: 'copy-1',
      evidenceDueBy: 61_000,
    })
  })

  it('is delivered by 409 only when the partner says that it knows the message', () => {
    expect(outcomeOf(answer(409, outcome({ severity: 'error', code: 'duplicate' })), sent(false))).toEqual(
      delivered('duplicate'),
    )
    expect(outcomeOf(answer(409, outcome({ severity: 'error', code: 'conflict' })), sent(false)).kind).toBe(
      'rejected',
    )
  })

  it('R50: waits as long as a busy partner asks', () => {
    expect(outcomeOf(answer(503, undefined, '7'), sent())).toEqual({
      kind: 'retry',
      reason: 'busy',
      afterMs: 7_000,
    })
  })

  it('is in doubt about anything else that came with 200', () => {
    for (const resource of [undefined, null, 'text', [], { resourceType: 'Patient' }, { entry: 'x' }])
      expect(outcomeOf(answer(200, resource), sent(false)), JSON.stringify(resource)).toEqual({
        kind: 'unknown',
        reason: 'answer-unreadable',
      })
  })

  it('sends again in doubt only to a partner that recognises what it has had', () => {
    const lost = { mayHaveArrived: true, reason: 'connection-lost' } as const
    expect(outcomeOf(lost, sent(true)).kind).toBe('retry')
    expect(outcomeOf(lost, sent(false)).kind).toBe('unknown')
    expect(outcomeOf({ ...lost, mayHaveArrived: false }, sent(false)).kind).toBe('retry')
  })
})
