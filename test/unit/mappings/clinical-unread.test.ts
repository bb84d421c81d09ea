import { readFileSync } from 'node:fs'
import type { Bundle, CodeSystem, Resource } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { fromFhir } from '../../../src/mappings/from-fhir.js'
import { clinicalUnread } from '../../../src/mappings/minimise.js'
import { eventDisplays } from '../../../src/mappings/tables/event-displays.js'
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

describe('words in an administrative element', () => {
  const identifier = (more: object) => ({ ...more, system: 'urn:oid:1.2.3', value: '4711' })
  const coded = { system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }

  test.each([
    ['Encounter', { episodeOfCare: [{ identifier: identifier({}), display: 'Höftfraktur' }] }],
    [
      'Encounter',
      { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP', display: 'x' } },
    ],
    [
      'Encounter',
      { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP', version: 'x' } },
    ],
    ['Encounter', { identifier: [identifier({ type: { text: 'Höftfraktur' } })] }],
    ['Encounter', { identifier: [identifier({ assigner: { display: 'Höftfraktur' } })] }],
    ['Encounter', { subject: { reference: '', display: 'Höftfraktur' } }],
    ['Patient', { name: [{ text: 'Höftfraktur', family: 'Tolvansson', given: ['Tolvan'] }] }],
    ['Patient', { name: [{ prefix: ['Höftfraktur'], family: 'Tolvansson', given: ['Tolvan'] }] }],
    ['Patient', { language: 'Hoftfraktur' }],
    ['Organization', { alias: ['Höftfraktur'] }],
    ['Organization', { address: [{ line: ['Höftfraktur'] }] }],
    ['Organization', { telecom: [{ system: 'phone', value: 'Höftfraktur' }] }],
    ['MessageHeader', { enterer: { display: 'Höftfraktur' } }],
    ['Task', { executionPeriod: { extension: [{ url: 'https://x.example', valueInteger: 1 }] } }],
  ] as const)('may not be relayed on the act alone: %s %j', (type, elements) => {
    const at = { Encounter: 4, Patient: 1, Organization: 2, MessageHeader: 0, Task: 5 }[type]
    const found = clinicalAfter((bundle) => {
      const target = bundle.entry?.[at]?.resource
      Object.assign(target ?? {}, merged(target ?? {}, elements))
    })
    expect(found).not.toEqual([])
    expect(found.every((path) => path.startsWith(`Bundle.entry[${at}].resource.`))).toBe(true)
  })

  /** The elements with the reference that the resource has already, so that the message is understood. */
  const merged = (resource: object, elements: object): object => {
    if (!('subject' in elements) || !('subject' in resource)) return elements
    return { subject: Object.assign({}, elements.subject, resource.subject) }
  }

  test.each([
    ['identifier', { value: 'Hoftfraktur' }],
    ['identifier', { value: 'Höftfraktur 2' }],
    ['link', [{ relation: 'Höftfraktur', url: 'https://x.example' }]],
    ['signature', { type: [coded], when: '2026-11-02T10:15:00Z', who: { display: 'x' }, data: 'QUJD' }],
  ])('may not be relayed on the act alone: Bundle.%s %j', (element, value) => {
    expect(clinicalAfter((bundle) => Object.assign(bundle, { [element]: value }))).toHaveLength(1)
  })

  test('are none where the element says only what it must', () => {
    const dry = (bundle: Bundle) => {
      bundle.identifier = {
        system: 'urn:ietf:rfc:3986',
        value: 'urn:uuid:11111111-1111-4111-8111-00000000000a',
      }
      bundle.language = 'sv-SE'
      into('Patient', { language: 'sv' })(bundle)
      into('Organization', { telecom: [{ system: 'phone', use: 'work', value: '+46 8 123 45' }] })(bundle)
      for (const { resource } of bundle.entry ?? [])
        if (resource?.resourceType === 'Patient')
          resource.identifier?.push(identifier({ use: 'secondary', type: { coding: [coded] } }))
    }
    expect(clinicalAfter(dry)).toEqual([])
  })

  test('are none in the name that the event has in its code system', () => {
    const shown = (display: string) =>
      clinicalAfter(({ entry }) => {
        const header = entry?.[0]?.resource
        if (header?.resourceType === 'MessageHeader') Object.assign(header.eventCoding ?? {}, { display })
      })
    expect(shown('Inskrivningsmeddelande')).toEqual([])
    expect(shown('Höftfraktur')).toEqual(['Bundle.entry[0].resource.eventCoding.display'])
  })
})

test('an event is shown by the display of the published code system', () => {
  const file = new URL('../../../src/profiles/conformance/CodeSystem-event.json', import.meta.url)
  const { concept } = JSON.parse(readFileSync(file, 'utf8')) as Required<Pick<CodeSystem, 'concept'>>
  expect(eventDisplays).toEqual(Object.fromEntries(concept.map(({ code, display }) => [code, display])))
})

test('administrative elements may be relayed on the act alone', () => {
  const administrative = (bundle: Bundle) => {
    into('Patient', { active: false, birthDate: '1912-12-12', gender: 'male', language: 'sv' })(bundle)
    into('Encounter', { length: { value: 1 }, statusHistory: [{ status: 'arrived', period: {} }] })(bundle)
    into('Task', { priority: 'urgent', executionPeriod: { start: '2026-11-02' } })(bundle)
    into('Organization', { telecom: [{ system: 'phone', value: '1' }] })(bundle)
    into('MessageHeader', { enterer: { type: 'Practitioner' } })(bundle)
    into('Provenance', { policy: ['https://x.example'] })(bundle)
  }
  expect(clinicalAfter(administrative)).toEqual([])
})
