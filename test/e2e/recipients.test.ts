// A recipient that was not found is nobody's secret: the sender is told in the answer and later, an operator by need.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acknowledged, codesIn, codesOf, toGateway } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import { hsa, inskrivningsmeddelande, units, utskrivningsklar } from '../helpers/messages.js'
import { bundleText, directory, fhirHeaders, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const { vardcentral: _, ...unlisted } = inskrivningsmeddelande.patient
const elsewhere = { ...unlisted, folkbokforing: { kommun: '0980', stadsdel: 'visby' } }
const admission = toGateway({ ...inskrivningsmeddelande, patient: elsewhere })
const ready = toGateway({ ...utskrivningsklar, patient: elsewhere })

const fate = async (id: string) => {
  const response = await site.request('hospital', `/api/messages/${id}`)
  return (await response.json()) as { unmet: readonly string[]; copies: readonly { recipient: string }[] }
}
interface Entry {
  readonly id: string
  readonly kind: string
  readonly need?: string
  readonly unit?: string
}
const list = async () => (await site.request('operator', '/api/attention')).text()
const entries = async () =>
  (JSON.parse(await list()) as { entries: readonly Entry[] }).entries.filter(({ kind }) => kind === 'no-unit')
const needs = async () => new Set((await entries()).map(({ need }) => need))

describe('a need that no unit answers for', () => {
  it('is a warning in the answer, by its own word', async () => {
    const response = await site.send('hospital', admission)
    expect(response.status).toBe(200)
    const { outcome } = await acknowledged(response)
    expect(codesOf(outcome)).toEqual(Array.from({ length: 3 }, () => 'recipient-not-found'))
    const texts = outcome.issue.map(({ details }) => details?.text ?? '')
    for (const need of ['bistandsenhet', 'kommunalHsv', 'vardcentral'])
      expect(texts.filter((text) => text.includes(`for ${need}:`))).toHaveLength(1)
  })

  it('stands before the operator by that word, and nothing there tells where the patient is from', async () => {
    await site.send('hospital', admission)
    expect(await entries()).toHaveLength(3)
    expect(await needs()).toEqual(new Set(['bistandsenhet', 'kommunalHsv', 'vardcentral']))
    expect(await list()).not.toMatch(/0980|visby/i)
    expect(site.log.of('attention.raised').map(({ need }) => need)).toHaveLength(3)
  })

  it('stands with the message for its sender, until an operator has dealt with it', async () => {
    await site.send('hospital', admission)
    expect((await fate(admission.id)).unmet.toSorted()).toEqual([
      'bistandsenhet',
      'kommunalHsv',
      'vardcentral',
    ])
    const entry = (await entries()).find(({ need }) => need === 'kommunalHsv')
    await site.request('operator', `/api/attention/${entry?.id}?outcome=done`, { method: 'POST' })
    expect((await fate(admission.id)).unmet.toSorted()).toEqual(['bistandsenhet', 'vardcentral'])
  })

  it('is shown in a dry run', async () => {
    const init = { method: 'POST', headers: fhirHeaders, body: bundleText(admission) }
    const response = await site.request('hospital', '/fhir/$convert', init)
    expect(await response.json()).toMatchObject({ unmet: ['bistandsenhet', 'kommunalHsv', 'vardcentral'] })
    expect(await entries()).toEqual([])
  })

  it('is not there where everybody is found', async () => {
    const response = await site.send('hospital', toGateway(inskrivningsmeddelande))
    expect(await codesIn(response)).toEqual(['message-processed'])
    expect((await fate(inskrivningsmeddelande.id)).unmet).toEqual([])
  })
})

it('a unit named as vårdcentral that is none gets nothing; sender and operator are told', async () => {
  const rehab = { ...directory[3], hsaId: hsa('SE2321000016-REHAB1'), kind: 'rehab', areas: [] } as const
  await site.stop()
  site = await openSite({ directory: [...directory, { name: 'Rehab', channels: ['vardcentral'], ...rehab }] })
  const patient = { ...inskrivningsmeddelande.patient, vardcentral: rehab.hsaId }
  const response = await site.send('hospital', toGateway({ ...inskrivningsmeddelande, patient }))
  expect([response.status, await codesIn(response)]).toEqual([
    200,
    ['vardcentral-unfit', 'recipient-not-found'],
  ])
  await settle()
  expect(site.doubles.vardcentral.sendings).toEqual([])
  expect((await entries()).map(({ need }) => need)).toEqual(['vardcentral'])
})

describe('utskrivningsklar in a case in which nobody was found', () => {
  it('is taken, and stands before an operator; it is not sent in vain again and again', async () => {
    await site.send('hospital', admission)
    const response = await site.send('hospital', ready)
    expect([response.status, await codesIn(response)]).toEqual([200, ['recipient-not-found']])
    expect(await fate(ready.id)).toMatchObject({ unmet: ['parties'], copies: [] })
    expect((await entries()).filter(({ need }) => need === 'parties')).toHaveLength(1)
  })

  it('is to be sent again later while no inskrivningsmeddelande is known, or only a refused one', async () => {
    expect((await site.send('hospital', ready)).status).toBe(503)
    const refused = { ...admission, sender: { hsaId: units.vardcentral } }
    expect((await site.send('hospital', refused)).status).toBe(403)
    const again = await site.send('hospital', ready)
    expect([again.status, await codesIn(again)]).toEqual([503, ['parties-unknown']])
  })

  it('names the party that has left the directory since', async () => {
    await site.send('hospital', toGateway(inskrivningsmeddelande))
    await settle()
    await site.stop('keep')
    const { data } = site
    site = await openSite({ data, directory: directory.filter(({ hsaId }) => hsaId !== units.homeHealth) })
    await site.send('hospital', toGateway(utskrivningsklar))
    expect(await entries()).toMatchObject([{ need: 'parties', unit: units.homeHealth }])
    const told = (await fate(utskrivningsklar.id)).copies.map(({ recipient }) => recipient)
    expect(told.toSorted()).toEqual([units.municipality, units.vardcentral].toSorted())
  })
})
