import { describe, expect, test } from 'vitest'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'

const task = 'Bundle.entry[5].resource'
const national = 'http://electronichealth.se/identifier/'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'

const after = (change: Change) => readChanged(inskrivningsmeddelande, change)

describe('the patient', () => {
  test('is the one whom the focus names, not the first in the Bundle', () => {
    const { message, unread } = after(({ bundle }) => {
      const other = {
        resourceType: 'Patient' as const,
        id: 'x',
        identifier: [{ system: `${national}personnummer`, value: '200001252386' }],
      }
      bundle.entry?.splice(1, 0, {
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000000',
        resource: other,
      })
    })
    expect(message?.patient.identity.value).toBe('191212121212')
    expect(unread).toEqual(['Bundle.entry[1].resource'])
  })

  test('who is another in the Task by identity alone is a fault', () => {
    const { issues } = after(
      ({ the }) =>
        (the('Task').for = { identifier: { system: `${national}personnummer`, value: '200001252386' } }),
    )
    expect(issues).toEqual([`several-patients ${task}.for`])
  })

  test('may be contained in Encounter and Task alike; what the copies say differently is told', () => {
    const contained = (elements: object) =>
      after(({ bundle, the }) => {
        const copy = { ...the('Patient'), id: 'patient' }
        the('Encounter').contained = [structuredClone(copy)]
        the('Encounter').subject = { reference: '#patient' }
        the('Task').contained = [{ ...structuredClone(copy), ...elements }]
        the('Task').for = { reference: '#patient' }
        bundle.entry = bundle.entry?.filter(({ resource }) => resource?.resourceType !== 'Patient') ?? []
      })
    expect(contained({})).toEqual({ message: inskrivningsmeddelande, unread: [], issues: [] })
    expect(contained({ birthDate: '1912-12-12' }).unread).toEqual([
      'Bundle.entry[4].resource.contained[0].birthDate',
    ])
  })

  test('who is the same by identity in another system is no fault', () => {
    const { issues, unread } = after(
      ({ the }) =>
        (the('Task').for = { identifier: { system: 'urn:oid:1.2.752.129.2.1.3.1', value: '19121212-1212' } }),
    )
    expect([issues, unread]).toEqual([[], []])
  })

  test.each([
    ['a samordningsnummer before it', { system: `${national}samordningsnummer`, value: '197010632391' }],
    [
      'an old personnummer before it',
      { use: 'old', system: `${national}personnummer`, value: '200001252386' },
    ],
    ['a number of no known system before it', { system: 'https://ehr.example/id', value: '4711' }],
  ])('has the best of its identities, with %s told as unread', (_what, identifier) => {
    const { message, unread } = after(({ the }) => the('Patient').identifier?.unshift(identifier as never))
    expect(message?.patient.identity.value).toBe('191212121212')
    expect(unread).toEqual(['Bundle.entry[1].resource.identifier[0]'])
  })

  test.each([
    [
      'official before usual',
      [
        { use: 'usual', family: 'Annan' },
        { use: 'official', family: 'Rätt' },
      ],
      0,
    ],
    ['one without use before a nickname', [{ use: 'nickname', text: 'Annan' }, { family: 'Rätt' }], 0],
    ['none that is old', [{ use: 'old', family: 'Annan' }, { family: 'Rätt' }], 0],
    ['the first of two alike', [{ family: 'Rätt' }, { family: 'Annan' }], 1],
  ])('has one name: %s', (_what, name, left) => {
    const { message, unread } = after(({ the }) => (the('Patient').name = name as never))
    expect(message?.patient.name?.family).toBe('Rätt')
    expect(unread).toEqual([`Bundle.entry[1].resource.name[${left}]`])
  })

  test('may have a name in words alone, or beside its parts', () => {
    const named = (name: object) => after(({ the }) => (the('Patient').name = [name]))
    expect(named({ text: 'Tolvan Tolvansson' }).message?.patient.name).toEqual({
      given: ['Tolvan Tolvansson'],
    })
    expect(named({ text: 'Tolvan Tolvansson', given: ['Tolvan'], family: 'Tolvansson' }).unread).toEqual([])
    expect(named({ text: 'Tolvan T', given: ['Tolvan'], family: 'Tolvansson' }).unread).toEqual([
      'Bundle.entry[1].resource.name[0].text',
    ])
    expect(named({ use: 'official' }).message?.patient.name).toBeUndefined()
  })

  const typed = (code: string) => ({
    extension: [
      {
        url: 'http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseAddressPersonExtension',
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code }] },
      },
    ],
    city: 'PROVSTAD',
  })

  test.each([
    ['one without type, at home', { use: 'home', city: 'PROVSTAD' }, 'folkbokforingsadress'],
    ['one of a known type', typed('63411000052104'), 'uppgivenAdress'],
    ['a temporary one without type', { use: 'temp', city: 'PROVSTAD' }, undefined],
    ['one where the patient works', { use: 'work', city: 'PROVSTAD' }, undefined],
    ['one of an unknown type', typed('1'), undefined],
    ['an old one', { ...typed('63381000052101'), use: 'old' }, undefined],
  ])('has an address or not: %s', (_what, address, type) => {
    const { message, unread } = after(({ the }) => (the('Patient').address = [address as never]))
    expect(message?.patient.address?.type).toBe(type)
    expect(unread).toEqual(type === undefined ? ['Bundle.entry[1].resource.address[0]'] : [])
  })

  test('has the folkbokföringsadress before others', () => {
    const { message, unread } = after(
      ({ the }) => (the('Patient').address = [typed('63411000052104'), typed('63381000052101')]),
    )
    expect(message?.patient.address?.type).toBe('folkbokforingsadress')
    expect(unread).toEqual(['Bundle.entry[1].resource.address[0]'])
  })

  test('may have an address in words alone, line by line', () => {
    const { message } = after(
      ({ the }) => (the('Patient').address = [{ text: 'Provgatan 12\n123 45 PROVSTAD' }]),
    )
    expect(message?.patient.address?.lines).toEqual(['Provgatan 12', '123 45 PROVSTAD'])
  })

  test('is listed with the first unit that has an HSA-id, and with no person', () => {
    const identifier = [{ system: hsaSystem, value: 'SE2321000016-VC1' }]
    const { message, unread } = after(({ the, add }) => {
      const doctor = add({
        resourceType: 'Practitioner',
        identifier: [{ system: hsaSystem, value: 'SE2321000016-LAKARE1' }],
      })
      const unit = add({ resourceType: 'Organization', identifier, name: 'Provstads vårdcentral' })
      the('Patient').generalPractitioner = [doctor, { display: 'Någon' }, unit]
    })
    expect(message?.patient.vardcentral).toBe('SE2321000016-VC1')
    expect(unread).toEqual([
      'Bundle.entry[1].resource.generalPractitioner[0]',
      'Bundle.entry[1].resource.generalPractitioner[1]',
      'Bundle.entry[7].resource',
      'Bundle.entry[8].resource.name',
    ])
  })

  test('whose name or address is missing is worth advice (LUS 2:2)', () => {
    const { issues } = after(({ the }) => {
      delete the('Patient').name
      delete the('Patient').address
    })
    expect(issues).toEqual([
      'content-advised Bundle.entry[1].resource.name',
      'content-advised Bundle.entry[1].resource.address',
    ])
  })
})
