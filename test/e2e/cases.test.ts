// A case as it is told: in order, to those concerned, and read by those who were told (LUS 2:1, 3:1; R31).
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bundle } from '@medplum/fhirtypes'
import { acknowledged, codesIn, codesOf, toGateway } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import {
  hsa,
  inskrivningsmeddelande,
  kvittens,
  messageId,
  units,
  utskrivningsklar,
} from '../helpers/messages.js'
import { makulering } from '../helpers/samples/makulering.js'
import { partsandring } from '../helpers/samples/partsandring.js'
import { openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const admission = toGateway(inskrivningsmeddelande)
const ready = toGateway(utskrivningsklar)

/** The copy that a unit got of the admission. */
const copyOf = (unit: string): string => {
  const all = [...site.doubles.municipality.sendings, ...site.doubles.vardcentral.sendings]
  const sent = all.find(({ recipient }) => recipient.hsaId === unit)
  if (sent === undefined) throw new Error('the unit was sent nothing')
  return sent.copyId
}

/** The unit says that it has read the copy it got. */
const read = (sender: keyof typeof units, about: string, id = kvittens.id) =>
  toGateway({ ...kvittens, id, sender: { hsaId: units[sender] }, about: messageId(about) })

describe('utskrivningsklar', () => {
  it('R31, R50: before the inskrivningsmeddelande is refused for now, and taken with the same ids afterwards', async () => {
    const early = await site.send('hospital', ready)
    expect(early.status).toBe(503)
    const { header, outcome } = await acknowledged(early)
    expect(header.response?.code).toBe('transient-error')
    expect(outcome.issue[0]?.details?.coding?.[0]?.code).toBe('parties-unknown')
    expect((await site.send('hospital', admission)).status).toBe(200)
    const again = await acknowledged(await site.send('hospital', ready))
    expect(again.header.response).toMatchObject({ identifier: utskrivningsklar.id, code: 'ok' })
  })

  it('goes to every unit that was told of the admission, after it', async () => {
    await site.send('hospital', admission)
    await site.send('hospital', ready)
    await settle()
    const events = site.doubles.municipality.sendings.map(({ body, recipient }) => {
      const [header] = (JSON.parse(body) as Bundle).entry ?? []
      const event =
        header?.resource?.resourceType === 'MessageHeader' ? header.resource.eventCoding?.code : ''
      return [recipient.hsaId, event]
    })
    for (const unit of [units.municipality, units.homeHealth]) {
      expect(events.filter(([to]) => to === unit)).toEqual([
        [unit, 'inskrivningsmeddelande'],
        [unit, 'utskrivningsklar'],
      ])
    }
    expect(site.doubles.vardcentral.sendings).toHaveLength(2)
  })

  it('of another case is not told to the parties of this one', async () => {
    await site.send('hospital', admission)
    const other = { ...ready, arende: { ...ready.arende, value: 'arende-2002' } }
    expect((await site.send('hospital', other)).status).toBe(503)
  })
})

describe('kvittens', () => {
  beforeEach(async () => {
    await site.send('hospital', admission)
    await settle()
  })

  it('about a copy names the original to the hospital, which never saw the copy’s id', async () => {
    const copy = copyOf(units.municipality)
    expect((await site.send('municipality', read('municipality', copy))).status).toBe(200)
    await settle()
    const [sent] = site.doubles.hospital.sendings
    expect(sent?.body).toContain(inskrivningsmeddelande.id)
    expect(sent?.body).not.toContain(copy)
    expect(sent?.recipient.hsaId).toBe(units.hospital)
  })

  it('meets the duty of the unit that read, and no other’s', async () => {
    await site.send('municipality', read('municipality', copyOf(units.municipality)))
    const response = await site.request('hospital', `/api/messages/${inskrivningsmeddelande.id}`)
    const { owed } = (await response.json()) as { owed: { duty: string; unit: string; metAt?: string }[] }
    const met = owed.filter(({ duty, metAt }) => duty === 'kvittens' && metAt !== undefined)
    expect(met.map(({ unit }) => unit)).toEqual([units.municipality])
  })

  it('by a unit that was not told is refused, whether it names the message or another’s copy', async () => {
    const others = [copyOf(units.vardcentral), copyOf(units.homeHealth)]
    for (const [i, about] of others.entries()) {
      const id = messageId(`33333333-3333-4333-8333-00000000000${i}`)
      const message = {
        ...read('municipality', about, id),
        bundleId: `44444444-4444-4444-8444-00000000000${i}`,
      }
      const refused = await site.send('municipality', message)
      expect(refused.status).toBe(403)
      expect(await codesIn(refused)).toEqual(['not-a-party'])
    }
    await settle()
    expect(site.doubles.hospital.sendings).toHaveLength(0)
  })

  it('about a message that nobody has sent goes where its sender says, with a warning', async () => {
    const receiver = { hsaId: units.hospital }
    const unknown = messageId('eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee')
    const response = await site.send('municipality', { ...kvittens, about: unknown, receiver })
    expect(response.status).toBe(200)
    expect(await codesIn(response)).toContain('original-unknown')
  })

  it('R31, R50: before its message is refused for now where it names no receiver, and taken with the same ids afterwards', async () => {
    const id = messageId('dddddddd-dddd-4ddd-8ddd-dddddddddddd')
    const early = { ...read('municipality', id), bundleId: 'eeeeeeee-eeee-4eee-8eee-bbbbbbbbbbbb' }
    const refused = await site.send('municipality', early)
    expect(refused.status).toBe(503)
    const { header, outcome } = await acknowledged(refused)
    expect(header.response?.code).toBe('transient-error')
    expect(codesOf(outcome)).toContain('receiver-missing')
    await site.send('hospital', { ...inskrivningsmeddelande, id, bundleId: 'second-bundle' })
    expect((await site.send('municipality', early)).status).toBe(200)
    expect(await metAt(id)).toBe(Date.parse(kvittens.readAt))
  })

  it('R31: before its message is taken where it names its receiver, and meets the duty when that comes', async () => {
    const id = messageId('dddddddd-dddd-4ddd-8ddd-dddddddddddd')
    const early = { ...kvittens, about: id, receiver: { hsaId: units.hospital } }
    expect((await site.send('municipality', early)).status).toBe(200)
    await site.send('hospital', { ...inskrivningsmeddelande, id, bundleId: 'second-bundle' })
    expect(await metAt(id)).toBe(Date.parse(kvittens.readAt))
  })

  const metAt = async (id: string) =>
    (await site.gateway.store.status('hospital', id))?.duties.find(({ duty }) => duty === 'kvittens')?.metAt
})

it('a message whose needs no unit of the directory answers for is accepted, and an operator is told', async () => {
  const patient = { ...inskrivningsmeddelande.patient, folkbokforing: { kommun: '0980' } }
  expect((await site.send('hospital', { ...admission, patient })).status).toBe(200)
  expect((await site.gateway.store.attention()).map(({ kind }) => kind)).toEqual(['no-unit', 'no-unit'])
})

it('a vårdcentral that the sender names and nobody knows stands before an operator', async () => {
  const patient = { ...inskrivningsmeddelande.patient, vardcentral: hsa('SE2321000016-NOWHERE1') }
  await site.send('hospital', { ...admission, patient })
  expect((await site.gateway.store.attention()).map(({ kind }) => kind)).toEqual(['no-unit'])
})

describe('partsändring', () => {
  const relisted = {
    ...partsandring,
    sender: { hsaId: units.hospital },
    arende: inskrivningsmeddelande.arende,
    sentAt: inskrivningsmeddelande.sentAt,
    from: inskrivningsmeddelande.sentAt,
    comes: { hsaId: units.homeHealth },
    leaves: { hsaId: units.vardcentral },
  }

  it('brings a unit into the case and takes another out of it, for all that comes after', async () => {
    await site.send('hospital', {
      ...admission,
      needs: { socialtjanst: true, kommunalHsv: false, oppenvard: true },
    })
    const before = await site.gateway.store.parties((await key()) ?? '')
    expect(before.toSorted()).toEqual([units.hospital, units.municipality, units.vardcentral].toSorted())
    expect((await site.send('hospital', toGateway(relisted))).status).toBe(200)
    const after = await site.gateway.store.parties((await key()) ?? '')
    expect(after.toSorted()).toEqual([units.hospital, units.municipality, units.homeHealth].toSorted())
  })
})

const key = async () =>
  (await site.gateway.store.known('hospital', inskrivningsmeddelande.id, '')).byHeader?.arende

describe('makulering', () => {
  const voiding = (sender: keyof typeof units, receiver: keyof typeof units) => ({
    ...makulering,
    id: messageId('66666666-0000-4000-8000-000000000001'),
    sender: { hsaId: units[sender] },
    receiver: { hsaId: units[receiver] },
    arende: inskrivningsmeddelande.arende,
    chain: [{ role: 'removal' as const, message: inskrivningsmeddelande.id }],
    sentAt: inskrivningsmeddelande.sentAt,
  })

  it('by the sender of the message goes to those who were told it', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    expect((await site.send('hospital', voiding('hospital', 'municipality'))).status).toBe(200)
  })

  it('by a unit that only received the message is refused', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    const refused = await site.send('municipality', voiding('municipality', 'hospital'))
    expect(refused.status).toBe(422)
    expect(await codesIn(refused)).toContain('takes-back-others')
  })
})

describe('a message that does not go together with its case', () => {
  const late = { ...utskrivningsklar, id: messageId('77777777-7777-4777-8777-777777777777') }
  const again = { ...late, bundleId: '88888888-8888-4888-8888-888888888888' }

  it('is taken; its sender is told which rule, and it stands before the operator', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    await site.send('hospital', utskrivningsklar)
    const { header, outcome } = await acknowledged(await site.send('hospital', again))
    expect(header.response?.code).toBe('ok')
    const codes = outcome.issue.map(({ details }) => details?.coding?.[0]?.code)
    expect(codes).toContain('case-already-ready')
    const raised = (await site.gateway.store.attention()).filter(({ kind }) => kind === 'case-conflict')
    expect(raised).toHaveLength(1)
    expect(site.log.of('case.conflicted')).toMatchObject([{ rule: 'already-ready' }])
  })

  it('that does is told nothing of the kind', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    await site.send('hospital', utskrivningsklar)
    expect(site.log.of('case.conflicted')).toEqual([])
  })

  it('shows its sender how far the case has come', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    await site.send('hospital', utskrivningsklar)
    const response = await site.request('hospital', `/api/messages/${inskrivningsmeddelande.id}`)
    expect(await response.json()).toMatchObject({
      case: { phase: 'ready', deceased: false, sip: 'none', done: ['inskrivning', 'utskrivningsklar'] },
    })
  })
})
