// Messages that come again: the same answer, one processing, and an alarm when ids are used for something else (R31-R39).
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bundle } from '@medplum/fhirtypes'
import type { Encoded } from '../../src/adapters/adapter.js'
import { webcare } from '../../src/adapters/webcare/index.js'
import type { LusMessage } from '../../src/mappings/registry.js'
import { acknowledged, changed, codesIn, underBundleId, wishing } from '../helpers/answers.js'
import { StoreError } from '../../src/store/store.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, time, units } from '../helpers/messages.js'
import { bundleText, openSite, type Site, type SiteOptions } from '../helpers/site.js'
import { encodeContext, home } from '../helpers/webcare-peer.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const text = bundleText(inskrivningsmeddelande)
const otherBundle = '99999999-9999-4999-8999-999999999999'
const kindsOf = async (one: Site) => (await one.gateway.store.attention()).map(({ kind }) => kind)

/** The same message in other words: properties in another order, other white space. */
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reordered(one)]),
  )
}

/** Another case about another stay, under the same header id. */
const otherContent = changed(text, ({ entry = [] }) => {
  for (const { resource } of entry) {
    if (resource?.resourceType === 'Encounter') resource.period = { start: '2026-11-02T07:00:00+01:00' }
  }
})

/** The hospital writes WebCare's form. */
const webcareOfHospital = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x' })
const openWebcare = async (options: SiteOptions = {}) => {
  site = await openSite({ ...options, partners: { hospital: { adapter: webcareOfHospital } } })
}
const exchangeForWebcare = async () => {
  await site.stop()
  await openWebcare()
}
const toInbox = (body: string) =>
  site.request('hospital', '/api/inbox', {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body,
  })
const xmlOf = (message: LusMessage): string =>
  String((webcareOfHospital.encode({ message }, home, encodeContext) as Encoded).body)
/** The same message with other white space between its elements. */
const spaced = (body: string): string => body.replaceAll(/>\s*</g, '>\n\t <')

const otherTime = time('2026-11-02T07:00:00+01:00')
const xml = xmlOf(inskrivningsmeddelande)
const spacedXml = spaced(xml)
const otherXml = xmlOf({ ...inskrivningsmeddelande, admittedAt: otherTime })

describe('the same ids again', () => {
  it('R33, R35: give the first answer byte for byte, and one delivery', async () => {
    const first = await (await site.post('hospital', text)).text()
    const second = await site.post('hospital', text)
    expect(second.status).toBe(200)
    expect(await second.text()).toBe(first)
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
    expect(site.log.of('message.duplicated')).toHaveLength(1)
    expect(await kindsOf(site)).toEqual([])
  })

  it('R35: give the first answer of a refused message too', async () => {
    const faulty = changed(text, (_, header) => delete header.eventCoding)
    const first = await site.post('hospital', faulty)
    const second = await site.post('hospital', faulty)
    expect([first.status, second.status]).toEqual([422, 422])
    expect(await second.text()).toBe(await first.text())
  })

  it.each(['always', 'on-error', 'never', 'on-success'] as const)(
    'R25, R35: give a sender that wishes %s the first answer again, of an accepted message and of a refused one',
    async (wish) => {
      const faulty = changed(text, (bundle, header) => {
        bundle.id = otherBundle
        header.id = '99999999-9999-4999-8999-000000000000'
        delete header.eventCoding
      })
      for (const message of [text, faulty].map((one) => wishing(one, wish))) {
        const first = await site.post('hospital', message)
        const second = await site.post('hospital', message)
        expect(second.status).toBe(first.status)
        expect(await second.text()).toBe(await first.text())
      }
    },
  )

  it('R38: are the same content whatever the white space and the order of properties', async () => {
    const first = await (await site.post('hospital', text)).text()
    const spaced = JSON.stringify(reordered(JSON.parse(text)), null, 3)
    const second = await site.post('hospital', spaced)
    expect(second.status).toBe(200)
    expect(await second.text()).toBe(first)
  })

  it('R38: with other content are a fatal error, and an operator is told', async () => {
    await site.post('hospital', text)
    const response = await site.post('hospital', otherContent)
    expect(response.status).toBe(409)
    const { header, outcome } = await acknowledged(response)
    expect(header.response?.code).toBe('fatal-error')
    expect(outcome.issue[0]?.severity).toBe('fatal')
    expect(await kindsOf(site)).toEqual(['ids-reused'])
    expect(site.log.of('ids.reused')).toHaveLength(1)
    expect(site.log.of('attention.raised')).toMatchObject([{ kind: 'ids-reused' }])
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R38: the first answer stands after a reuse of its ids', async () => {
    const first = await (await site.post('hospital', text)).text()
    await site.post('hospital', otherContent)
    expect(await (await site.post('hospital', text)).text()).toBe(first)
  })

  it('R31: a resend in the middle changes nothing in the order in which a case is told', async () => {
    await site.post('hospital', text)
    await site.post('hospital', text)
    await settle()
    expect(site.doubles.municipality.sendings.map(({ copyId }) => copyId)).toEqual([
      inskrivningsmeddelande.id,
    ])
  })
})

describe('one of the ids again', () => {
  it('R36 (fhir): a new sending of a known message gives the first answer, and is not processed again', async () => {
    const first = await (await site.post('hospital', text)).text()
    const second = await site.post('hospital', underBundleId(text, otherBundle))
    expect(await second.text()).toBe(first)
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R36 (medcom): gives the same answer under a new envelope', async () => {
    await site.stop()
    site = await openSite({ partners: { hospital: { duplicates: 'medcom' } } })
    const first = await acknowledged(await site.post('hospital', text))
    const second = await acknowledged(await site.post('hospital', underBundleId(text, otherBundle)))
    expect(second.bundle.id).not.toBe(first.bundle.id)
    expect(second.header.id).not.toBe(first.header.id)
    expect({ ...second.header, id: first.header.id }).toEqual(first.header)
    expect(second.outcome).toEqual(first.outcome)
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R36, R40: a new sending with other content gives the first answer, and an operator is told', async () => {
    const first = await (await site.post('hospital', text)).text()
    const second = await site.post('hospital', underBundleId(otherContent, otherBundle))
    expect(await second.text()).toBe(first)
    expect(await kindsOf(site)).toEqual(['ids-reused'])
    expect(site.log.of('attention.raised')).toHaveLength(1)
  })

  it('R37: a Bundle.id used for another message is an error; the message may come under a new one', async () => {
    await site.post('hospital', text)
    const other = renamed(text)
    const refused = await site.post('hospital', other)
    expect(refused.status).toBe(409)
    expect(await codesIn(refused)).toEqual(['bundle-id-reused'])
    expect((await site.post('hospital', underBundleId(other, otherBundle))).status).toBe(200)
  })

  it('R34: two new ids are a new message', async () => {
    await site.post('hospital', text)
    const other = underBundleId(renamed(text), otherBundle)
    expect((await acknowledged(await site.post('hospital', other))).header.response?.code).toBe('ok')
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(2)
  })
})

const monthMs = 31 * 24 * 3_600_000

describe('the same ids again, when the body is no longer kept', () => {
  const bodyOf = async () =>
    (await site.gateway.store.known('hospital', inskrivningsmeddelande.id, '')).byHeader?.body
  const reuses = async () => (await kindsOf(site)).filter((kind) => kind === 'ids-reused')
  const purged = async (body: string, post = (one: string) => site.post('hospital', one)) => {
    const first = await (await post(body)).text()
    await settle()
    await site.clock.leap(monthMs)
    expect(await bodyOf()).toBeUndefined()
    return first
  }

  it('R35, R38: give the first answer, in the same bytes and in other words', async () => {
    const first = await purged(text)
    const spaced = JSON.stringify(reordered(JSON.parse(text)), null, 3)
    for (const body of [text, spaced, underBundleId(text, otherBundle)]) {
      const again = await site.post('hospital', body)
      expect([again.status, await again.text()]).toEqual([200, first])
    }
    expect(await reuses()).toEqual([])
  })

  it('R38: with other content are a fatal error still', async () => {
    await purged(text)
    expect((await site.post('hospital', otherContent)).status).toBe(409)
    expect(await reuses()).toEqual(['ids-reused'])
  })

  it('R35: are known by their bytes when the form that could read them is no longer configured', async () => {
    await exchangeForWebcare()
    await toInbox(xml)
    await settle()
    await site.stop('keep')
    const { data } = site
    site = await openSite({ data })
    await site.clock.leap(monthMs)
    expect(await bodyOf()).toBeUndefined()
    await site.stop('keep')
    await openWebcare({ data })
    expect((await toInbox(xml)).status).toBe(200)
    expect((await toInbox(spacedXml)).status).toBe(409)
  })

  it('R38: of a partner’s own form are compared by what they say as well', async () => {
    await exchangeForWebcare()
    await purged(xml, toInbox)
    expect((await toInbox(spacedXml)).status).toBe(200)
    expect((await toInbox(otherXml)).status).toBe(409)
    expect(await reuses()).toEqual(['ids-reused'])
  })
})

describe('the same ids again, in a partner’s own form', () => {
  beforeEach(exchangeForWebcare)

  it('R38: are the same content whatever the white space between elements', async () => {
    expect(spacedXml).not.toBe(xml)
    const first = await toInbox(xml)
    const second = await toInbox(spacedXml)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(site.log.of('message.duplicated')).toHaveLength(1)
    expect(await kindsOf(site)).toEqual([])
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R38: with other content are a fatal error, and an operator is told', async () => {
    await toInbox(xml)
    expect((await toInbox(otherXml)).status).toBe(409)
    expect(await kindsOf(site)).toEqual(['ids-reused'])
  })

  it('R36: a new sending, with its own id and time, is the same content; an operator is told of any other', async () => {
    await toInbox(xml)
    const resent = { bundleId: otherBundle, sentAt: time('2026-11-02T10:45:00+01:00') }
    expect((await toInbox(xmlOf({ ...inskrivningsmeddelande, ...resent }))).status).toBe(200)
    expect(await kindsOf(site)).toEqual([])
    await toInbox(xmlOf({ ...inskrivningsmeddelande, ...resent, admittedAt: otherTime }))
    expect(await kindsOf(site)).toEqual(['ids-reused'])
  })

  it('R35, R38: give the first answer of a refused message too, whatever the white space', async () => {
    const foreign = { ...inskrivningsmeddelande, sender: { hsaId: units.vardcentral } }
    const first = await toInbox(xmlOf(foreign))
    const second = await toInbox(spaced(xmlOf(foreign)))
    expect([first.status, second.status]).toEqual([403, 403])
    expect((await toInbox(xmlOf({ ...foreign, admittedAt: otherTime }))).status).toBe(409)
  })
})

describe('at the same time', () => {
  it('R39: the same ids while the first is being processed are told to wait, and are processed once', async () => {
    const [first, second] = await Promise.all([site.post('hospital', text), site.post('hospital', text)])
    expect(new Set([first?.status, second?.status])).toEqual(new Set([200, 425]))
    const late = first?.status === 425 ? first : second
    if (late === undefined) throw new Error('two requests have two answers')
    const { header } = await acknowledged(late)
    expect(header.response?.code).toBe('transient-error')
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
    expect((await site.post('hospital', text)).status).toBe(200)
  })

  it('R37: a Bundle.id used for two messages at once is an error for one of them', async () => {
    const answers = await Promise.all([site.post('hospital', text), site.post('hospital', renamed(text))])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 425]))
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R34: the same ids of another partner are another message, and its answer is never shown', async () => {
    const first = await (await site.post('hospital', text)).text()
    const municipal = {
      ...inskrivningsmeddelande,
      sender: { hsaId: units.municipality },
      receiver: { hsaId: units.vardcentral },
    }
    const response = await site.send('municipality', municipal)
    expect(response.status).toBe(200)
    const second = await acknowledged(response)
    expect(second.text).not.toBe(first)
    expect(second.header.destination?.[0]?.endpoint).toBe('https://municipality.example/fhir')
    await settle()
    expect(site.doubles.vardcentral.sendings).toHaveLength(1)
  })

  it('a message that was refused for now is processed when it comes again with the same ids', async () => {
    await site.stop()
    let full = true
    site = await openSite({
      store: (real) => ({
        ...real,
        record: async (reception) => {
          if (full) throw new StoreError('no room')
          return real.record(reception)
        },
      }),
    })
    const refused = await site.post('hospital', text)
    expect(refused.status).toBe(503)
    expect((await acknowledged(refused)).header.response?.code).toBe('transient-error')
    full = false
    expect((await site.post('hospital', text)).status).toBe(200)
  })
})

/** The same content as another message in the same Bundle.id. */
const renamed = (body: string): string =>
  changed(body, ({ entry }: Bundle, header) => {
    header.id = '77777777-7777-4777-8777-777777777777'
    const [first] = entry ?? []
    if (first !== undefined) first.fullUrl = `urn:uuid:${header.id}`
  })
