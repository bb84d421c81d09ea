// The closed catalogue of log events: nothing else can be logged, and no event has room for what a sender wrote.
import type { EventDefinition, Level, ValuesOf } from './define-events.js'
import { deliveryEvents } from './delivery-events.js'
import { gatewayEvents } from './gateway-events.js'
import { unfit, type Written } from './kind.js'
import { messageEvents } from './message-events.js'

export type { Level } from './define-events.js'

/** Every event by its name (`noun.past-verb`), with its level, when it is logged, and its fields. */
export const logEvents = { ...gatewayEvents, ...messageEvents, ...deliveryEvents } as const

export type EventName = keyof typeof logEvents

/** An event with exactly the fields that the catalogue gives it. */
export type LogEvent = {
  [E in EventName]: { readonly event: E } & ValuesOf<(typeof logEvents)[E]>
}[EventName]

/** Where events go. Never throws. */
export type Log = (event: LogEvent) => void

/** What a line holds of an event. */
export interface Line {
  readonly level: Level
  readonly event: EventName
  readonly fields: Readonly<Record<string, Written>>
}

const faulted: Line = { level: 'error', event: 'log.faulted', fields: {} }

/**
 * The fields that the catalogue lists, and only values of their kinds: whatever else an object brings along, by a
 * cast or by accident, is not looked at. Never throws.
 */
export function lineOf(event: LogEvent): Line {
  try {
    const name: unknown = event.event
    return isEventName(name) ? checked(name, event) : faulted
  } catch {
    return faulted
  }
}

const isEventName = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(logEvents, name)

function checked(event: EventName, given: LogEvent): Line {
  const { level, fields }: EventDefinition = logEvents[event]
  const written: Record<string, Written> = {}
  for (const name in fields) {
    const value: unknown = Reflect.get(given, name)
    if (value === undefined && fields[name]?.optional) continue
    written[name] = fields[name]?.write(value) ?? unfit
  }
  return { level, event, fields: written }
}

/** One log that hands each event to several. */
export const tee =
  (...logs: readonly Log[]): Log =>
  (event) => {
    for (const log of logs) log(event)
  }
