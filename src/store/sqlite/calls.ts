// Calls of the store's writing methods across threads: what is said, and the side that asks.
import { DuplicateError, StoreError } from '../store.js'
import type { Writes } from './methods.js'

/** What the writing thread does for the others. */
export interface Callable extends Writes {
  readonly close: () => Promise<void>
}

export interface Call {
  readonly id: number
  readonly method: keyof Callable
  readonly args: readonly unknown[]
}

/** An error as it crosses: its kind, its fixed words and its code. */
export interface Fault {
  readonly says: string
  readonly code: string | undefined
  readonly duplicate: boolean
}

export const faultOf = ({ message, code }: StoreError, duplicate: boolean): Fault => ({
  says: message,
  code,
  duplicate,
})

export const errorOf = ({ says, code, duplicate }: Fault): StoreError =>
  new (duplicate ? DuplicateError : StoreError)(says, { code })

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: Fault }

export interface Calls {
  readonly methods: Callable
  readonly settle: (replies: readonly Reply[]) => void
  /** The other thread is gone: whatever still waits for it fails, and so does whatever is asked from now on. */
  readonly abandon: () => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: StoreError) => void
}

export function callsTo(post: (call: Call) => void): Calls {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let gone = false
  const call =
    <M extends keyof Callable>(method: M) =>
    (...args: Parameters<Callable[M]>) =>
      new Promise<unknown>((resolve, reject) => {
        if (gone) return reject(lost())
        waiting.set(++last, { resolve, reject })
        post({ id: last, method, args })
      }) as ReturnType<Callable[M]>
  return {
    methods: {
      record: call('record'),
      claim: call('claim'),
      conclude: call('conclude'),
      raise: call('raise'),
      resolve: call('resolve'),
      forget: call('forget'),
      writable: () => call('writable')().catch(() => false),
      close: call('close'),
    },
    settle: (replies) => {
      for (const reply of replies) {
        const asked = waiting.get(reply.id)
        waiting.delete(reply.id)
        if ('value' in reply) asked?.resolve(reply.value)
        else asked?.reject(errorOf(reply.fault))
      }
    },
    abandon: () => {
      gone = true
      for (const { reject } of waiting.values()) reject(lost())
      waiting.clear()
    },
  }
}

const lost = (): StoreError => new StoreError('The thread that writes the store has ended')
