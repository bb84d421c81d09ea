// Swedish identity numbers, HSA-ids, birth dates and protection labels, wherever they stand in a resource.
import { describe, expect, test } from 'vitest'
import { validateResource } from '../../../src/profiles/validator.js'
import { agreeOnBirth } from '../../../src/profiles/swedish/birth-date.js'

const found = (resource: object): string[] =>
  validateResource(resource).map(({ code, severity, at }) => `${severity} ${code} ${at}`)

const national = 'http://electronichealth.se/identifier/'
const identified = (system: string, value: string, more: object = {}) => ({
  resourceType: 'Patient',
  identifier: [{ system, value, ...more }],
})

describe('identity numbers', () => {
  test.each([
    [`${national}personnummer`, '191212121212'],
    [`${national}samordningsnummer`, '197010632391'],
    ['urn:oid:1.2.752.97.3.1.3', '991981000010'],
    [`${national}nationelltReservnummer`, '20210325K069'],
    ['https://local.example/numbers', 'anything at all'],
  ])('%s takes a well-formed number', (system, value) => {
    expect(found(identified(system, value)).filter((each) => each.startsWith('error'))).toEqual([])
  })

  test.each([
    [`${national}personnummer`, '191212121213', 'error identity-check-digit'],
    [`${national}personnummer`, '191213121212', 'error identity-date'],
    [`${national}personnummer`, '1212121212', 'error identity-century-missing'],
    [`${national}personnummer`, '197010632391', 'error identity-other-kind'],
    [`${national}samordningsnummer`, '191212121212', 'error identity-other-kind'],
    ['urn:oid:1.2.752.97.3.1.3', '991981000011', 'warning identity-unusual-check-digit'],
    ['urn:oid:1.2.752.29.4.19', 'no HSA-id', 'error hsa-id-invalid'],
  ])('%s refuses or doubts a broken one', (system, value, fault) => {
    expect(found(identified(system, value))).toContain(`${fault} Patient.identifier[0].value`)
  })

  test('a number that is no longer in use is history', () => {
    expect(found(identified(`${national}personnummer`, '191212121213', { use: 'old' }))).toEqual([])
  })

  test('they are looked at wherever an Identifier stands', () => {
    const reference = { identifier: { system: 'urn:oid:1.2.752.29.4.19', value: 'x' } }
    expect(found({ resourceType: 'Patient', generalPractitioner: [reference] })).toEqual([
      'error hsa-id-invalid Patient.generalPractitioner[0].identifier.value',
    ])
  })
})

describe('birth dates', () => {
  test.each([
    ['1912-12-12', '191212121212'],
    ['1913-01-05', '191212121212'],
    ['1912', '191212121212'],
    ['1913-01', '191212121212'],
    ['1970-10-03', '197010632391'],
    ['1970-05-05', '197000602391'],
  ])('%s agrees with the number', (birthDate, number) => {
    expect(agreeOnBirth(birthDate, number)).toBe(true)
  })

  test.each([
    ['1912-10-12', '191212121212'],
    ['2000-01-25', '189602029812'],
    ['1913', '191206121212'],
    ['1912-09', '191212121212'],
    ['1971-05-05', '197000602391'],
  ])('%s contradicts the number', (birthDate, number) => {
    expect(agreeOnBirth(birthDate, number)).toBe(false)
  })

  test('a contradiction is a warning at the birth date', () => {
    const patient = identified(`${national}personnummer`, '189602029812')
    expect(found({ ...patient, birthDate: '2000-01-25' })).toEqual([
      'warning birth-date-differs Patient.birthDate',
    ])
    expect(found({ ...patient, birthDate: '1896-02-02' })).toEqual([])
  })
})

describe('protection labels', () => {
  const labelled = (elements: object) => ({
    resourceType: 'Patient',
    meta: {
      security: [
        { system: 'http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel', code: 'sekretessmarkering' },
      ],
    },
    ...elements,
  })
  const address = (code: string) => ({
    extension: [
      {
        url: 'http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseAddressPersonExtension',
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code }] },
      },
    ],
    city: 'Göteborg',
  })

  test('a masked patient is as it should be', () => {
    const name = [{ text: 'Skyddad uppgift', family: 'Skyddad uppgift', given: ['Skyddad uppgift'] }]
    expect(found(labelled({ name, address: [address('63391000052104')] }))).toEqual([])
  })

  test('a name and an address that are not masked are told, as warnings', () => {
    expect(found(labelled({ name: [{ family: 'Ek' }], address: [address('63381000052101')] }))).toEqual([
      'warning masked-name-expected Patient.name[0]',
      'warning masked-identity-expected Patient.address[0]',
    ])
  })

  test('without a label nothing is expected', () => {
    expect(found({ resourceType: 'Patient', name: [{ family: 'Ek' }] })).toEqual([])
  })
})
