// A case is about one patient, and an answer about the patient of its original: what names another reaches nobody.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Patient } from '../../src/domain/patient.js'
import { caseOf } from '../../src/gateway/case-of.js'
import type { LusMessage } from '../../src/mappings/registry.js'
import { acknowledged, codesIn, toGateway } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import {
  identity,
  inskrivningsmeddelande,
  kvittens,
  messageId,
  reservePatient,
  time,
  tolvan,
  units,
  utskrivningsklar,
} from '../helpers/messages.js'
import { planeringsunderlag } from '../helpers/samples/planeringsunderlag.js'
import { openSite, type PartnerId, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const admission = toGateway(inskrivningsmeddelande)
const ready = toGateway(utskrivningsklar)
const plan = toGateway({
  ...planeringsunderlag,
  sentAt: time('2026-11-02T10:15:00+01:00'),
  sender: { hsaId: units.municipality },
})
const other: Patient = { ...tolvan, identity: identity('personnummer', '189602029812') }
const known: Patient = { ...reservePatient, vardcentral: units.vardcentral }

const sent = () => Object.values(site.doubles).flatMap(({ sendings }) => sendings)
const told = (id: string) =>
  sent()
    .filter(({ body }) => body.includes(id))
    .map(({ recipient }) => recipient.hsaId)
    .toSorted()
const all = [units.homeHealth, units.municipality, units.vardcentral].toSorted()
const open = async () =>
  (await site.gateway.store.attention()).filter(({ resolvedAt }) => resolvedAt === undefined)
const kinds = async () => (await open()).map(({ kind }) => kind)
const send = async (caller: PartnerId, message: LusMessage) => {
  const response = await site.send(caller, message)
  await settle()
  return { status: response.status, codes: await codesIn(response) }
}
/** The same message under ids of its own. */
const fresh = <M extends LusMessage>(message: M, n: number): M => ({
  ...message,
  id: messageId(`77777777-7777-4777-8777-00000000000${n}`),
  bundleId: `88888888-8888-4888-8888-00000000000${n}`,
})
/** The case under a number that does not say whose it is. */
const unsystematic = <M extends LusMessage>(message: M): M => ({ ...message, arende: { value: '1' } })

describe('a message about another patient than its case', () => {
  beforeEach(() => send('hospital', admission))

  it.each([
    ['utskrivningsklar', ready],
    ['inskrivningsmeddelande', fresh(admission, 1)],
    ['inskrivningsmeddelande to one receiver', fresh(inskrivningsmeddelande, 1)],
  ])('is refused, and reaches nobody: %s', async (_, message) => {
    const before = sent().length
    expect(await send('hospital', { ...message, patient: other })).toEqual({
      status: 422,
      codes: ['arende-other-patient'],
    })
    expect(sent()).toHaveLength(before)
    expect(await kinds()).toEqual([])
  })

  it('is told to all in a case of its own', async () => {
    const own = { ...fresh(admission, 1), patient: other, arende: { ...admission.arende, value: 'arende-2' } }
    expect((await send('hospital', own)).status).toBe(200)
    expect((await send('hospital', { ...ready, patient: other, arende: own.arende })).status).toBe(200)
  })

  it('leaves the case to its own patient', async () => {
    await send('hospital', { ...fresh(ready, 1), patient: other })
    expect((await send('hospital', ready)).status).toBe(200)
    expect(told(ready.arende.value).filter((unit) => unit === units.vardcentral)).toHaveLength(2)
  })

  it('is known by nothing that could be read or tried out', async () => {
    const [{ digest } = { digest: '' }] = await site.gateway.store.patients(
      JSON.stringify([admission.arende.system, admission.arende.value]),
    )
    expect(digest).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{64}$/)
    const another = { ...site.gateway, secret: 'the secret of another site' }
    const found = await caseOf(another, 'hospital', admission)
    expect(found.patient.digest).not.toBe(digest)
    expect(found.acquaintance).toBe('unknown')
  })
})

describe('a patient who is given a lasting number', () => {
  beforeEach(async () => {
    await send('hospital', { ...admission, patient: known })
  })
  const entry = async () => (await open()).find(({ kind }) => kind === 'identity-changed')
  const resolve = async (word: string) =>
    site.request('operator', `/api/attention/${(await entry())?.id}?outcome=${word}`, { method: 'POST' })
  const changed = { ...ready, patient: tolvan }

  it.each([
    ['personnummer', tolvan],
    ['samordningsnummer', { ...tolvan, identity: identity('samordningsnummer', '197010632391') }],
  ])(
    '%s: the message is taken with a warning, its parties are not told, an operator is',
    async (_, patient) => {
      expect(await send('hospital', { ...ready, patient })).toEqual({
        status: 200,
        codes: ['arende-patient-changed'],
      })
      expect(told(patient.identity.value)).toEqual([])
      expect(await kinds()).toEqual(['identity-changed'])
    },
  )

  it('is told to a receiver that is named, with the same warning', async () => {
    const named = { ...utskrivningsklar, patient: tolvan }
    expect((await send('hospital', named)).codes).toEqual(['arende-patient-changed'])
    expect(told(tolvan.identity.value)).toEqual([units.municipality])
    expect(await kinds()).toEqual(['identity-changed'])
  })

  it('can be compared by the identity officer, before and after', async () => {
    await send('hospital', changed)
    const response = await site.request('identityOfficer', `/api/attention/${(await entry())?.id}/identity`)
    expect(await response.json()).toMatchObject({
      identity: { kind: 'personnummer', value: '191212121212' },
      before: {
        identity: { kind: 'regionaltReservnummer', issuer: 'Region Stockholm', value: '991981000010' },
        name: { family: 'Okändsson' },
      },
    })
  })

  it('is known under both numbers once it is confirmed', async () => {
    await send('hospital', changed)
    expect((await resolve('same-patient')).status).toBe(200)
    expect(await send('hospital', fresh(changed, 1))).toEqual({ status: 200, codes: ['case-already-ready'] })
    expect(told(tolvan.identity.value)).toEqual(all)
    const kommun = { ...plan, patient: known }
    expect((await send('municipality', kommun)).status).toBe(200)
    expect(await kinds()).toEqual(['case-conflict'])
  })

  it.each(['done', 'not-needed'])(
    'is not known under the new one when the entry ends as %s',
    async (word) => {
      await send('hospital', changed)
      await resolve(word)
      expect((await send('hospital', fresh(changed, 1))).codes).toContain('arende-patient-changed')
      expect(told(tolvan.identity.value)).toEqual([])
    },
  )

  it('is never confirmed by another entry', async () => {
    await site.gateway.store.raise([
      {
        id: 'other',
        at: 0,
        kind: 'no-unit',
        message: (await site.gateway.store.status('hospital', admission.id))?.message.id ?? '',
        delivery: undefined,
        unit: undefined,
        need: undefined,
        due: undefined,
      },
    ])
    const refused = await site.request('operator', '/api/attention/other?outcome=same-patient', {
      method: 'POST',
    })
    expect(refused.status).toBe(409)
  })

  it('keeps it: a message under a second one is about another', async () => {
    await send('hospital', changed)
    await resolve('same-patient')
    expect((await send('hospital', { ...fresh(ready, 1), patient: other })).codes).toEqual([
      'arende-other-patient',
    ])
  })
})

it('a patient with a personnummer is another than one with a reservnummer', async () => {
  await send('hospital', admission)
  expect((await send('hospital', { ...ready, patient: known })).codes).toEqual(['arende-other-patient'])
})

describe('a case number without a system', () => {
  it('is its partner’s own: another’s message under it comes too early, whoever it is about', async () => {
    await send('hospital', unsystematic(inskrivningsmeddelande))
    const sender = { hsaId: units.vardcentral }
    for (const [n, patient] of [tolvan, other].entries()) {
      const message = { ...fresh(unsystematic(ready), n), sender, patient }
      expect(await send('vardcentral', message)).toEqual({ status: 503, codes: ['parties-unknown'] })
    }
    expect(sent()).toHaveLength(1)
  })

  it('is meant by those who were told under it, about the same patient', async () => {
    await send('hospital', unsystematic(admission))
    expect((await send('municipality', unsystematic(plan))).status).toBe(200)
    expect(site.doubles.hospital.sendings).toHaveLength(1)
  })

  it('is not meant by them about another', async () => {
    await send('hospital', unsystematic(admission))
    const about = await send('municipality', { ...unsystematic(plan), patient: other })
    expect(about).toEqual({ status: 503, codes: ['parties-unknown'] })
    expect(site.doubles.hospital.sendings).toHaveLength(0)
  })

  it('is answered like any other: the kvittens reaches the hospital', async () => {
    await send('hospital', unsystematic(inskrivningsmeddelande))
    expect((await send('municipality', unsystematic(toGateway(kvittens)))).status).toBe(200)
    expect(site.doubles.hospital.sendings).toHaveLength(1)
  })
})

describe('a kvittens', () => {
  const metAt = async (id: string = inskrivningsmeddelande.id) =>
    (await site.gateway.store.status('hospital', id))?.duties.find(({ duty }) => duty === 'kvittens')?.metAt
  const readAt = Date.parse(kvittens.readAt)
  const otherCase = { system: 'urn:oid:1.2.752.97.1.1.999', value: 'arende-3003' }

  it.each([
    ['in the same case', {}, 'arende-other-patient'],
    ['in another case', { arende: otherCase }, 'original-other-patient'],
  ])('about another patient %s is refused, and meets nothing', async (_, changes, code) => {
    await send('hospital', inskrivningsmeddelande)
    const refused = await send('municipality', { ...kvittens, patient: other, ...changes })
    expect(refused).toEqual({ status: 422, codes: [code] })
    expect(await metAt()).toBeUndefined()
    expect(site.doubles.hospital.sendings).toEqual([])
  })

  it('about the same patient in a case number of the reader’s own meets it', async () => {
    await send('hospital', inskrivningsmeddelande)
    expect((await send('municipality', { ...kvittens, arende: otherCase })).status).toBe(200)
    expect(await metAt()).toBe(readAt)
  })

  it('with another’s Task counts for the message that it names, with a warning', async () => {
    await send('hospital', inskrivningsmeddelande)
    const task = { ...kvittens.task, value: 'task-of-another' }
    expect((await send('municipality', { ...kvittens, task })).codes).toEqual(['task-differs'])
    expect(await metAt()).toBe(readAt)
  })

  it('to a third unit is refused, and goes nowhere', async () => {
    await send('hospital', inskrivningsmeddelande)
    const receiver = { hsaId: units.vardcentral }
    expect(await send('municipality', { ...kvittens, receiver })).toEqual({
      status: 422,
      codes: ['receiver-not-asker'],
    })
    expect([await metAt(), site.doubles.vardcentral.sendings]).toEqual([undefined, []])
  })

  it.each([
    ['the asker', kvittens],
    ['the gateway', toGateway(kvittens)],
  ])('to %s is taken without a word', async (_, message) => {
    await send('hospital', inskrivningsmeddelande)
    expect(await send('municipality', message)).toEqual({ status: 200, codes: ['message-processed'] })
  })

  it('that came before its message meets it only about the same patient', async () => {
    const early = { ...kvittens, arende: otherCase, patient: other }
    const { outcome } = await acknowledged(await site.send('municipality', early))
    expect(outcome.issue[0]?.details?.coding?.[0]?.code).toBe('original-unknown')
    await send('hospital', inskrivningsmeddelande)
    expect(await metAt()).toBeUndefined()
    await send('municipality', fresh(kvittens, 1))
    expect(await metAt()).toBe(readAt)
  })
})
