// LUS 2:3: the notice is to be given within 24 hours. A letter that is printed has been given to nobody yet.
import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/domain/delivery.js'
import { codeOf } from '../../src/gateway/codes.js'
import { adapterDouble, rejected, retry, type AdapterDouble } from '../helpers/adapter-double.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, units } from '../helpers/messages.js'
import { directory, openSite, type Site } from '../helpers/site.js'

const hourMs = 3_600_000
/** The assessment of the sample and 24 hours; the site's clock starts 23 hours and 25 minutes before. */
const due = Date.parse('2026-11-03T09:45:00+01:00')

let site: Site
let letters: AdapterDouble
afterEach(() => site.stop())

/** The municipality is reached by letters that take so many hours, and nothing else unless told. */
async function send(transitHours: number, channels = ['letters'], ending = printed): Promise<void> {
  letters = adapterDouble('letters', { transitHours })
  letters.ending = ending
  const reached = directory.map((unit) => (unit.hsaId === units.municipality ? { ...unit, channels } : unit))
  site = await openSite({ directory: reached, partners: { letters: { adapter: letters } } })
  site.doubles.municipality.ending = rejected
  await site.send('hospital', inskrivningsmeddelande)
  await settle()
}
const printed = (): Outcome => ({
  kind: 'submitted',
  handle: 'letter-1',
  evidenceDueBy: site.clock.now() + 96 * hourMs,
})

const status = async () => site.gateway.store.status('hospital', inskrivningsmeddelande.id)
const notice = async () =>
  (await status())?.duties.find(({ duty }) => duty === 'inskrivningsmeddelande')?.metAt
const copy = async () => (await status())?.deliveries[0]
const entries = async () =>
  (await site.gateway.store.attention())
    .filter(({ resolvedAt, kind }) => resolvedAt === undefined && kind !== 'kvittens-overdue')
    .map(({ kind }) => kind)
const resolve = async (outcome: string) => {
  const task = (await site.gateway.store.attention()).find(({ kind }) => kind === 'telefon')
  await site.request('operator', `/api/attention/${task?.id}?outcome=${outcome}`, { method: 'POST' })
}
const register = async () =>
  site.request('operator', `/api/arrivals/${codeOf(site.gateway, (await copy())?.id ?? '')}`, {
    method: 'POST',
  })
const untilOverdue = () => site.clock.leap(due - site.clock.now() + 60_000)

describe('LUS 2:3: a letter that cannot be there in time', () => {
  it('does not meet the duty when it is printed; somebody is asked to call', async () => {
    await send(48)
    expect((await copy())?.state).toBe('submitted')
    expect([await notice(), await entries()]).toEqual([undefined, ['telefon']])
  })

  it('leaves the duty overdue, before an operator, when nothing is done', async () => {
    await send(48)
    await untilOverdue()
    expect([await notice(), await entries()]).toEqual([undefined, ['telefon', 'notice-overdue']])
  })

  it('meets it when somebody has told the unit by telephone, at that time', async () => {
    await send(48)
    await site.clock.leap(2 * hourMs)
    const calledAt = site.clock.now()
    await resolve('told-by-telephone')
    await untilOverdue()
    expect([await notice(), await entries()]).toEqual([calledAt, []])
    expect((await copy())?.state).toBe('submitted')
  })

  it.each(['done', 'not-needed'])('does not meet it when the task ends as %s', async (word) => {
    await send(48)
    await resolve(word)
    await untilOverdue()
    expect([await notice(), await entries()]).toEqual([undefined, ['notice-overdue']])
  })

  it('meets it when its arrival is registered, at that time, and was handed over before', async () => {
    await send(48)
    const printedAt = site.clock.now()
    await site.clock.leap(20 * hourMs)
    const arrivedAt = site.clock.now()
    expect((await register()).status).toBe(200)
    await untilOverdue()
    expect([await notice(), await entries()]).toEqual([arrivedAt, ['telefon']])
    expect(await copy()).toMatchObject({ state: 'delivered', handedOverAt: printedAt })
  })

  it('meets it when an operator has found that it arrived', async () => {
    await send(48)
    await resolve('arrived')
    await untilOverdue()
    expect((await copy())?.state).toBe('delivered')
    expect([await notice(), await entries()]).toEqual([Date.parse('2026-11-02T10:20:00+01:00'), []])
  })

  it('stays before the operator when its arrival is registered too late; the sender sees when', async () => {
    await send(48)
    await untilOverdue()
    const arrivedAt = site.clock.now()
    await register()
    expect(await entries()).toEqual(['telefon', 'notice-overdue'])
    const answer = await site.request('hospital', `/api/messages/${inskrivningsmeddelande.id}`)
    const { owed } = (await answer.json()) as { owed: object[] }
    expect(owed).toContainEqual(
      expect.objectContaining({
        duty: 'inskrivningsmeddelande',
        metAt: new Date(arrivedAt).toISOString(),
        overdue: true,
      }),
    )
  })

  it('is asked for by telephone as well when another channel has failed', async () => {
    await send(48, ['municipality', 'letters'])
    expect([await notice(), await entries()]).toEqual([undefined, ['telefon']])
    expect((await copy())?.refusals).toEqual([{ channel: 'letters', reason: 'transit-time' }])
  })
})

describe('LUS 2:3: a letter that can be there in time', () => {
  it('meets the duty when it is handed over, and nobody needs to call', async () => {
    await send(10)
    await untilOverdue()
    expect([await notice(), await entries()]).toEqual([Date.parse('2026-11-02T10:20:00+01:00'), []])
  })

  it('does not when the print room took it too late: somebody is asked to call, once', async () => {
    await send(10, ['letters'], retry('storage-unavailable'))
    for (let hour = 0; hour < 15; hour++) await site.clock.leap(hourMs)
    expect([await notice(), await entries()]).toEqual([undefined, []])
    letters.ending = printed
    await site.clock.leap(hourMs)
    expect((await copy())?.state).toBe('submitted')
    expect([await notice(), await entries()]).toEqual([undefined, ['telefon']])
    await untilOverdue()
    expect(await entries()).toEqual(['telefon', 'notice-overdue'])
  })
})
