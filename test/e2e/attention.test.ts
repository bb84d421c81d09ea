// How what stands before an operator can end: only with words that are true of it, and once for each message.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OperationOutcome } from '@medplum/fhirtypes'
import type { Outcome } from '../../src/domain/delivery.js'
import type { AttentionKind } from '../../src/store/store.js'
import { changed, codesOf, toGateway, underBundleId } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande } from '../helpers/messages.js'
import { bundleText, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const open = async (kind: AttentionKind) =>
  (await site.gateway.store.attention()).filter((one) => one.kind === kind && one.resolvedAt === undefined)
const resolve = async (kind: AttentionKind, outcome: string) => {
  const [entry] = await open(kind)
  return site.request('operator', `/api/attention/${entry?.id}?outcome=${outcome}`, { method: 'POST' })
}
const elsewhere = { ...inskrivningsmeddelande.patient, folkbokforing: { kommun: '0980' } }

describe('a word that an entry cannot end with', () => {
  it.each(['arrived', 'send-again'])(
    'is refused where there is no copy (%s), with those that fit, and the entry stands as before',
    async (word) => {
      const needs = { socialtjanst: true, kommunalHsv: false, oppenvard: true }
      await site.send('hospital', toGateway({ ...inskrivningsmeddelande, needs, patient: elsewhere }))
      const refused = await resolve('no-unit', word)
      expect(refused.status).toBe(409)
      const outcome = (await refused.json()) as OperationOutcome
      expect(codesOf(outcome)).toEqual(['resolution-unfit'])
      expect(outcome.issue[0]?.details?.text).toContain('done, told-by-telephone, not-needed.')
      expect(await open('no-unit')).toHaveLength(1)
      expect(site.log.of('attention.resolved')).toEqual([])
      expect((await resolve('no-unit', 'told-by-telephone')).status).toBe(200)
    },
  )

  it('is refused where the copy is in no doubt, and taken where it is', async () => {
    site.doubles.municipality.ending = (): Outcome => ({ kind: 'rejected', code: 'fatal-error' })
    await site.send('hospital', inskrivningsmeddelande)
    await settle()
    for (const word of ['arrived', 'send-again']) expect((await resolve('no-channel', word)).status).toBe(409)
    expect(await open('no-channel')).toHaveLength(1)
    const second = changed(underBundleId(bundleText(inskrivningsmeddelande), 'other-bundle'), (_, header) => {
      header.id = '99999999-9999-4999-8999-000000000000'
    })
    site.doubles.municipality.ending = (): Outcome => ({ kind: 'unknown', reason: 'timeout' })
    await site.post('hospital', second)
    await settle()
    expect((await resolve('outcome-unknown', 'arrived')).status).toBe(200)
  })

  it('is refused of a unit that was told where there is no unit', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    await site.post('hospital', otherContent)
    expect((await resolve('ids-reused', 'told-by-telephone')).status).toBe(409)
    expect((await resolve('ids-reused', 'done')).status).toBe(200)
  })
})

const otherContent = changed(bundleText(inskrivningsmeddelande), ({ entry = [] }) => {
  for (const { resource } of entry)
    if (resource?.resourceType === 'Encounter') resource.period = { start: '2026-11-02T07:00:00+01:00' }
})

describe('ids that were used for something else', () => {
  it('stand before an operator once, however often they are tried', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    for (let time = 0; time < 20; time++) await site.post('hospital', otherContent)
    expect(await open('ids-reused')).toHaveLength(1)
    expect(site.log.of('ids.reused')).toHaveLength(20)
    expect(site.log.of('attention.raised')).toHaveLength(1)
  })

  it('stand there again when they are tried after it was dealt with, and apart for each message', async () => {
    await site.send('hospital', inskrivningsmeddelande)
    await site.post('hospital', otherContent)
    await resolve('ids-reused', 'done')
    await site.post('hospital', otherContent)
    expect(await open('ids-reused')).toHaveLength(1)
    const second = changed(underBundleId(bundleText(inskrivningsmeddelande), 'other-bundle'), (_, header) => {
      header.id = '99999999-9999-4999-8999-000000000000'
    })
    await site.post('hospital', second)
    await site.post(
      'hospital',
      changed(second, (_, header) => (header.reason = { text: 'x' })),
    )
    await settle()
    expect(new Set((await open('ids-reused')).map(({ message }) => message)).size).toBe(2)
  })
})
