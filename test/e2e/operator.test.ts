// What those who run it are told: crashed adapters, whom an entry is about, from when a kommun pays, and no word of a sender's.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bundle, Provenance } from '@medplum/fhirtypes'
import type { Unencoded } from '../../src/adapters/adapter.js'
import type { Loss, Outcome } from '../../src/domain/delivery.js'
import { adapterDouble, delivered, retry, type AdapterDouble } from '../helpers/adapter-double.js'
import { toGateway } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import {
  inskrivningsmeddelande,
  protectedPatient,
  reservePatient,
  units,
  utskrivningsklar,
} from '../helpers/messages.js'
import {
  bundleText,
  directory,
  fhirHeaders,
  gatewayId,
  openSite,
  type Site,
  type SiteOptions,
} from '../helpers/site.js'

const admission = inskrivningsmeddelande
const ready = utskrivningsklar

let site: Site
let second: AdapterDouble
const open = async (options: SiteOptions = {}) => {
  second = adapterDouble('second')
  site = await openSite({ ...options, partners: { second: { adapter: second }, ...options.partners } })
}
const reopen = async (options: SiteOptions) => {
  await site.stop()
  await open(options)
}
beforeEach(() => open())
afterEach(() => site.stop())

/** The municipality can also be reached on a second channel. */
const withSecond = directory.map((unit) =>
  unit.hsaId === units.municipality ? { ...unit, channels: ['municipality', 'second'] } : unit,
)
const entries = async () =>
  (await site.gateway.store.attention()).filter(({ resolvedAt }) => resolvedAt === undefined)
const kinds = async () => (await entries()).map(({ kind }) => kind)
const fate = async (id: string) => {
  const response = await site.request('hospital', `/api/messages/${id}`)
  return (await response.json()) as {
    copies: { recipient: string; state: string; loss: readonly Loss[]; paymentLiability?: object }[]
  }
}
const states = async (id: string = admission.id) => (await fate(id)).copies.map(({ state }) => state)
const convert = async (text: string) => {
  const init = { method: 'POST', headers: fhirHeaders, body: text }
  const response = await site.request('hospital', '/fhir/$convert', init)
  return (await response.json()) as {
    copies: { recipient: string; loss: readonly Loss[]; paymentLiability?: object; payload?: object }[]
  }
}

describe('an adapter that crashes stands before an operator', () => {
  const broken = () => {
    throw new Error('broken')
  }

  it.each([
    ['throws', broken],
    ['gives nothing', () => undefined as unknown as Outcome],
    ['gives an outcome of its own', () => ({ kind: 'perhaps' }) as unknown as Outcome],
    ['promises proof and no time for it', () => ({ kind: 'submitted', handle: 'x' }) as unknown as Outcome],
  ])('when it %s while it sends: the copy is in doubt, and one entry says why', async (_, ending) => {
    site.doubles.municipality.ending = ending
    await site.send('hospital', admission)
    await settle()
    expect([await states(), await kinds()]).toEqual([['unknown'], ['adapter-crashed']])
    expect(site.log.of('gateway.crashed')).toHaveLength(1)
    site.doubles.municipality.ending = delivered
    const [entry] = await entries()
    const path = `/api/attention/${entry?.id}?outcome=send-again`
    expect((await site.request('operator', path, { method: 'POST' })).status).toBe(200)
    await site.clock.advance(30_000)
    expect([await states(), await kinds()]).toEqual([['delivered'], []])
  })

  it('when it throws while it encodes: the copy takes the next channel all the same', async () => {
    await reopen({ directory: withSecond })
    site.doubles.municipality.writing = broken
    await site.send('hospital', admission)
    await settle()
    expect([await states(), await kinds()]).toEqual([['delivered'], ['adapter-crashed']])
    expect(second.sendings).toHaveLength(1)
  })

  it('when it throws while it encodes and no channel is left: the copy stands there as well', async () => {
    site.doubles.municipality.writing = broken
    await site.send('hospital', admission)
    await settle()
    expect([await states(), await kinds()]).toEqual([['operator'], ['no-channel', 'adapter-crashed']])
  })

  it('when it encodes nothing, or gives an outcome that only sending can have', async () => {
    for (const nothing of [{}, { kind: 'delivered', reference: 'x', evidence: 'x' }]) {
      await reopen({})
      site.doubles.municipality.writing = () => nothing as unknown as Unencoded
      await site.send('hospital', admission)
      await settle()
      expect([await states(), await kinds()]).toEqual([['operator'], ['no-channel', 'adapter-crashed']])
    }
  })

  it('but not one that says it cannot write the copy: that takes the next channel', async () => {
    await reopen({ directory: withSecond })
    site.doubles.municipality.writing = () => ({ kind: 'rejected', code: 'cannot-encode' })
    await site.send('hospital', admission)
    await settle()
    expect([await states(), await kinds()]).toEqual([['delivered'], []])
    expect(site.log.of('gateway.crashed')).toEqual([])
    expect(second.sendings).toHaveLength(1)
  })

  it('nor one that could not write it in time: it is tried again', async () => {
    site.doubles.municipality.writing = () => ({ kind: 'retry', reason: 'timeout' })
    await site.send('hospital', admission)
    await settle()
    expect([await states(), await kinds()]).toEqual([['waiting'], []])
    site.doubles.municipality.writing = () => undefined
    await site.clock.advance(30_000)
    expect(await states()).toEqual(['delivered'])
  })

  it('but not one that cannot reach its partner, or says that it does not know', async () => {
    site.doubles.municipality.ending = () => ({ kind: 'unknown', reason: 'connection-lost' })
    await site.send('hospital', admission)
    await settle()
    expect(await kinds()).toEqual(['outcome-unknown'])
  })

  it('and shows a dry run without its payload', async () => {
    site.doubles.municipality.writing = broken
    const { copies } = await convert(bundleText(admission))
    expect(copies).toMatchObject([{ recipient: units.municipality }])
    expect(copies[0]).not.toHaveProperty('payload')
  })
})

describe('whom an entry is about', () => {
  const unknown = (): Outcome => ({ kind: 'unknown', reason: 'timeout' })
  const ask = async (id: string | undefined) =>
    site.request('identityOfficer', `/api/attention/${id}/identity`)

  it('is told to the identity officer, and written down under his name', async () => {
    site.doubles.municipality.ending = unknown
    await site.send('hospital', { ...admission, patient: reservePatient })
    await settle()
    const [entry] = await entries()
    const response = await ask(entry?.id)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      type: 'inskrivningsmeddelande',
      unit: units.municipality,
      protection: 'none',
      identity: { kind: 'regionaltReservnummer', issuer: 'Region Stockholm', value: '991981000010' },
      name: { family: 'Okändsson', given: ['Reserva'] },
    })
    expect(site.log.of('identity.read')).toEqual([
      {
        event: 'identity.read',
        correlationId: entry?.message,
        attention: entry?.id,
        unit: units.municipality,
        by: 'test-identityOfficer',
      },
    ])
  })

  it('is told of a protected patient with the protection, and without where the patient is', async () => {
    site.doubles.municipality.ending = unknown
    await site.send('hospital', { ...admission, patient: protectedPatient })
    await settle()
    const [entry] = await entries()
    const text = await (await ask(entry?.id)).text()
    expect(text).toContain('"protection":"sekretessmarkering"')
    expect(text).not.toMatch(/Box 2820|GÖTEBORG|0180|VC1/)
  })

  it('is not told of what is dealt with, or never was, and nothing is written down', async () => {
    site.doubles.municipality.ending = unknown
    await site.send('hospital', admission)
    await settle()
    const [entry] = await entries()
    await site.request('operator', `/api/attention/${entry?.id}?outcome=done`, { method: 'POST' })
    for (const id of [entry?.id, admission.id, 'x']) expect((await ask(id)).status).toBe(404)
    expect(site.log.of('identity.read')).toEqual([])
  })
})

describe('LUS 5:4: from when the kommun pays', () => {
  const sendReady = async () => {
    await site.send('hospital', toGateway(admission))
    await settle()
    await site.send('hospital', toGateway(ready))
    await settle()
  }
  const liabilities = async (id: string = ready.id) =>
    new Map((await fate(id)).copies.map((copy) => [copy.recipient, copy.paymentLiability]))
  const threeDays = { from: '2026-11-05', rule: 'lus-5-4-three-days', source: 'LUS (2017:612) 5:4' }

  it('stands with each notice of utskrivningsklar to a unit of the kommun, and with nothing else', async () => {
    await sendReady()
    expect(await liabilities()).toEqual(
      new Map([
        [units.municipality, threeDays],
        [units.homeHealth, threeDays],
        [units.vardcentral, undefined],
      ]),
    )
    expect([...(await liabilities(admission.id)).values()]).toEqual([undefined, undefined, undefined])
  })

  it('counts from the hand-over, which made it four days; what waits has not been sent', async () => {
    await site.send('hospital', toGateway(admission))
    await settle()
    site.doubles.municipality.ending = retry()
    await site.send('hospital', toGateway(ready))
    await settle()
    expect((await liabilities()).get(units.municipality)).toBeUndefined()
    site.doubles.municipality.ending = delivered
    await site.clock.leap(3 * 3_600_000)
    expect((await liabilities()).get(units.municipality)).toMatchObject({
      from: '2026-11-06',
      rule: 'lus-5-4-four-days',
    })
  })

  it('is not moved by proof that comes later', async () => {
    site.doubles.municipality.ending = ({ copyId }) => ({
      kind: 'submitted',
      handle: copyId,
      evidenceDueBy: site.clock.now() + 24 * 3_600_000,
    })
    await sendReady()
    site.doubles.municipality.follow = () => Promise.resolve(delivered())
    await site.clock.leap(3 * 3_600_000)
    expect(await states(ready.id)).toEqual(['delivered', 'delivered', 'delivered'])
    expect((await liabilities()).get(units.municipality)).toEqual(threeDays)
  })

  it('is shown in a dry run as if it were handed over now', async () => {
    await site.send('hospital', toGateway(admission))
    await settle()
    const { copies } = await convert(bundleText(toGateway(ready)))
    const shown = new Map(copies.map((copy) => [copy.recipient, copy.paymentLiability]))
    expect(shown.get(units.municipality)).toEqual(threeDays)
    expect(shown.get(units.vardcentral)).toBeUndefined()
  })
})

describe('a loss report holds names that the hub or FHIR has, and nothing else', () => {
  const told: readonly Loss[] = [
    { kind: 'lost', path: 'patient.name.given[1]', reason: 'no-place-for-it' },
    { kind: 'lost', path: 'Bundle.entry[2].resource.contact[0].valueString', reason: 'no-place-for-it' },
  ]
  const untold: readonly Loss[] = [
    { kind: 'lost', path: 'patient.TolvanTolvansson', reason: 'no-place-for-it' },
    { kind: 'changed', path: 'Fallolycka', reason: 'no-place-for-it' },
    { kind: 'withheld', path: 'patient.name[191212121212]', reason: 'no-place-for-it' },
    { kind: 'lost', path: 'patient.phone', reason: 'was +46700000012' },
  ]
  const leaky = () => {
    const double = adapterDouble('municipality')
    const encode = double.encode.bind(double)
    double.encode = async (...given) => ({ ...(await encode(...given)), loss: [...told, ...untold] })
    return double
  }
  const secrets = /Tolvan|Fallolycka|1912|46700/

  it('to its sender, in a dry run, and in the log, whatever an adapter puts there', async () => {
    await reopen({ partners: { municipality: { adapter: leaky() } } })
    await site.send('hospital', admission)
    await settle()
    const { copies } = await convert(bundleText(admission))
    for (const { loss = [] } of [copies[0] ?? {}, (await fate(admission.id)).copies[0] ?? {}]) {
      expect(loss).toEqual(expect.arrayContaining([...told]))
      expect(loss).toHaveLength(told.length + untold.length)
      expect(loss.filter(({ path, reason }) => [path, reason].includes('(unfit)'))).toHaveLength(
        untold.length,
      )
      expect(JSON.stringify(loss)).not.toMatch(secrets)
    }
    expect(site.log.of('loss.reported')).toMatchObject([
      { lost: expect.arrayContaining(['(unfit)']) as unknown },
    ])
    expect(JSON.stringify(site.log.events)).not.toMatch(secrets)
  })

  const withPatient = (element: string) =>
    bundleText(toGateway(admission)).replace('"resourceType":"Patient",', `$&${element},`)

  it('because a name that FHIR does not have is refused, and not repeated', async () => {
    const refused = await site.post('hospital', withPatient('"TolvanTolvansson":"x"'))
    expect(refused.status).toBe(422)
    expect(await refused.text()).not.toMatch(secrets)
  })

  it('and tells the place of what no mapping has read', async () => {
    await site.post('hospital', withPatient('"maritalStatus":{"text":"x"}'))
    await settle()
    expect((await fate(admission.id)).copies[0]?.loss).toContainEqual({
      kind: 'lost',
      path: 'Bundle.entry[1].resource.maritalStatus',
      reason: 'not-in-message-type',
    })
  })
})

describe('the Provenance of a copy', () => {
  const provenanceOf = (body: string | undefined): Provenance => {
    const found = (JSON.parse(body ?? '{}') as Bundle).entry?.find(
      ({ resource }) => resource?.resourceType === 'Provenance',
    )
    return found?.resource as Provenance
  }
  const agents = ({ agent }: Provenance) =>
    agent.map(({ type, who }) => [type?.coding?.[0]?.code, who?.identifier?.value])
  const gateway = ['assembler', gatewayId]

  it('names the sender as author, the gateway as assembler, and the sender’s message as source', async () => {
    await site.send('hospital', toGateway(admission))
    await settle()
    const [sending] = site.doubles.vardcentral.sendings
    const provenance = provenanceOf(sending?.body)
    expect(agents(provenance)).toEqual([['author', undefined], gateway])
    expect(provenance.entity).toMatchObject([
      { role: 'source', what: { identifier: { value: `urn:uuid:${admission.id}` } } },
    ])
    expect(sending?.copyId).not.toBe(admission.id)
  })

  it('of a relay that goes as it is, is the sender’s own', async () => {
    await site.send('hospital', admission)
    await settle()
    const [asIs] = site.doubles.municipality.sendings
    expect(agents(provenanceOf(asIs?.body))).toEqual([['author', undefined]])
  })

  it('of a relay that is written anew names the gateway, and no source: it is the same message', async () => {
    await site.send('hospital', { ...admission, legalBasis: 'lagen' })
    await settle()
    const [anew] = site.doubles.municipality.sendings
    expect(anew?.copyId).toBe(admission.id)
    expect(agents(provenanceOf(anew?.body))).toEqual([['author', undefined], gateway])
    expect(provenanceOf(anew?.body).entity).toBeUndefined()
  })

  it('keeps the gateways that the message came by before', async () => {
    const other = { hsaId: units.ward, name: 'En annan förmedlare' }
    await site.send('hospital', { ...toGateway(admission), assemblers: [other] })
    await settle()
    const [sending] = site.doubles.vardcentral.sendings
    expect(agents(provenanceOf(sending?.body)).slice(1)).toEqual([['assembler', units.ward], gateway])
  })
})
