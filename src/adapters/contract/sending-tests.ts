// Contract: sending always settles, with one of the five outcomes, and says no more than is true.
import assert from 'node:assert/strict'
import { outcomeReasons, type Outcome, type OutcomeKind } from '../../domain/delivery.js'
import type { LusMessage } from '../../mappings/registry.js'
import { encodeContext, firstOf, send, sendContext, settled, type Bench, type ContractTest } from './bench.js'
import { assertKeeps, secretsOf } from './secrets.js'

/** One of the kinds, well formed, in words of the closed sets, and silent about the message. */
function assertOutcome(outcome: Outcome, kinds: readonly OutcomeKind[], message: LusMessage): void {
  assert.ok(kinds.includes(outcome.kind), `the outcome is "${outcome.kind}", not ${kinds.join(' or ')}`)
  if ('reason' in outcome) assert.ok(outcomeReasons.includes(outcome.reason))
  if (outcome.kind === 'rejected') assert.ok(outcomeReasons.includes(outcome.code))
  if (outcome.kind === 'retry') assert.ok((outcome.afterMs ?? 0) >= 0)
  if (outcome.kind === 'delivered') assert.notEqual(outcome.reference, '')
  if (outcome.kind === 'submitted') {
    assert.notEqual(outcome.handle, '')
    assert.ok(outcome.evidenceDueBy > encodeContext.now, 'evidence is due in the future')
  }
  assertKeeps(secretsOf(message), JSON.stringify(outcome), 'the outcome')
}

const any: readonly OutcomeKind[] = ['delivered', 'submitted', 'retry', 'rejected', 'unknown']
const taken: readonly OutcomeKind[] = ['delivered', 'submitted']
const cutShort: readonly OutcomeKind[] = ['retry', 'unknown']

async function assertReceived({ peer }: Bench, count: number): Promise<void> {
  assert.equal((await peer.received()).length, count, 'copies at the peer')
}

export const sendingTests = {
  'hands over with proof, or with the promise of it, when the peer is well': async (bench) => {
    const message = firstOf(bench)
    assertOutcome(await send(bench, message), taken, message)
    await assertReceived(bench, 1)
  },

  'hands over copies of different cases at the same time': async (bench) => {
    const copies = bench.samples.map((message, index) => ({
      ...message,
      arende: { ...message.arende, value: `${message.arende.value}-${index}` },
    }))
    const outcomes = await Promise.all(copies.map((copy) => send(bench, copy)))
    for (const [index, copy] of copies.entries()) assertOutcome(outcomes[index] as Outcome, taken, copy)
    await assertReceived(bench, copies.length)
  },

  'leaves one copy at the peer when the same copy is sent twice': async (bench) => {
    assert.ok(bench.adapter.can.deduplicates, 'the partner does not de-duplicate: skip this test')
    const message = firstOf(bench)
    assertOutcome(await send(bench, message), taken, message)
    assertOutcome(await send(bench, message), taken, message)
    await assertReceived(bench, 1)
  },

  'settles as not handed over when its time is over before it began': async (bench) => {
    const message = firstOf(bench)
    const outcome = await send(bench, message, AbortSignal.abort())
    assertOutcome(outcome, cutShort, message)
    if (outcome.kind === 'retry') await assertReceived(bench, 0)
  },

  'settles when its time ends while the peer is silent': async (bench) => {
    assert.ok(bench.peer.stall !== undefined, 'give peer.stall, or skip this test')
    const message = firstOf(bench)
    const patience = new AbortController()
    const stalled = bench.peer.stall()
    const sending = send(bench, message, patience.signal)
    await Promise.race([stalled, sending])
    patience.abort()
    assertOutcome(await sending, cutShort, message)
  },

  'settles as not handed over when the peer is gone': async (bench) => {
    assert.ok(bench.peer.leave !== undefined, 'give peer.leave, or skip this test')
    const message = firstOf(bench)
    await bench.peer.leave()
    assertOutcome(await send(bench, message), ['retry', 'rejected', 'unknown'], message)
  },

  'can be asked what became of what it submitted': async (bench) => {
    assert.ok(bench.adapter.follow !== undefined, 'the adapter does not follow: skip this test')
    const message = firstOf(bench)
    const outcome = await send(bench, message)
    assert.ok(outcome.kind === 'submitted', 'an adapter that follows submits')
    const context = sendContext(message, AbortSignal.timeout(5000))
    assertOutcome(await settled(bench.adapter.follow(outcome.handle, context)), any, message)
  },

  'says whether the peer can be reached': async (bench) => {
    assert.ok(bench.adapter.check !== undefined, 'the adapter has no check: skip this test')
    assert.ok(bench.peer.leave !== undefined, 'give peer.leave, or skip this test')
    assert.equal(await bench.adapter.check(), true)
    await bench.peer.leave()
    assert.equal(await bench.adapter.check(), false)
  },
} satisfies Record<string, ContractTest>
