// A clock that stands still until a test moves it, with the wake-up calls that were asked of it.
import type { EpochMs } from '../../src/domain/time.js'
import type { Clock } from '../../src/gateway/gateway.js'

interface Call {
  readonly at: EpochMs
  readonly run: () => void
}

export interface ManualClock extends Clock {
  /** Moves time forward; every call that comes due on the way is made at its own time, and what it began may end. */
  advance(ms: number): Promise<void>
  /** Moves time forward at once, as if the machine had slept: each call that was due is made then, once. */
  leap(ms: number): Promise<void>
}

/** Lets everything that has begun, and waits for nothing outside the process, come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resume) => setImmediate(resume))
}

export function manualClock(start: EpochMs): ManualClock {
  let now = start
  const calls = new Set<Call>()
  const next = (until: EpochMs) =>
    [...calls].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    after: (ms, run) => {
      const call = { at: now + ms, run }
      calls.add(call)
      return () => void calls.delete(call)
    },
    advance: async (ms) => {
      const until = now + ms
      for (let call = next(until); call !== undefined; call = next(until)) {
        now = call.at
        calls.delete(call)
        call.run()
        await settle()
      }
      now = until
      await settle()
    },
    leap: async (ms) => {
      now += ms
      for (let call = next(now); call !== undefined; call = next(now)) {
        calls.delete(call)
        call.run()
        await settle()
      }
    },
  }
}
