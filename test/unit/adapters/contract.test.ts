// The contract suite itself: a good adapter passes every test, and each fault is found by the test that is there for it.
import * as nodeTest from 'node:test'
import { describe, expect, it } from 'vitest'
import type { Adapter, Encoded, SendContext } from '../../../src/adapters/adapter.js'
import {
  testAdapter,
  type AdapterSuite,
  type ContractTestName,
  type Runner,
  type Subject,
} from '../../../src/adapters/contract.js'
import { withoutPaths } from '../../../src/adapters/hub-path.js'
import { contentItems, type ContentItem, type Loss, type Outcome } from '../../../src/domain/delivery.js'
import { identityKinds } from '../../../src/domain/identity.js'
import { issue } from '../../../src/domain/issue.js'
import { messageTypes } from '../../../src/domain/message-type.js'
import { countsAsProtected, protectionLevels } from '../../../src/domain/protection.js'
import { failure, success } from '../../../src/domain/result.js'
import type { Unit } from '../../../src/domain/unit.js'
import { mappingOf, type LusMessage } from '../../../src/mappings/registry.js'
import { units } from '../../helpers/messages.js'
import { samples } from '../../helpers/samples/index.js'

const recipient: Unit = { hsaId: units.municipality, name: 'X', kind: 'sabo', areas: [], channels: [] }

/** A partner in memory: what it holds, and how it behaves. */
class Memory {
  readonly held: string[] = []
  mood: 'well' | 'gone' | 'silent' = 'well'
  reached = () => {}

  take(id: string): void {
    if (!this.held.includes(id)) this.held.push(id)
    this.reached()
  }
}

const openlyKnown: readonly ContentItem[] = ['identity', 'name', 'care', 'clinical']

const disclosing = (message: LusMessage): readonly string[] =>
  mappingOf(message)
    .content.filter(({ item }) => !openlyKnown.includes(item))
    .map(({ path }) => path)

function encodeWell(message: LusMessage): Encoded {
  const paths = countsAsProtected(message.patient.protection)
    ? [...disclosing(message), 'sender.name']
    : ['sender.name']
  const loss = paths.map((path): Loss => ({ kind: 'withheld', path, reason: 'not-for-this-channel' }))
  const body = JSON.stringify(withoutPaths(message, paths))
  return { body, contentType: 'application/json', fileName: `${message.bundleId}.json`, loss }
}

function decodeWell(raw: string) {
  try {
    const value = JSON.parse(raw) as LusMessage | null
    if (value !== null && 'patient' in value) return success(value)
  } catch {
    // Not JSON: the same answer as JSON that is no message.
  }
  return failure(issue('not-json', 'Bundle'))
}

async function sendWell(memory: Memory, { signal, copyId }: SendContext): Promise<Outcome> {
  if (signal.aborted) return { kind: 'retry', reason: 'interrupted' }
  if (memory.mood === 'gone') return { kind: 'retry', reason: 'connection-refused' }
  memory.take(copyId)
  if (memory.mood === 'well')
    return { kind: 'submitted', handle: copyId, evidenceDueBy: Number.MAX_SAFE_INTEGER }
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  return { kind: 'unknown', reason: 'timeout' }
}

const goodAdapter = (memory: Memory): Adapter => ({
  name: 'memory',
  can: {
    messages: messageTypes,
    identities: identityKinds,
    protection: protectionLevels,
    content: { open: contentItems, protected: openlyKnown },
    transitHours: 0,
    receipts: 'none',
    deduplicates: true,
  },
  encode: ({ message }) => encodeWell(message),
  decode: decodeWell,
  send: (_encoded, _recipient, context) => sendWell(memory, context),
  follow: (handle) => Promise.resolve({ kind: 'delivered', reference: handle, evidence: 'memory' }),
  check: () => Promise.resolve(memory.mood !== 'gone'),
})

type Fault = (good: Adapter, memory: Memory) => Partial<Adapter>

function subject(fault: Fault): Subject {
  const memory = new Memory()
  const good = goodAdapter(memory)
  return {
    adapter: { ...good, ...fault(good, memory) },
    recipient,
    peer: {
      received: () => memory.held,
      leave: () => (memory.mood = 'gone'),
      stall: () => {
        memory.mood = 'silent'
        return new Promise<void>((resolve) => (memory.reached = resolve))
      },
    },
  }
}

/** Runs the suite and tells which tests failed. */
async function failuresOf(fault: Fault, more: Partial<AdapterSuite> = {}): Promise<readonly string[]> {
  const tests: [string, () => Promise<void>][] = []
  const it = Object.assign((name: string, body: () => Promise<void>) => tests.push([name, body]), {
    skip: () => 0,
  })
  const runner: Runner = { describe: (_, body) => body(), it }
  testAdapter({ runner, name: 'memory', make: () => subject(fault), samples, ...more })
  const ends = await Promise.all(
    tests.map(([name, body]) =>
      body().then(
        () => [],
        () => [name],
      ),
    ),
  )
  return ends.flat()
}

const rewritten =
  (change: (encoded: Encoded, message: LusMessage) => Partial<Encoded>): Fault =>
  () => ({
    encode: ({ message }) => {
      const encoded = encodeWell(message)
      return { ...encoded, ...change(encoded, message) }
    },
  })

const ending =
  (outcome: Outcome): Fault =>
  (_, memory) => ({
    send: (_encoded, _recipient, { copyId }) => {
      memory.take(copyId)
      return Promise.resolve(outcome)
    },
  })

let calls = 0

const faults: readonly [string, Fault, ContractTestName][] = [
  [
    'claims content of protected patients that it may not have of others',
    ({ can }) => ({ can: { ...can, content: { open: ['identity'], protected: ['identity', 'name'] } } }),
    'declares complete and consistent capabilities',
  ],
  [
    'names a kommun by its name',
    ({ can }) => ({ can: { ...can, residentsOf: ['Stockholm'] } }),
    'declares complete and consistent capabilities',
  ],
  [
    'has no sample of a message it claims',
    ({ can }) => ({ can: { ...can, messages: ['kvittens'] } }),
    'has a sample of every message type it can carry, and none it cannot',
  ],
  [
    'encodes differently each time',
    rewritten(({ body }) => ({ body: `${String(body)}${' '.repeat((calls += 1))}` })),
    'encodes the same copy to the same bytes, and leaves the copy as it was',
  ],
  [
    'writes into the copy',
    rewritten((_, message) => {
      ;(message.patient as { phone?: string }).phone = 'x'
      return {}
    }),
    'encodes the same copy to the same bytes, and leaves the copy as it was',
  ],
  [
    'names the file by the patient',
    rewritten((_, { patient }) => ({ fileName: `${patient.identity.value.slice(2)}.json` })),
    'names what it encodes neutrally',
  ],
  [
    'names the file by the family name',
    rewritten((_, { patient }) => ({ fileName: `x-${patient.name?.family?.toLowerCase() ?? ''}.json` })),
    'names what it encodes neutrally',
  ],
  [
    'names the file by what kind of message it is',
    rewritten((_, { type }) => ({ fileName: `${type}.json` })),
    'names what it encodes neutrally',
  ],
  [
    'names a file outside its folder',
    rewritten(() => ({ fileName: '../x.json' })),
    'names what it encodes neutrally',
  ],
  [
    'quotes a value in the loss report',
    rewritten((_, { patient }) => ({
      loss: [{ kind: 'lost', path: 'a', reason: `not ${patient.identity.value}` }],
    })),
    'reports each loss by its path, without values',
  ],
  [
    'hands over the address of a protected patient',
    rewritten((_, message) => ({ body: JSON.stringify(message) })),
    'hands over nothing that its capabilities forbid',
  ],
  [
    'loses a field without a word',
    rewritten((_, message) => ({
      body: JSON.stringify(withoutPaths(message, ['sender.name', 'arende.system'])),
    })),
    'reads back what it wrote, but for the declared loss',
  ],
  [
    'throws at rubbish',
    () => ({ decode: (raw) => success(JSON.parse(raw) as LusMessage) }),
    'refuses what it cannot read, and quotes none of it',
  ],
  [
    'loses a copy',
    () => ({ send: () => Promise.resolve({ kind: 'delivered', reference: 'x', evidence: 'y' }) }),
    'hands over with proof, or with the promise of it, when the peer is well',
  ],
  [
    'promises evidence for yesterday',
    ending({ kind: 'submitted', handle: 'x', evidenceDueBy: 0 }),
    'hands over with proof, or with the promise of it, when the peer is well',
  ],
  [
    'gives the patient as reference',
    ending({ kind: 'delivered', reference: 'for 19121212-1212', evidence: 'x' }),
    'hands over with proof, or with the promise of it, when the peer is well',
  ],
  [
    'holds only one copy at a time',
    (_, memory) => ({
      send: (_encoded, _recipient, context) => {
        memory.held.length = 0
        return sendWell(memory, context)
      },
    }),
    'hands over copies of different cases at the same time',
  ],
  [
    'only says that it de-duplicates',
    (_, memory) => ({
      send: (_encoded, _recipient, context) => {
        if (!context.signal.aborted && memory.held.includes(context.copyId)) memory.held.push('again')
        return sendWell(memory, context)
      },
    }),
    'leaves one copy at the peer when the same copy is sent twice',
  ],
  [
    'sends although its time is over, and says it did not',
    (_, memory) => ({
      send: (_encoded, _recipient, { copyId, signal }) => {
        memory.take(copyId)
        return Promise.resolve(
          signal.aborted
            ? { kind: 'retry', reason: 'interrupted' }
            : { kind: 'delivered', reference: copyId, evidence: 'x' },
        )
      },
    }),
    'settles as not handed over when its time is over before it began',
  ],
  [
    'calls a silent peer a delivery',
    (good, memory) => ({
      send: (encoded, to, context) => {
        memory.mood = memory.mood === 'silent' ? 'well' : memory.mood
        return good.send(encoded, to, context)
      },
    }),
    'settles when its time ends while the peer is silent',
  ],
  [
    'rejects its promise when the peer is gone',
    (good, memory) => ({
      send: (encoded, to, context) =>
        memory.mood === 'gone' ? Promise.reject(new Error('refused')) : good.send(encoded, to, context),
    }),
    'settles as not handed over when the peer is gone',
  ],
  [
    'follows with a reason of its own',
    () => ({ follow: () => Promise.resolve({ kind: 'retry', reason: 'the moon' as never }) }),
    'can be asked what became of what it submitted',
  ],
  [
    'never misses its peer',
    () => ({ check: () => Promise.resolve(true) }),
    'says whether the peer can be reached',
  ],
]

describe('the adapter contract', () => {
  it('is kept by a good adapter', async () => {
    expect(await failuresOf(() => ({}))).toEqual([])
  })

  it.each(faults)('is broken by one that %s', async (_, fault, test) => {
    expect(await failuresOf(fault)).toContain(test)
  })

  it('asks for a reason before it leaves out a test that does not apply', async () => {
    const test = 'can be asked what became of what it submitted'
    const mute: Fault = () => ({ follow: undefined }) as unknown as Partial<Adapter>
    expect(await failuresOf(mute)).toEqual([test])
    expect(await failuresOf(mute, { skip: [{ test, reason: 'it is silent' }] })).toEqual([])
  })

  it('refuses samples in which nothing could leak', async () => {
    const bare = samples.map((message) => withoutPaths(message, disclosing(message)))
    expect(await failuresOf(() => ({}), { samples: bare })).toEqual([
      'hands over nothing that its capabilities forbid',
    ])
  })

  it('takes the module node:test as it is for a runner', () => {
    const runner: Runner = nodeTest
    expect(typeof runner.it.skip).toBe('function')
  })
})
