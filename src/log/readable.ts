// A log line for people: time in Sweden, level, event, fields; aligned, one line per event.
import { localPartsOf } from '../domain/stockholm-time.js'
import type { Level } from './define-events.js'
import { logEvents, type Line } from './events.js'
import type { Written } from './kind.js'

const eventWidth = Math.max(...Object.keys(logEvents).map((name) => name.length))

const colours: Record<Level, number> = { debug: 90, info: 32, warn: 33, error: 31 }

const paint = (level: Level): string => `\u001B[${colours[level]}m${level.padEnd(5)}\u001B[0m`

/** Ends with a line feed. The random ids are cut to their first eight digits, enough to tell them apart. */
export function readableLine({ level, event, fields }: Line, time: Date, colour: boolean): string {
  const shown = Object.entries(fields).map(([name, value]) => `${shortNames[name] ?? name}=${show(value)}`)
  const word = colour ? paint(level) : level.padEnd(5)
  return `${[clock(time), word, event.padEnd(eventWidth), ...shown].join(' ').trimEnd()}\n`
}

const shortNames: Readonly<Record<string, string>> = { correlationId: 'corr' }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function show(value: Written): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.length === 0 ? '-' : value.join(',')
  return uuid.test(value) ? value.slice(0, 8) : value
}

function clock(time: Date): string {
  const { date, hour, minute, second } = localPartsOf(time.getTime())
  const digits = [hour, minute, second].map((part) => String(part).padStart(2, '0'))
  return `${date} ${digits.join(':')}`
}
