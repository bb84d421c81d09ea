// The legal clock counts by what can be true: no sender's clock postpones a duty, or meets one ahead of time (LUS 2:3).
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codesIn } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, kvittens, time } from '../helpers/messages.js'
import { bundleText, fhirHeaders, openSite, type Site } from '../helpers/site.js'

const admission = inskrivningsmeddelande
const custodyAt = Date.parse('2026-11-02T10:20:00+01:00')
const dayMs = 24 * 3_600_000
const faraway = time('2027-11-20T00:00:00Z')

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const dutyOf = async (kind: string) =>
  (await site.gateway.store.status('hospital', admission.id))?.duties.find(({ duty }) => duty === kind)

describe('the notice of LUS 2:3', () => {
  it.each([
    ['assessment', { ...admission, assessedAt: faraway }],
    ['admission', { ...admission, admittedAt: faraway, assessedAt: faraway }],
  ])(
    'with an %s of next year is due 24 hours after it came, and its sender is warned',
    async (_, message) => {
      const response = await site.send('hospital', message)
      expect(response.status).toBe(200)
      expect(await codesIn(response)).toContain('time-in-future')
      expect((await dutyOf('inskrivningsmeddelande'))?.due).toBe(custodyAt + dayMs)
    },
  )

  it('of today is due as before, without a warning', async () => {
    const response = await site.send('hospital', admission)
    expect(await codesIn(response)).toEqual(['message-processed'])
    expect((await dutyOf('inskrivningsmeddelande'))?.due).toBe(Date.parse('2026-11-03T09:45:00+01:00'))
  })

  it('keeps that time when its copy ends before an operator much later', async () => {
    site.doubles.municipality.ending = () => ({ kind: 'retry', reason: 'connection-refused' })
    await site.send('hospital', { ...admission, assessedAt: faraway })
    await site.clock.leap(30 * 3_600_000)
    const entry = (await site.gateway.store.attention()).find(({ kind }) => kind === 'no-channel')
    expect(entry?.due).toBe(custodyAt + dayMs)
  })
})

describe('a kvittens', () => {
  it('read in the future counts as read when it came, with a warning', async () => {
    await site.send('hospital', admission)
    await settle()
    const response = await site.send('municipality', { ...kvittens, readAt: faraway })
    expect(await codesIn(response)).toEqual(['time-in-future'])
    expect((await dutyOf('kvittens'))?.metAt).toBe(custodyAt)
  })

  it('read before it came counts from then', async () => {
    await site.send('hospital', admission)
    await settle()
    await site.send('municipality', kvittens)
    expect((await dutyOf('kvittens'))?.metAt).toBe(Date.parse(kvittens.readAt))
  })
})

describe('a message sent in the future', () => {
  const early = { ...admission, sentAt: time('2026-11-02T10:25:01+01:00') }

  it('is refused, beyond what clocks may differ', async () => {
    const response = await site.send('hospital', early)
    expect([response.status, await codesIn(response)]).toEqual([422, ['sent-in-future']])
    const skewed = {
      ...early,
      sentAt: time('2026-11-02T10:25:00+01:00'),
      id: kvittens.id,
      bundleId: 'skewed',
    }
    expect((await site.send('hospital', skewed)).status).toBe(200)
  })

  it('is refused by $validate too', async () => {
    const init = { method: 'POST', headers: fhirHeaders, body: bundleText(early) }
    expect(await codesIn(await site.request('hospital', '/fhir/Bundle/$validate', init))).toContain(
      'sent-in-future',
    )
  })
})
