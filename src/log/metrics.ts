// Figures for Prometheus: counted from the log's own events, so that a figure never says what the log does not.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { EpochMs } from '../domain/time.js'
import { lineOf, logEvents, type EventName, type Line, type Log } from './events.js'
import type { StoreFigures } from './figures.js'
import { makeGauges } from './gauges.js'

export interface Metrics {
  /** Counts an event; stands beside the written log (`tee`). */
  readonly log: Log
  /** The text for a scrape at `now`, with what stands in the store then. */
  readonly render: (figures: StoreFigures, now: EpochMs) => Promise<string>
  readonly contentType: string
}

/** A registry of its own, so that two gateways in one process do not mix. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const setGauges = makeGauges(registry)
  const counts = makeCounts(registry)
  return {
    log: (event) => {
      const line = lineOf(event)
      for (const count of counts) count(line)
    },
    render: (figures, now) => {
      setGauges(figures, now)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

type Count = (line: Line) => void

const makeCounts = (registry: Registry): readonly Count[] => [
  countEvents(registry),
  countMessages(registry),
  countRefusals(registry),
  timeRequests(registry),
  timeDeliveries(registry),
]

const label = ({ fields }: Line, name: string): string => String(fields[name] ?? '')

/** 0 for a duration that is not fit to be logged: a figure must never make logging fail. */
const secondsOf = ({ fields }: Line): number => (Number(fields['durationMs']) || 0) / 1000

function countEvents(registry: Registry): Count {
  const help = 'Events of the log (docs/log-events.md).'
  const counter = new Counter({
    name: 'lus_events_total',
    help,
    labelNames: ['event', 'level'],
    registers: [registry],
  })
  // There from the start, so that an alert sees the first one.
  for (const [event, { level }] of Object.entries(logEvents)) counter.inc({ event, level }, 0)
  return ({ event, level }) => counter.inc({ event, level })
}

const messageOutcomes: Partial<Record<EventName, string>> = {
  'message.stored': 'accepted',
  'message.refused': 'refused',
  'message.duplicated': 'duplicate',
  'ids.reused': 'ids-reused',
}

function countMessages(registry: Registry): Count {
  const help = 'Messages by partner, and what they were answered.'
  const labelNames = ['partner', 'outcome']
  const counter = new Counter({ name: 'lus_messages_total', help, labelNames, registers: [registry] })
  return (line) => {
    const outcome = messageOutcomes[line.event]
    if (outcome !== undefined) counter.inc({ partner: label(line, 'partner'), outcome })
  }
}

function countRefusals(registry: Registry): Count {
  const help = 'Channels that were not used for a recipient, by reason.'
  const labelNames = ['channel', 'reason']
  const counter = new Counter({ name: 'lus_route_refusals_total', help, labelNames, registers: [registry] })
  return (line) => {
    if (line.event !== 'route.refused') return
    counter.inc({ channel: label(line, 'channel'), reason: label(line, 'reason') })
  }
}

function timeRequests(registry: Registry): Count {
  const histogram = new Histogram({
    name: 'lus_request_duration_seconds',
    help: 'Time to answer a request, by HTTP status.',
    labelNames: ['status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  return (line) => {
    if (line.event === 'answer.sent') histogram.observe({ status: label(line, 'status') }, secondsOf(line))
  }
}

const sendingOutcomes: Partial<Record<EventName, string>> = {
  'delivery.delivered': 'delivered',
  'delivery.submitted': 'submitted',
  'delivery.retried': 'retry',
  'delivery.gave-up': 'gave-up',
  'delivery.rejected': 'rejected',
  'delivery.unknown': 'unknown',
}

function timeDeliveries(registry: Registry): Count {
  const histogram = new Histogram({
    name: 'lus_delivery_duration_seconds',
    help: 'Time of one sending, by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  return (line) => {
    const outcome = sendingOutcomes[line.event]
    if (outcome !== undefined)
      histogram.observe({ channel: label(line, 'channel'), outcome }, secondsOf(line))
  }
}
