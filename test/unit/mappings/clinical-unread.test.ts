import type { Bundle, Resource } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { fromFhir } from '../../../src/mappings/from-fhir.js'
import { clinicalUnread } from '../../../src/mappings/minimise.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'

const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}

/** What is clinical of the elements that nobody reads in the sample, after a change to it. */
function clinicalAfter(change: (bundle: Bundle) => void): readonly string[] {
  const bundle = JSON.parse(JSON.stringify(toFhir(inskrivningsmeddelande, addresses))) as Bundle
  change(bundle)
  const result = fromFhir(bundle, { labelsComplete: true })
  if (!result.ok) throw new Error('the changed sample is not understood')
  return clinicalUnread(result.value.unread).map(({ path }) => path)
}

const into =
  (type: Resource['resourceType'], elements: object) =>
  (bundle: Bundle): void => {
    const entry = bundle.entry?.find(({ resource }) => resource?.resourceType === type)
    Object.assign(entry?.resource ?? {}, elements)
  }

const another =
  (resource: object) =>
  ({ entry }: Bundle): void => {
    entry?.push({ fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000f', resource: resource as Resource })
  }

const added = 'Bundle.entry[7].resource'

describe('an unread element may not be relayed on the act alone', () => {
  test.each([
    'Condition',
    'Observation',
    'Procedure',
    'AllergyIntolerance',
    'Medication',
    'MedicationRequest',
    'MedicationStatement',
    'DocumentReference',
    'Binary',
    'Composition',
    'Flag',
    'QuestionnaireResponse',
    'CarePlan',
    'Goal',
    'Communication',
    'RelatedPerson',
    'ServiceRequest',
    'ImagingStudy',
    'Coverage',
    'Location',
    'Bundle',
    'Basic',
    'Organization',
    'Practitioner',
  ])('when nothing of a %s was read', (resourceType) => {
    expect(clinicalAfter(another({ resourceType, id: 'x' }))).toEqual([added])
  })

  test.each([
    ['diagnosis', [{ condition: { display: 'x' } }]],
    ['reasonReference', [{ display: 'x' }]],
    ['type', [{ text: 'x' }]],
    ['serviceType', { text: 'x' }],
    ['priority', { text: 'x' }],
    ['hospitalization', { dischargeDisposition: { text: 'x' } }],
    ['text', { status: 'generated', div: '<div>x</div>' }],
    ['contained', [{ resourceType: 'Condition', id: 'c' }]],
    ['partOf', { display: 'x' }],
    ['participant', [{ individual: { display: 'x' } }]],
  ])('when it is Encounter.%s', (element, value) => {
    const list = Array.isArray(value) ? '[0]' : ''
    expect(clinicalAfter(into('Encounter', { [element]: value }))).toEqual([
      `Bundle.entry[4].resource.${element}${list}`,
    ])
  })

  test('when it is a second reason or place', () => {
    expect(
      clinicalAfter((bundle) => {
        into('Encounter', { reasonCode: [{ text: 'a' }, { text: 'b' }] })(bundle)
        into('Task', { note: [{ text: 'x' }], description: 'x', reasonCode: { text: 'x' } })(bundle)
      }),
    ).toEqual([
      'Bundle.entry[4].resource.reasonCode[1]',
      'Bundle.entry[5].resource.note[0]',
      'Bundle.entry[5].resource.description',
      'Bundle.entry[5].resource.reasonCode',
    ])
  })

  test.each([
    ['contact', [{ name: { text: 'x' } }]],
    ['photo', [{ url: 'https://x.example' }]],
    ['communication', [{ language: { text: 'x' } }]],
    ['maritalStatus', { text: 'x' }],
    ['deceasedBoolean', true],
    ['managingOrganization', { display: 'x' }],
    ['extension', [{ url: 'https://x.example', valueString: 'x' }]],
    ['meta', { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'HIV' }] }],
  ])('when it is Patient.%s', (element, value) => {
    expect(clinicalAfter(into('Patient', { [element]: value }))).toHaveLength(1)
  })

  test('when it is another telephone or another address', () => {
    expect(
      clinicalAfter(({ entry }) => {
        const patient = entry?.[1]?.resource
        if (patient?.resourceType !== 'Patient') return
        patient.telecom?.push({ system: 'phone', value: '1' })
        patient.address?.push({ use: 'temp', line: ['x'] })
      }),
    ).toEqual(['Bundle.entry[1].resource.telecom[1]', 'Bundle.entry[1].resource.address[1]'])
  })

  test('when an extension hangs on a value', () => {
    expect(
      clinicalAfter(
        into('Patient', {
          birthDate: '1912-12-12',
          _birthDate: { extension: [{ url: 'https://x.example', valueString: 'x' }] },
        }),
      ),
    ).toEqual(['Bundle.entry[1].resource.birthDate.extension[0]'])
  })
})

test('administrative elements may be relayed on the act alone', () => {
  const administrative = (bundle: Bundle) => {
    into('Patient', { active: false, birthDate: '1912-12-12', gender: 'male', language: 'sv' })(bundle)
    into('Encounter', { length: { value: 1 }, statusHistory: [{ status: 'arrived', period: {} }] })(bundle)
    into('Task', { priority: 'urgent', executionPeriod: { start: '2026-11-02' } })(bundle)
    into('Organization', { alias: ['x'], telecom: [{ system: 'phone', value: '1' }] })(bundle)
    into('MessageHeader', { enterer: { display: 'x' } })(bundle)
    into('Provenance', { policy: ['https://x.example'] })(bundle)
  }
  expect(clinicalAfter(administrative)).toEqual([])
})
