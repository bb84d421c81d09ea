// The SQLite store of a gateway in service: a thread of its own writes and waits for the disk, this one reads.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Store } from '../store.js'
import { callsTo, errorOf, type Callable, type Fault, type Reply } from './calls.js'
import { connect, type Connection } from './connection.js'
import { doorOf } from './door.js'
import { readsOn } from './methods.js'
import type { SqliteStoreOptions } from './open.js'
import { tablesIn } from './tables.js'

/**
 * Opens or creates the store; rejects with `StoreError` when the file cannot be used or the key does not fit. A
 * write has been committed when its promise resolves, and whatever is read afterwards has it.
 * @param entry the built file of the thread: threads run JavaScript only
 */
export async function openThreadedStore(
  options: SqliteStoreOptions,
  entry = new URL('./writer-thread.js', import.meta.url),
): Promise<Store> {
  const writer = await startWriter(options, entry)
  const { close, ...writes } = writer
  const db = await connected(options, close)
  const door = doorOf(async () => {
    db.close()
    await close()
  })
  return {
    ...writes,
    ...readsOn(tablesIn(db), (query) => door.through(query)),
    close: door.close,
  }
}

/** The thread would keep the process alive if nobody were to read what it writes. */
async function connected(options: SqliteStoreOptions, close: () => Promise<void>): Promise<Connection> {
  try {
    return connect(options)
  } catch (error) {
    await close()
    throw error
  }
}

async function startWriter(options: SqliteStoreOptions, entry: URL): Promise<Callable> {
  const thread = new Worker(entry, { workerData: options })
  const [fault] = (await once(thread, 'message')) as [Fault | undefined]
  if (fault !== undefined) {
    await thread.terminate()
    throw errorOf(fault)
  }
  const calls = callsTo((call) => thread.postMessage(call))
  thread.on('message', (replies: readonly Reply[]) => calls.settle(replies))
  thread.on('error', calls.abandon)
  const ended = once(thread, 'exit').then(calls.abandon)
  return {
    ...calls.methods,
    close: async () => {
      await calls.methods.close()
      await thread.terminate()
      await ended
    },
  }
}
