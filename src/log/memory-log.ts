// Logs that write nowhere: for tests, and for commands that have nothing to tell.
import type { Log, LogEvent } from './events.js'

export const quietLog: Log = () => undefined

export interface MemoryLog {
  readonly log: Log
  /** All events so far, as they were given. */
  readonly events: readonly LogEvent[]
  /** The events of one name, with its fields. */
  readonly of: <E extends LogEvent['event']>(name: E) => readonly Extract<LogEvent, { event: E }>[]
}

export function memoryLog(): MemoryLog {
  const events: LogEvent[] = []
  return {
    log: (event) => void events.push(event),
    events,
    of: <E extends LogEvent['event']>(name: E) =>
      events.filter((event): event is Extract<LogEvent, { event: E }> => event.event === name),
  }
}
