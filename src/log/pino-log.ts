// The log as it is written: one line per event, as JSON through pino or in a form for people.
import { destination as openDestination, levels, pino } from 'pino'
import { lineOf, type Level, type Line, type Log } from './events.js'
import { readableLine } from './readable.js'

/** Where lines go: a stream, or standard output. */
export interface LineStream {
  readonly write: (line: string) => unknown
  readonly flushSync?: () => void
}

export interface LogOptions {
  /** Standard output unless given. */
  readonly stream?: LineStream
  /** The least level written. No level holds more than another of a message: all have the one catalogue. */
  readonly level: Level
  /** `json`: one object a line, for machines. `readable`: aligned, for people. */
  readonly format: 'json' | 'readable'
  /** Colours the level word of readable lines; for terminals. */
  readonly colour?: boolean
  readonly now: () => Date
}

export interface OpenLog {
  readonly log: Log
  /** Writes what is still held back; to be called last before the process ends. */
  readonly flush: () => void
}

/** Opens the log. */
export function pinoLog(options: LogOptions): OpenLog {
  const stream = options.stream ?? fileStream(1)
  const write = options.format === 'json' ? jsonWriter(stream, options) : readableWriter(stream, options)
  const least = levels.values[options.level] ?? 0
  const log: Log = (event) => {
    const line = lineOf(event)
    if ((levels.values[line.level] ?? 0) >= least) write(line)
  }
  return { log, flush: () => stream.flushSync?.() }
}

type Writer = (line: Line) => void

function jsonWriter(stream: LineStream, { now }: LogOptions): Writer {
  const logger = pino(
    {
      base: null,
      level: 'debug' satisfies Level,
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => void stream.write(line) },
  )
  return ({ level, event, fields }) => logger[level]({ event, ...fields })
}

const readableWriter =
  (stream: LineStream, { now, colour = false }: LogOptions): Writer =>
  (line) =>
    void stream.write(readableLine(line, now(), colour))

/**
 * A stream that hands the lines of one turn of the event loop to the system together; 1 is standard output. A
 * process that is killed has told all but its last turn; one that ends otherwise has told all.
 */
export function fileStream(descriptor: number): LineStream {
  const output = openDestination({ dest: descriptor, sync: true })
  // The gateway does not fall because nobody reads its log any more (EPIPE).
  output.on('error', () => undefined)
  let held = ''
  const hand = () => {
    const lines = held
    held = ''
    if (lines !== '') output.write(lines)
  }
  process.once('exit', hand)
  return {
    write: (line) => {
      if (held === '') setImmediate(hand)
      held += line
    },
    flushSync: () => {
      hand()
      output.flushSync()
    },
  }
}
