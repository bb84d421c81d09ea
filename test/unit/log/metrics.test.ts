import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../../src/log/events.js'
import { logEvents } from '../../../src/log/events.js'
import { makeMetrics } from '../../../src/log/metrics.js'
import type { Figures } from '../../../src/store/store.js'
import { units } from '../../helpers/messages.js'

const correlationId = '7f2a1b2c-1111-4111-8111-111111111111'
const delivery = '0d0d0d0d-2222-4222-8222-222222222222'
const now = Date.UTC(2026, 10, 2, 10)

/** As the store gives them: the compiler sees here that they fit. */
const none: Figures = { messages: [], deliveries: [], outcomes: [], duties: [], attention: [] }

const figures: Figures = {
  messages: [
    { accepted: true, count: 5 },
    { accepted: false, count: 1 },
  ],
  deliveries: [{ channel: 'brev', state: 'submitted', count: 2, oldestAt: now - 90_000 }],
  outcomes: [{ channel: 'brev', outcome: 'retry', count: 3 }],
  duties: [{ duty: 'kvittens', due: 4, overdue: 1, met: 7 }],
  attention: [{ kind: 'telefon', count: 1 }],
}

async function scrape(events: readonly LogEvent[], given: Figures = none): Promise<readonly string[]> {
  const metrics = makeMetrics()
  events.forEach(metrics.log)
  return (await metrics.render(given, now)).split('\n')
}

describe('counted from the log', () => {
  test.each([
    [
      {
        event: 'message.stored',
        messageType: 'kvittens',
        deliveries: 1,
        durationMs: 3,
        correlationId,
        partner: 'sjukhuset',
      },
      'lus_messages_total{partner="sjukhuset",outcome="accepted"} 1',
    ],
    [
      { event: 'message.refused', status: 422, issueCodes: [], correlationId, partner: 'sjukhuset' },
      'lus_messages_total{partner="sjukhuset",outcome="refused"} 1',
    ],
    [
      { event: 'message.duplicated', original: delivery, correlationId, partner: 'sjukhuset' },
      'lus_messages_total{partner="sjukhuset",outcome="duplicate"} 1',
    ],
    [
      { event: 'ids.reused', original: delivery, correlationId, partner: 'sjukhuset' },
      'lus_messages_total{partner="sjukhuset",outcome="ids-reused"} 1',
    ],
    [
      {
        event: 'route.refused',
        channel: 'webcare',
        recipient: units.municipality,
        reason: 'protection',
        correlationId,
      },
      'lus_route_refusals_total{channel="webcare",reason="protection"} 1',
    ],
    [
      { event: 'answer.sent', status: 200, durationMs: 4, correlationId },
      'lus_request_duration_seconds_bucket{le="0.005",status="200"} 1',
    ],
    [
      { event: 'delivery.delivered', channel: 'brev', attempt: 1, durationMs: 812, correlationId, delivery },
      'lus_delivery_duration_seconds_sum{channel="brev",outcome="delivered"} 0.812',
    ],
    [
      {
        event: 'delivery.gave-up',
        channel: 'webcare',
        attempt: 9,
        durationMs: 2_000,
        reason: 'gave-up',
        correlationId,
        delivery,
      },
      'lus_delivery_duration_seconds_count{channel="webcare",outcome="gave-up"} 1',
    ],
    [{ event: 'bodies.purged', bodies: 3 }, 'lus_events_total{event="bodies.purged",level="info"} 1'],
  ] satisfies [LogEvent, string][])('%o', async (event, line) => {
    expect(await scrape([event])).toContain(line)
    expect(await scrape([])).not.toContain(line)
  })

  test.each(Object.entries(logEvents))('%s is there, at 0, before the first', async (event, { level }) => {
    expect(await scrape([])).toContain(`lus_events_total{event="${event}",level="${level}"} 0`)
  })

  test('an event that does not count a message counts none', async () => {
    const lines = await scrape([{ event: 'message.received', correlationId, partner: 'sjukhuset', bytes: 1 }])
    expect(lines.filter((line) => line.startsWith('lus_messages_total{'))).toEqual([])
  })
})

describe('nothing from a message becomes a label', () => {
  test('a name that was not configured is not shown', async () => {
    const event = {
      event: 'message.duplicated',
      original: delivery,
      correlationId,
      partner: 'Tolvan Tolvansson',
    } as const
    const deliveries = [{ channel: '191212121212', state: 'waiting', count: 1, oldestAt: now }] as const
    const text = (await scrape([event], { ...none, deliveries })).join('\n')
    expect(text).not.toMatch(/Tolvan|191212121212/)
    expect(text).toContain('lus_messages_total{partner="(unfit)",outcome="duplicate"} 1')
    expect(text).toContain('lus_queue_deliveries{channel="none",state="waiting"} 1')
  })

  test('a duration that is no number does not make logging fail', async () => {
    const event = { event: 'answer.sent', status: 200, durationMs: Number.NaN, correlationId } as const
    expect(await scrape([event])).toContain('lus_request_duration_seconds_count{status="200"} 1')
  })
})

describe('what stands in the store', () => {
  test('is shown as of the scrape', async () => {
    expect(await scrape([], figures)).toEqual(
      expect.arrayContaining([
        'lus_store_messages{accepted="true"} 5',
        'lus_store_messages{accepted="false"} 1',
        'lus_queue_deliveries{channel="brev",state="submitted"} 2',
        'lus_queue_oldest_seconds{channel="brev",state="submitted"} 90',
        'lus_store_outcomes{channel="brev",outcome="retry"} 3',
        'lus_duties{duty="kvittens",state="due"} 4',
        'lus_duties{duty="kvittens",state="overdue"} 1',
        'lus_duties{duty="kvittens",state="met"} 7',
        'lus_attention{kind="telefon"} 1',
      ]),
    )
  })

  test('is forgotten when it no longer stands there', async () => {
    const metrics = makeMetrics()
    await metrics.render(figures, now)
    expect(await metrics.render(none, now)).not.toContain('channel="brev"')
  })

  test('comes with the process itself', async () => {
    const text = (await scrape([])).join('\n')
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })
})
