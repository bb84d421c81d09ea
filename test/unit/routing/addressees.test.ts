// Who is concerned: units that answer for the need, never one of another kind nor the sender; and who was not found.
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../src/domain/local-date.js'
import type { Unit } from '../../../src/domain/unit.js'
import type { LusMessage } from '../../../src/mappings/registry.js'
import { addresseesOf } from '../../../src/routing/addressees.js'
import type { Concerned } from '../../../src/routing/concerned.js'
import { indexDirectory } from '../../../src/routing/directory.js'
import { toGateway } from '../../helpers/answers.js'
import { hsa, inskrivningsmeddelande, kvittens, units, utskrivningsklar } from '../../helpers/messages.js'
import { directory, gatewayId } from '../../helpers/site.js'

const concerned = (changes: Partial<Concerned> = {}, listed: readonly Unit[] = directory): Concerned => ({
  directory: indexDirectory(listed),
  self: gatewayId,
  on: '2026-11-02' as LocalDate,
  parties: [],
  asker: undefined,
  told: undefined,
  ...changes,
})

/** Whom it goes to, by HSA-id, or by the need that nobody was found for in brackets; then the codes of issues. */
function outcome(message: LusMessage, context = concerned()): readonly string[] {
  const result = addresseesOf(message, context)
  const issues = result.ok ? result.warnings : result.issues
  const addressees = result.ok ? result.value.addressees : []
  const told = addressees.map((one) => (one.kind === 'unit' ? one.unit.hsaId : `[${one.need}]`))
  return [...told, ...issues.map(({ code }) => code)]
}

const admission = toGateway(inskrivningsmeddelande)
const listedAt = (vardcentral: string, sender: string = units.hospital): LusMessage => ({
  ...admission,
  sender: { hsaId: hsa(sender) },
  patient: { ...admission.patient, vardcentral: hsa(vardcentral) },
})
const municipal = [units.municipality, units.homeHealth]
const rehab: Unit = {
  hsaId: hsa('SE2321000016-REHAB1'),
  name: 'Provstads rehab',
  kind: 'rehab',
  areas: [],
  channels: ['vardcentral'],
}
const closed: Unit = { ...rehab, hsaId: hsa('SE2321000016-VC0'), kind: 'vardcentral', validTo: '2026-11-01' }

describe('the listed vårdcentral', () => {
  it('is told when it is one', () => {
    expect(outcome(listedAt(units.vardcentral))).toEqual([...municipal, units.vardcentral])
  })

  it.each([
    ['a unit of another kind', 'SE2321000016-REHAB1', undefined],
    ['a unit of the kommun', units.homeHealth, undefined],
    ['one that is closed', 'SE2321000016-VC0', undefined],
    ['one that nobody knows', 'SE2321000016-NOWHERE1', undefined],
    ['the gateway', gatewayId, undefined],
    ['the sender', units.vardcentral, units.vardcentral],
  ])('is not %s: nobody is told in its stead, and the sender is', (_, named, sender) => {
    const context = concerned({}, [...directory, rehab, closed])
    expect(outcome(listedAt(named, sender), context)).toEqual([
      ...municipal,
      '[vardcentral]',
      'vardcentral-unfit',
    ])
  })
})

describe('the area', () => {
  const { vardcentral: _, ...patient } = admission.patient
  const byArea = { ...admission, patient }

  it('leads to the units that answer for it, and for each need without one to nobody', () => {
    expect(outcome(byArea)).toEqual([...municipal, units.vardcentral])
    const elsewhere = { ...byArea, patient: { ...patient, folkbokforing: { kommun: '0980' } } }
    expect(outcome(elsewhere)).toEqual(['[bistandsenhet]', '[kommunalHsv]', '[vardcentral]'])
  })

  it('never leads back to the sender', () => {
    const own = { ...byArea, sender: { hsaId: units.vardcentral } }
    expect(outcome(own)).toEqual([...municipal, '[vardcentral]'])
  })

  it.each(['kungsholmen', 'Kungsholmen', 'KUNGSHOLMEN'])('of a stadsdel is the same as %s', (stadsdel) => {
    const local = {
      ...rehab,
      kind: 'vardcentral' as const,
      areas: [{ kommun: '0180', stadsdel: 'Kungsholmen' }],
    }
    const message = { ...byArea, patient: { ...patient, folkbokforing: { kommun: '0180', stadsdel } } }
    expect(outcome(message, concerned({}, [...directory, local]))).toContain(local.hsaId)
  })

  it('of another stadsdel is another', () => {
    const local = {
      ...rehab,
      kind: 'vardcentral' as const,
      areas: [{ kommun: '0180', stadsdel: 'sodermalm' }],
    }
    expect(outcome(byArea, concerned({}, [...directory, local]))).toContain(units.vardcentral)
  })
})

describe('the parties of a case', () => {
  const ready = toGateway(utskrivningsklar)

  it('are told but for the sender', () => {
    const parties = [units.hospital, units.municipality]
    expect(outcome(ready, concerned({ parties }))).toEqual([units.municipality])
  })

  it('are unknown while the case is, and then the message comes too early', () => {
    expect(outcome(ready)).toEqual(['parties-unknown'])
  })

  it('may be nobody in a case that is known', () => {
    expect(outcome(ready, concerned({ parties: [units.hospital] }))).toEqual(['[parties]'])
  })

  it('that have left the directory are missed by name', () => {
    const parties = [units.hospital, units.municipality, units.homeHealth]
    const result = addresseesOf(ready, concerned({ parties }, directory.slice(0, 2)))
    expect(result.ok && result.value.addressees.slice(1)).toEqual([
      { kind: 'nobody', need: 'parties', unit: units.homeHealth },
    ])
  })
})

describe('the asker of a kvittens', () => {
  const read = toGateway(kvittens)

  it('is told', () => {
    expect(outcome(read, concerned({ asker: units.hospital }))).toEqual([units.hospital])
  })

  it('is unknown while the message answered is', () => {
    expect(outcome(read)).toEqual(['receiver-missing'])
  })

  it('that has left the directory is missed', () => {
    expect(outcome(read, concerned({ asker: hsa('SE2321000016-GONE1') }))).toEqual(['[parties]'])
  })
})
