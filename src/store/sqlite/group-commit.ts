// Group commit: the writes that came in one turn of the event loop share one commit, and none answers before it.
import type { StoreError } from '../store.js'
import { storeError } from './failure.js'
import { CannotBegin, type Transaction } from './transaction.js'

export interface GroupCommit {
  /** Queues work for the next commit; resolves with its result after COMMIT returned, or rejects with StoreError. */
  run<T>(work: () => T): Promise<T>
}

interface Call {
  /** Does the work and gives what tells its caller so, to be called after the commit. */
  readonly attempt: () => () => void
  readonly reject: (error: StoreError) => void
}

/** Calls run in the order they came; `size` is the most that share a commit. */
export function groupCommit(transaction: Transaction, size: number): GroupCommit {
  const queue: Call[] = []
  const flush = (): void => {
    settle(transaction, queue.splice(0, size))
    if (queue.length > 0) setImmediate(flush)
  }
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        const attempt = () => {
          const result = work()
          return () => resolve(result)
        }
        if (queue.push({ attempt, reject }) === 1) setImmediate(flush)
      }),
  }
}

/** Commits the calls together and, should that fail, each alone; only a call that fails alone is told so. */
function settle(transaction: Transaction, calls: readonly Call[]): void {
  const fault = commit(transaction, calls)
  if (fault === undefined) return
  // Waiting out the lock once more for each call would stop the process for minutes.
  const final = calls.length === 1 || fault instanceof CannotBegin
  for (const call of calls) {
    if (final) call.reject(fault)
    else settle(transaction, [call])
  }
}

function commit(transaction: Transaction, calls: readonly Call[]): StoreError | undefined {
  try {
    const done = transaction(() => calls.map((call) => call.attempt()))
    for (const tell of done) tell()
    return undefined
  } catch (error) {
    return storeError(error)
  }
}
