// Has sheets set in a thread of their own: started with the first letter, one sheet at a time, ended when one takes too long.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { EpochMs } from '../../domain/time.js'
import type { Sheet } from './render.js'

export interface SheetToSet {
  readonly sheet: Sheet
  /** The date of the PDF. */
  readonly now: EpochMs
}

/** The PDF; or that the sheet cannot be set, or not within the time it may take. */
export type SetSheet = { readonly pdf: Uint8Array } | { readonly failed: 'cannot-encode' | 'timeout' }

/** Rejects only when the thread itself breaks. */
export type Typesetter = (job: SheetToSet) => Promise<SetSheet>

/** Many times what the longest letter takes on a slow machine. */
const usualPatienceMs = 30_000

/**
 * @param entry the built file of the thread: threads run JavaScript only
 * @param patienceMs how long one sheet may take, counted from its turn
 */
export function typesetterIn(
  entry = new URL('./render-thread.js', import.meta.url),
  patienceMs = usualPatienceMs,
): Typesetter {
  let thread: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const set: Typesetter = async (job) => {
    const own = thread ?? startThread(entry)
    // Until it has answered it is nobody's: the next sheet does not meet a thread that is stuck or broken.
    thread = undefined
    const answer = await answerOf(own, job, patienceMs)
    if (answer === undefined) return { failed: 'timeout' }
    thread = own
    return answer
  }
  return (job) => {
    const turn = last.then(() => set(job))
    last = turn.catch(() => undefined)
    return turn
  }
}

function startThread(entry: URL): Worker {
  const thread = new Worker(entry)
  // Whoever waits for a sheet is told by itself; unheard, it would end the gateway.
  thread.on('error', () => undefined)
  return thread
}

/** Undefined when it took too long. The thread keeps the process alive only while a sheet is being set. */
async function answerOf(thread: Worker, job: SheetToSet, patienceMs: number): Promise<SetSheet | undefined> {
  const signal = AbortSignal.timeout(patienceMs)
  thread.ref()
  thread.postMessage(job)
  try {
    const [answer] = (await once(thread, 'message', { signal })) as [SetSheet]
    return answer
  } catch (error) {
    // Not waited for: it ends when the typesetter lets go, which no other letter should wait for.
    void thread.terminate()
    if (signal.aborted) return undefined
    throw error
  } finally {
    thread.unref()
  }
}
