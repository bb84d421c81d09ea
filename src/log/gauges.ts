// Gauges of what stands in the store, set anew at each scrape.
import { Gauge, type Registry } from 'prom-client'
import type { EpochMs } from '../domain/time.js'
import type { StoreFigures } from './figures.js'
import { name } from './kinds.js'

type Row = readonly [labels: Readonly<Record<string, string>>, value: number]

interface Series {
  readonly name: string
  readonly help: string
  readonly labels: readonly string[]
  readonly rows: (figures: StoreFigures, now: EpochMs) => readonly Row[]
}

const channelOf = (channel: string): string => String(name.write(channel) ?? 'none')

const series: readonly Series[] = [
  {
    name: 'lus_store_messages',
    help: 'Messages in the store, by whether they were accepted.',
    labels: ['accepted'],
    rows: ({ messages }) => messages.map(({ accepted, count }) => [{ accepted: String(accepted) }, count]),
  },
  {
    name: 'lus_queue_deliveries',
    help: 'Deliveries by channel and state.',
    labels: ['channel', 'state'],
    rows: ({ deliveries }) =>
      deliveries.map(({ channel, state, count }) => [{ channel: channelOf(channel), state }, count]),
  },
  {
    name: 'lus_queue_oldest_seconds',
    help: 'Age of the oldest delivery by channel and state.',
    labels: ['channel', 'state'],
    rows: ({ deliveries }, now) =>
      deliveries.map(({ channel, state, oldestAt }) => [
        { channel: channelOf(channel), state },
        Math.max(0, now - oldestAt) / 1000,
      ]),
  },
  {
    name: 'lus_store_outcomes',
    help: 'Outcomes of sendings in the store, by channel.',
    labels: ['channel', 'outcome'],
    rows: ({ outcomes }) =>
      outcomes.map(({ channel, outcome, count }) => [{ channel: channelOf(channel), outcome }, count]),
  },
  {
    name: 'lus_duties',
    help: 'What is owed by a time: not yet due, overdue, met.',
    labels: ['duty', 'state'],
    rows: ({ duties }) =>
      duties.flatMap(({ duty, due, overdue, met }): readonly Row[] => [
        [{ duty, state: 'due' }, due],
        [{ duty, state: 'overdue' }, overdue],
        [{ duty, state: 'met' }, met],
      ]),
  },
  {
    name: 'lus_attention',
    help: 'What stands before an operator, by kind.',
    labels: ['kind'],
    rows: ({ attention }) => attention.map(({ kind, count }) => [{ kind }, count]),
  },
]

/** Registers the gauges; the function returned sets them, and drops those that are no longer there. */
export function makeGauges(registry: Registry): (figures: StoreFigures, now: EpochMs) => void {
  const gauges = series.map(({ name, help, labels, rows }) => ({
    gauge: new Gauge({ name, help, labelNames: [...labels], registers: [registry] }),
    rows,
  }))
  return (figures, now) => {
    for (const { gauge, rows } of gauges) {
      gauge.reset()
      for (const [labels, value] of rows(figures, now)) gauge.set(labels, value)
    }
  }
}
