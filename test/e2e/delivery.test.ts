// Copies on their way: five outcomes and what follows from each; nobody waits for another; nothing is forgotten.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/domain/delivery.js'
import { codeOf } from '../../src/gateway/codes.js'
import { toGateway } from '../helpers/answers.js'
import {
  adapterDouble,
  delivered,
  hanging,
  rejected,
  retry,
  type AdapterDouble,
} from '../helpers/adapter-double.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, messageId, units, utskrivningsklar } from '../helpers/messages.js'
import { directory, openSite, type Site, type SiteOptions } from '../helpers/site.js'

const hourMs = 3_600_000
const admission = inskrivningsmeddelande
const ready = utskrivningsklar
const otherCase = {
  ...admission,
  id: messageId('11111111-1111-4111-8111-222222222222'),
  bundleId: '22222222-2222-4222-8222-333333333333',
  arende: { ...admission.arende, value: 'arende-2002' },
}

let site: Site
let second: AdapterDouble
const open = async (options: SiteOptions = {}) => {
  second = adapterDouble('second')
  site = await openSite({ ...options, partners: { second: { adapter: second }, ...options.partners } })
}
beforeEach(() => open())
afterEach(() => site.stop())

/** The municipality can also be reached on a second channel. */
const withSecond = directory.map((unit) =>
  unit.hsaId === units.municipality ? { ...unit, channels: ['municipality', 'second'] } : unit,
)
const submitted = (): Outcome => ({
  kind: 'submitted',
  handle: 'letter-1',
  evidenceDueBy: site.clock.now() + hourMs,
})
const unknown = (): Outcome => ({ kind: 'unknown', reason: 'connection-lost' })
const copies = async (id: string = admission.id) =>
  (await site.gateway.store.status('hospital', id))?.deliveries ?? []
const states = async (id?: string) => (await copies(id)).map(({ state }) => state)
const openEntries = async () =>
  (await site.gateway.store.attention()).filter(({ resolvedAt }) => resolvedAt === undefined)
const kinds = async () => (await openEntries()).map(({ kind }) => kind)
const hours = async (count: number) => {
  for (let hour = 0; hour < count; hour++) await site.clock.leap(hourMs)
}

describe('how a sending ends', () => {
  it.each([
    ['delivered', delivered, 'delivered', []],
    ['submitted', submitted, 'submitted', []],
    ['retry', retry(), 'waiting', []],
    ['rejected', rejected, 'operator', ['no-channel']],
    ['unknown', unknown, 'unknown', ['outcome-unknown']],
  ] as const)('%s', async (_, ending, state, raised) => {
    site.doubles.municipality.ending = ending
    await site.send('hospital', admission)
    await settle()
    expect(await states()).toEqual([state])
    expect(await kinds()).toEqual(raised)
  })

  it('an adapter that throws may have sent: an operator decides', async () => {
    site.doubles.municipality.ending = () => {
      throw new Error('broken')
    }
    await site.send('hospital', admission)
    await settle()
    expect(await states()).toEqual(['unknown'])
  })

  it('a reason that is none of ours is a partner’s text, and is not kept', async () => {
    site.doubles.municipality.ending = () => ({ kind: 'rejected', code: '191212121212' as 'not-found' })
    await site.send('hospital', admission)
    await settle()
    expect((await copies()).map(({ lastReason }) => lastReason)).toEqual(['answer-unreadable'])
  })

  it('rejected on one channel goes to the next', async () => {
    await site.stop()
    await open({ directory: withSecond })
    site.doubles.municipality.ending = rejected
    await site.send('hospital', admission)
    await settle()
    expect(await states()).toEqual(['delivered'])
    expect(second.sendings).toHaveLength(1)
    expect(await kinds()).toEqual([])
  })
})

describe('what waits for what', () => {
  it('a retry holds back what comes later in the same case to the same unit, and nothing else', async () => {
    site.doubles.municipality.ending = retry()
    await site.send('hospital', admission)
    await settle()
    site.doubles.municipality.ending = delivered
    await site.send('hospital', ready)
    await site.send('hospital', otherCase)
    await settle()
    expect([await states(), await states(ready.id), await states(otherCase.id)]).toEqual([
      ['waiting'],
      ['waiting'],
      ['delivered'],
    ])
    await site.clock.advance(15_000)
    const order = site.doubles.municipality.sendings.map(({ copyId }) => copyId)
    expect(order).toEqual([admission.id, otherCase.id, admission.id, ready.id])
  })

  it.each([
    ['rejected', rejected],
    ['unknown', unknown],
    ['submitted', submitted],
  ] as const)('%s holds nothing back', async (_, ending) => {
    site.doubles.municipality.ending = ending
    await site.send('hospital', admission)
    await settle()
    site.doubles.municipality.ending = delivered
    await site.send('hospital', ready)
    await settle()
    expect(await states(ready.id)).toEqual(['delivered'])
  })

  it('a partner that hangs delays no other, and is ended when patience is', async () => {
    site.doubles.municipality.ending = hanging
    await site.send('hospital', toGateway(admission))
    await settle()
    expect(site.doubles.vardcentral.sendings).toHaveLength(1)
    expect((await states()).toSorted()).toEqual(['delivered', 'sending', 'sending'])
    await site.clock.advance(31_000)
    expect((await states()).toSorted()).toEqual(['delivered', 'unknown', 'unknown'])
  })

  it('no more is sent at once to one channel than was agreed', async () => {
    site.doubles.municipality.ending = hanging
    const sendOne = async (i: number) => {
      const id = messageId(`11111111-1111-4111-8111-00000000000${i}`)
      const arende = { ...admission.arende, value: `arende-${i}` }
      await site.send('hospital', { ...admission, id, bundleId: id.replace(/^1/, '2'), arende })
      await settle()
    }
    for (const i of [0, 1, 2]) await sendOne(i)
    await Promise.all([3, 4, 5, 6, 7, 8].map(sendOne))
    expect(site.doubles.municipality.sendings).toHaveLength(4)
  })
})

describe('trying again', () => {
  it('waits twice as long each time up to a limit, never evenly', async () => {
    await site.stop()
    const { settings } = site.gateway
    await open({ settings: { retry: { ...settings.retry, firstMs: 8_000, capMs: 20_000 } } })
    site.doubles.municipality.ending = retry()
    await site.send('hospital', admission)
    await site.clock.advance(80_000)
    const times = site.doubles.municipality.sendings.map(({ at }) => at)
    const waits = times.slice(1).map((at, i) => at - (times[i] ?? 0))
    expect(waits).toEqual([9_000, 18_000, 23_000, 23_000])
    const ids = new Set(site.doubles.municipality.sendings.map(({ copyId }) => copyId))
    expect([...ids]).toEqual([admission.id])
  })

  it('ends in time for the next channel to keep the law’s 24 hours', async () => {
    await site.stop()
    await open({ directory: withSecond })
    site.doubles.municipality.ending = retry()
    await site.send('hospital', admission)
    await hours(24)
    expect(await states()).toEqual(['delivered'])
    expect(site.log.of('delivery.gave-up')).toMatchObject([{ channel: 'municipality', durationMs: 0 }])
    const figures = await (await site.request('operator', '/metrics')).text()
    expect(figures).toContain(
      'lus_delivery_duration_seconds_count{channel="municipality",outcome="gave-up"} 1',
    )
    const due = Date.parse('2026-11-03T09:45:00+01:00')
    expect(second.sendings[0]?.at).toBeLessThan(due)
  })

  it('ends at an operator when there is no other channel', async () => {
    site.doubles.municipality.ending = retry()
    await site.send('hospital', admission)
    await hours(30)
    expect(await states()).toEqual(['operator'])
    expect(await kinds()).toContain('no-channel')
  })
})

describe('a sending in doubt', () => {
  const resolve = async (outcome: string) => {
    const [entry] = await openEntries()
    return site.request('operator', `/api/attention/${entry?.id}?outcome=${outcome}`, { method: 'POST' })
  }
  beforeEach(async () => {
    site.doubles.municipality.ending = unknown
    await site.send('hospital', admission)
    await settle()
    site.doubles.municipality.ending = delivered
  })

  it('is never sent again by itself', async () => {
    await hours(48)
    expect(site.doubles.municipality.sendings).toHaveLength(1)
    expect(await states()).toEqual(['unknown'])
  })

  it('is sent again, as the same message, when an operator says so', async () => {
    expect((await resolve('send-again')).status).toBe(200)
    await site.clock.advance(30_000)
    expect(await states()).toEqual(['delivered'])
    const [first, again] = site.doubles.municipality.sendings
    expect(again?.body).toBe(first?.body)
    expect(await kinds()).toEqual([])
  })

  it('is delivered when an operator has found that it arrived', async () => {
    expect((await resolve('arrived')).status).toBe(200)
    expect(await states()).toEqual(['delivered'])
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('is dealt with once, and only in ways that are known', async () => {
    expect((await resolve('forget')).status).toBe(400)
    const [entry] = await openEntries()
    expect((await resolve('done')).status).toBe(200)
    const path = `/api/attention/${entry?.id}?outcome=done`
    expect((await site.request('operator', path, { method: 'POST' })).status).toBe(404)
    expect(site.log.of('attention.resolved')).toMatchObject([{ by: 'test-operator' }])
  })
})

describe('proof', () => {
  it('that does not come in time moves the copy to the next channel', async () => {
    await site.stop()
    await open({ directory: withSecond })
    site.doubles.municipality.ending = submitted
    await site.send('hospital', admission)
    await settle()
    await hours(2)
    expect(await states()).toEqual(['delivered'])
    expect(second.sendings).toHaveLength(1)
  })

  it('that does not come in time is for an operator when there is no next channel', async () => {
    site.doubles.municipality.ending = submitted
    await site.send('hospital', admission)
    await settle()
    await hours(2)
    expect(await states()).toEqual(['operator'])
    expect(await kinds()).toEqual(['evidence-overdue'])
  })

  it('by the code on a page closes the delivery, however it is typed, but is no kvittens', async () => {
    site.doubles.municipality.ending = submitted
    await site.send('hospital', admission)
    await settle()
    const [copy] = await copies()
    const code = codeOf(site.gateway, copy?.id ?? '')
    const register = (typed: string) => site.request('operator', `/api/arrivals/${typed}`, { method: 'POST' })
    expect((await register(code.replace(/^./, '0'))).status).toBe(404)
    expect((await register(code.toLowerCase().replaceAll('-', ''))).status).toBe(200)
    expect((await register(code)).status).toBe(200)
    expect(await states()).toEqual(['delivered'])
    const duties = (await site.gateway.store.status('hospital', admission.id))?.duties ?? []
    expect(duties.find(({ duty }) => duty === 'kvittens')?.metAt).toBeUndefined()
    await hours(3)
    expect(await kinds()).toEqual([])
  })

  it('that an adapter can fetch closes the delivery; one that fails to tell is asked again', async () => {
    site.doubles.municipality.ending = submitted
    let asked = 0
    site.doubles.municipality.follow = async () => {
      if (++asked === 1) throw new Error('no answer')
      return delivered()
    }
    await site.send('hospital', admission)
    await site.clock.advance(61_000)
    expect(asked).toBe(2)
    expect(await states()).toEqual(['delivered'])
    expect(site.log.of('delivery.delivered')).toHaveLength(1)
  })
})

it('duties are kept with their rule, and stand before an operator once when they are overdue', async () => {
  site.doubles.municipality.ending = retry()
  await site.send('hospital', admission)
  const response = await site.request('hospital', `/api/messages/${admission.id}`)
  const { owed } = (await response.json()) as {
    owed: { duty: string; rule: string; due: string; source: string }[]
  }
  expect(owed.toSorted((a, b) => (a.duty < b.duty ? -1 : 1))).toMatchObject([
    { duty: 'inskrivningsmeddelande', rule: 'lus-2-3-assessment', due: '2026-11-03T08:45:00.000Z' },
    { duty: 'kvittens', rule: 'stockholm-kvittens-weekdays', due: '2026-11-03T09:20:00.000Z' },
  ])
  await hours(23)
  expect(await kinds()).toEqual([])
  await site.clock.leap(hourMs / 2)
  expect(await kinds()).toEqual(['notice-overdue'])
  await hours(48)
  expect((await kinds()).toSorted()).toEqual(['kvittens-overdue', 'no-channel', 'notice-overdue'])
  expect(site.log.of('duty.overdue')).toHaveLength(2)
})

describe('a delivery that a former process left half done', () => {
  const crashed = async (deduplicates: boolean) => {
    const municipality = adapterDouble('municipality', { deduplicates })
    municipality.ending = () => new Promise(() => undefined)
    await site.stop()
    await open({ partners: { municipality: { adapter: municipality } } })
    await site.send('hospital', admission)
    await settle()
    expect(await states()).toEqual(['sending'])
    await site.gateway.store.close()
    municipality.ending = delivered
    await open({ data: site.data, partners: { municipality: { adapter: municipality } } })
    await site.clock.advance(30_000)
    return municipality.sendings.length
  }

  it('is sent again to a partner that recognises it', async () => {
    expect(await crashed(true)).toBe(2)
    expect(await states()).toEqual(['delivered'])
  })

  it('goes on to the next channel, with all that belongs to it, when the time of its own is over', async () => {
    const municipality = adapterDouble('municipality', { deduplicates: true })
    const letters = adapterDouble('letters', { transitHours: 48 })
    municipality.ending = () => new Promise(() => undefined)
    const { settings } = site.gateway
    const options = {
      partners: { municipality: { adapter: municipality }, letters: { adapter: letters } },
      directory: directory.map((unit) => ({ ...unit, channels: ['municipality', 'letters'] })),
      settings: { retry: { ...settings.retry, patienceMs: 5_000 } },
    }
    await site.stop()
    await open(options)
    await site.send('hospital', admission)
    await settle()
    await site.gateway.store.close()
    await open({ ...options, data: site.data })
    await settle()
    expect([municipality.sendings.length, letters.sendings.length]).toEqual([1, 1])
    expect(await kinds()).toEqual(['telefon'])
    expect(site.log.of('delivery.moved')).toMatchObject([{ channel: 'municipality', next: 'letters' }])
  })

  it('is for an operator when the partner would take it for another', async () => {
    expect(await crashed(false)).toBe(1)
    expect(await states()).toEqual(['unknown'])
    expect(await kinds()).toEqual(['outcome-unknown'])
  })
})
