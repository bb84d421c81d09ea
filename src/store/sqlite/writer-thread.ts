// The thread that writes the store: opens it, does what it is asked, and tells after each commit.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { DuplicateError } from '../store.js'
import { faultOf, type Call, type Callable, type Fault, type Reply } from './calls.js'
import { storeError } from './failure.js'
import { openSqliteStore, type SqliteStoreOptions } from './open.js'

/** The answers to all that one commit settled go in one message. */
function teller(port: MessagePort): (reply: Reply) => void {
  const told: Reply[] = []
  return (reply) => {
    if (told.push(reply) === 1) process.nextTick(() => port.postMessage(told.splice(0)))
  }
}

const told = (error: unknown): Fault => faultOf(storeError(error), error instanceof DuplicateError)

function serve(port: MessagePort, store: Callable): void {
  const tell = teller(port)
  port.on('message', ({ id, method, args }: Call) => {
    const work = store[method] as (...args: readonly unknown[]) => Promise<unknown>
    work(...args).then(
      (value) => tell({ id, value }),
      (error: unknown) => tell({ id, fault: told(error) }),
    )
  })
}

/** The first message tells whether the store could be opened. */
function open(port: MessagePort): void {
  try {
    serve(port, openSqliteStore(workerData as SqliteStoreOptions))
    port.postMessage(undefined)
  } catch (error) {
    port.postMessage(told(error))
  }
}

if (parentPort !== null) open(parentPort)
