// What a contract test works with: the adapter, its peer, and copies encoded the way the gateway does it.
import assert from 'node:assert/strict'
import type { Outcome } from '../../domain/delivery.js'
import type { Unit } from '../../domain/unit.js'
import type { LusMessage } from '../../mappings/registry.js'
import type { Adapter, EncodeContext, Encoded, SendContext } from '../adapter.js'

/** The partner's end, as the tests see it. */
export interface Peer {
  /** One entry for each copy the peer holds; a copy it holds twice stands there twice. */
  received(): readonly string[] | Promise<readonly string[]>
  /** Goes away: nothing handed over after this arrives. */
  leave?(): unknown
  /** From now on takes copies but never answers; resolves when it has taken one. */
  stall?(): Promise<unknown>
}

/** A fresh adapter with a fresh peer, made for each test. */
export interface Subject {
  readonly adapter: Adapter
  readonly recipient: Unit
  readonly peer: Peer
  /** Clears up after the test; the adapter's own `close` has been called. */
  close?(): unknown
}

export interface Bench extends Subject {
  readonly samples: readonly LusMessage[]
  /** The text in the bytes, for forms that are not text. */
  readonly textOf: (encoded: Encoded) => string | Promise<string>
}

export type ContractTest = (bench: Bench) => void | Promise<void>

export const encodeContext: EncodeContext = {
  now: Date.UTC(2026, 10, 2, 12),
  self: { endpoint: 'https://gateway.example/fhir', name: 'Testsamverkan', callBack: '08-000 00 00' },
  codes: { arrival: '7K3MXW-4PH9RT-ACDEFG' },
}

/** Encodes a frozen copy: an adapter that writes into its message fails here. */
export async function encode({ adapter, recipient }: Subject, message: LusMessage): Promise<Encoded> {
  const encoded = await adapter.encode({ message: frozen(message) }, recipient, encodeContext)
  if ('kind' in encoded) throw new assert.AssertionError({ message: 'a sample could not be encoded' })
  return encoded
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) frozen(item)
  return Object.freeze(value)
}

export const bytesOf = ({ body }: Encoded): Uint8Array => Buffer.from(body)

/** Hands a copy over as the gateway does; fails when `send` rejects or does not settle. */
export async function send(
  bench: Bench,
  message: LusMessage,
  signal = AbortSignal.timeout(5000),
): Promise<Outcome> {
  const encoded = await encode(bench, message)
  return settled(bench.adapter.send(encoded, bench.recipient, sendContext(message, signal)))
}

export const sendContext = (message: LusMessage, signal: AbortSignal): SendContext => ({
  now: encodeContext.now,
  signal,
  copyId: message.id,
  correlationId: 'contract',
})

const patienceMs = 10_000

/** What a promise settles with; a fault when it rejects, or never settles. */
export async function settled(promise: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new assert.AssertionError({ message: 'send did not settle' })),
      patienceMs,
    )
  })
  try {
    return await Promise.race([promise, silence])
  } finally {
    clearTimeout(timer)
  }
}

/** The sample that single-message tests use. */
export function firstOf({ samples }: Bench): LusMessage {
  const [first] = samples
  assert.ok(first, 'give at least one sample')
  return first
}
