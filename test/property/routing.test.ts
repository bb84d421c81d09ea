// Whatever the patient, the directory and the channels: nothing forbidden is handed over, and nobody is forgotten.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Partner } from '../../src/gateway/settings.js'
import { chooseChannels } from '../../src/routing/channels.js'
import { indexDirectory } from '../../src/routing/directory.js'
import { route } from '../../src/routing/route.js'
import { epochOf } from '../../src/domain/time.js'
import type { LocalDate } from '../../src/domain/local-date.js'
import { adapterDouble, canAll, delivered } from '../helpers/adapter-double.js'
import { forbiddenMarks, isClosed, marks, trespasses } from '../helpers/forbidden.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, time, units } from '../helpers/messages.js'
import { channelIds, routingCase, textOf, type RoutingCase } from '../helpers/routing-cases.js'
import { directory as sender, gatewayId, openSite } from '../helpers/site.js'

const today = '2026-11-02'
const isOpenToday = ({ validFrom = today, validTo = today }: { validFrom?: string; validTo?: string }) =>
  validFrom <= today && today <= validTo

/** The channels of a case as partners whose adapters refuse to hand over what they should never have been given. */
function watchedPartners({ message, channels }: RoutingCase, faults: string[]) {
  const entries = channelIds.map((id, i): [string, Partial<Partner>] => {
    const can = channels[i] ?? canAll
    const double = adapterDouble(id, can)
    double.ending = ({ body, recipient }) => {
      const wrong = [
        ...(isClosed(message, can) ? ['closed'] : []),
        ...trespasses(body, forbiddenMarks(message, recipient.kind, can)),
      ]
      faults.push(...wrong)
      if (wrong.length > 0) throw new Error('handed what it may not have')
      return delivered()
    }
    return [id, { adapter: double }]
  })
  return Object.fromEntries(entries)
}

describe('routing', () => {
  it('hands no channel what it may not have, and leaves no copy without a channel or an operator', async () => {
    let accepted = 0
    const check = async (one: RoutingCase) => {
      const faults: string[] = []
      const partners = watchedPartners(one, faults)
      const site = await openSite({ partners, directory: [...sender.slice(0, 1), ...one.directory] })
      try {
        const response = await site.post('hospital', textOf(one))
        await settle()
        expect(faults).toEqual([])
        expect(response.status).not.toBe(500)
        if (response.status !== 200) return
        accepted++
        const status = await site.gateway.store.status('hospital', one.message.id)
        const attention = await site.gateway.store.attention()
        for (const { id, state } of status?.deliveries ?? []) {
          const isSeen = attention.some(({ delivery }) => delivery === id)
          expect(state === 'delivered' || isSeen).toBe(true)
        }
        const told =
          (status?.deliveries ?? []).length + attention.filter(({ kind }) => kind === 'no-unit').length
        expect(told).toBeGreaterThan(0)
      } finally {
        await site.stop()
      }
    }
    await fc.assert(fc.asyncProperty(routingCase, check), { numRuns: 200 })
    expect(accepted).toBeGreaterThan(30)
  })

  it('plans no closed channel, and for every need of the act a unit that answers for it today, or an operator', () => {
    const check = ({ message, directory, channels }: RoutingCase) => {
      const known = new Map(channelIds.map((id, i) => [id as string, channels[i] ?? canAll]))
      const context = {
        directory: indexDirectory(directory),
        channels: known,
        self: gatewayId,
        on: today as LocalDate,
        now: epochOf(time('2026-11-02T10:20:00+01:00')),
        parties: [],
        asker: undefined,
        told: [],
      }
      const planned = route(message, context)
      if (!planned.ok) return
      const { deliveries, unmet } = planned.value
      for (const { unit, channels: chosen, refusals } of deliveries) {
        expect(isOpenToday(unit)).toBe(true)
        for (const channel of chosen) expect(isClosed(message, known.get(channel) ?? canAll)).toBe(false)
        const accounted = new Set([...chosen, ...refusals.map(({ channel }) => channel)])
        expect([...accounted].toSorted()).toEqual([...unit.channels].toSorted())
      }
      if (message.receiver?.hsaId !== gatewayId) {
        expect(deliveries.map(({ unit }) => unit.hsaId)).toEqual([message.receiver?.hsaId])
        return
      }
      const { needs } = message
      const wanted = [
        ...(needs.socialtjanst ? ['bistandsenhet'] : []),
        ...(needs.kommunalHsv ? ['kommunalHsv'] : []),
        'vardcentral',
      ]
      const told = [...deliveries.map(({ unit }) => unit.kind), ...unmet.map(({ need }) => need)]
      expect(told.toSorted()).toEqual(wanted.toSorted())
      for (const { unit } of deliveries) expect(isResponsible(unit, message)).toBe(true)
    }
    fc.assert(fc.property(routingCase, check), { numRuns: 5_000 })
  })
})

/** The unit answers for where the patient is registered, or is the vårdcentral that the sender named. */
function isResponsible(
  { hsaId, kind, areas }: RoutingCase['directory'][number],
  { patient }: RoutingCase['message'],
): boolean {
  if (kind === 'vardcentral' && patient.vardcentral !== undefined) return patient.vardcentral === hsaId
  const home = patient.folkbokforing
  return areas.some(
    ({ kommun, stadsdel }) =>
      kommun === home?.kommun && (stadsdel === undefined || stadsdel === home.stadsdel),
  )
}

describe('the oracle itself', () => {
  const patient = { ...inskrivningsmeddelande.patient, phone: marks.phone }
  const message = { ...inskrivningsmeddelande, patient, legalBasis: 'lagen' as const }

  it('closes a channel that may not carry the message, and no other', () => {
    expect(isClosed(message, canAll)).toBe(false)
    expect(isClosed(message, { ...canAll, messages: ['kvittens'] })).toBe(true)
    expect(isClosed(message, { ...canAll, residentsOf: ['1480'] })).toBe(true)
    const [unit] = sender
    if (unit === undefined) throw new Error('the directory has units')
    const closed = new Map([['hospital', { ...canAll, identities: [] }]])
    expect(chooseChannels(message, unit, closed).channels).toEqual([])
  })

  it('sees what may not be told, and lets pass what may', () => {
    const forbidden = forbiddenMarks(message, 'bistandsenhet', canAll)
    expect(trespasses(`x ${marks.phone} y`, forbidden)).toEqual(['phone'])
    const consent = forbiddenMarks({ ...message, legalBasis: 'samtycke' }, 'bistandsenhet', canAll)
    expect(trespasses(`x ${marks.phone} y`, consent)).toEqual([])
    expect(units.hospital).toBe(sender[0]?.hsaId)
  })
})
