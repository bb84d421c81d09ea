// Builds a message Bundle that keeps every messaging rule; a test breaks the one rule it is about.
import type { Bundle, MessageHeader, Resource } from '@medplum/fhirtypes'

export type Typed<Type extends Resource['resourceType']> = Extract<Resource, { resourceType: Type }>

/** Ids of the resources in the built Bundle, by the name a test knows them by. */
export const ids = {
  header: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c01',
  patient: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c02',
  encounter: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c03',
  task: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c04',
  hospital: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c05',
  municipality: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c06',
  region: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c07',
  practitioner: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c08',
  role: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c09',
  ward: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c0a',
  coverage: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c0b',
  provenance: '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c0c',
} as const

/** How the entries are addressed: by URN, or RESTful with relative references. */
export type Addressing = 'urn' | 'restful'

export const restfulBase = 'https://ehr.example/fhir/'

/** A fresh inskrivningsmeddelande-like request of 12 entries: MessageHeader, Patient, Encounter, Task ... Provenance. */
export function messageBundle(addressing: Addressing = 'urn'): Bundle {
  const resources = contentOf((type, id) => ({
    reference: addressing === 'urn' ? `urn:uuid:${id}` : `${type}/${id}`,
  }))
  return {
    resourceType: 'Bundle',
    id: '0f0c7a9e-52a8-4b0e-8a52-9e5b5f4d7a10',
    type: 'message',
    timestamp: '2026-11-02T11:59:00+01:00',
    entry: resources.map((resource) => ({ fullUrl: fullUrl(resource, addressing), resource })),
  }
}

/** A fresh response message: MessageHeader with response, OperationOutcome without errors. */
export function responseBundle(): Bundle {
  const outcome = '5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c0d'
  const header: MessageHeader = {
    resourceType: 'MessageHeader',
    id: ids.header,
    eventCoding: { system: 'https://lus-gateway.example/fhir/CodeSystem/event', code: 'kvittens' },
    destination: [{ endpoint: 'https://ehr.example/fhir' }],
    source: { endpoint: 'https://kommun.example/fhir' },
    response: { identifier: 'request-1', code: 'ok', details: { reference: `urn:uuid:${outcome}` } },
  }
  const resources: Resource[] = [
    header,
    {
      resourceType: 'OperationOutcome',
      id: outcome,
      issue: [{ severity: 'information', code: 'informational' }],
    },
  ]
  return {
    resourceType: 'Bundle',
    id: '0f0c7a9e-52a8-4b0e-8a52-9e5b5f4d7a11',
    type: 'message',
    timestamp: '2026-11-02T12:00:00+01:00',
    entry: resources.map((resource) => ({ fullUrl: fullUrl(resource, 'urn'), resource })),
  }
}

/** The header of a built Bundle, to be changed. */
export const headerOf = (bundle: Bundle): MessageHeader => resourceOf(bundle, 'MessageHeader')

/** The first resource of a type. */
export function resourceOf<Type extends Resource['resourceType']>(bundle: Bundle, type: Type): Typed<Type> {
  const found = bundle.entry?.find(({ resource }) => resource?.resourceType === type)?.resource
  if (found === undefined) throw new Error(`the Bundle has no ${type}`)
  return found as Typed<Type>
}

/** The entry of a resource by its name in `ids`. */
export function entryOf(bundle: Bundle, name: keyof typeof ids): NonNullable<Bundle['entry']>[number] {
  const found = bundle.entry?.find(({ resource }) => resource?.id === ids[name])
  if (found === undefined) throw new Error(`the Bundle has no ${name}`)
  return found
}

export const fullUrl = ({ resourceType, id = '' }: Resource, addressing: Addressing): string =>
  addressing === 'urn' ? `urn:uuid:${id}` : `${restfulBase}${resourceType}/${id}`

type To = (type: Resource['resourceType'], id: string) => { reference: string }

const unit = (id: string, hsaId: string, name: string): Typed<'Organization'> => ({
  resourceType: 'Organization',
  id,
  identifier: [{ system: 'urn:oid:1.2.752.29.4.19', value: hsaId }],
  name,
})

const contentOf = (to: To): Resource[] => [
  {
    resourceType: 'MessageHeader',
    id: ids.header,
    eventCoding: {
      system: 'https://lus-gateway.example/fhir/CodeSystem/event',
      code: 'inskrivningsmeddelande',
    },
    destination: [
      { endpoint: 'https://gateway.example/fhir', receiver: to('Organization', ids.municipality) },
    ],
    sender: to('Organization', ids.hospital),
    responsible: to('Organization', ids.region),
    author: to('PractitionerRole', ids.role),
    source: { name: 'Testjournal', endpoint: 'https://ehr.example/fhir' },
    focus: [to('Encounter', ids.encounter), to('Task', ids.task)],
  },
  {
    resourceType: 'Patient',
    id: ids.patient,
    identifier: [{ system: 'http://electronichealth.se/identifier/personnummer', value: '191212121212' }],
    name: [{ family: 'Testberg', given: ['Tolv', 'Test'] }],
    birthDate: '1912-12-12',
  },
  {
    resourceType: 'Encounter',
    id: ids.encounter,
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
    subject: to('Patient', ids.patient),
    participant: [{ individual: to('PractitionerRole', ids.role) }],
    location: [{ location: to('Location', ids.ward) }],
    serviceProvider: to('Organization', ids.hospital),
    period: { start: '2026-11-02T10:00:00+01:00' },
  },
  {
    resourceType: 'Task',
    id: ids.task,
    status: 'requested',
    intent: 'order',
    focus: to('Encounter', ids.encounter),
    for: to('Patient', ids.patient),
    requester: to('Organization', ids.hospital),
    owner: to('Organization', ids.municipality),
    insurance: [to('Coverage', ids.coverage)],
  },
  unit(ids.hospital, 'SE2321000016-TEST1', 'Testsjukhuset'),
  unit(ids.municipality, 'SE2321000016-TEST2', 'Testkommunen'),
  unit(ids.region, 'SE2321000016-TEST3', 'Testregionen'),
  { resourceType: 'Practitioner', id: ids.practitioner, name: [{ family: 'Provsson', given: ['Prova'] }] },
  {
    resourceType: 'PractitionerRole',
    id: ids.role,
    practitioner: to('Practitioner', ids.practitioner),
    organization: to('Organization', ids.hospital),
  },
  {
    resourceType: 'Location',
    id: ids.ward,
    name: 'Avdelning 1',
    managingOrganization: to('Organization', ids.hospital),
  },
  {
    resourceType: 'Coverage',
    id: ids.coverage,
    status: 'active',
    beneficiary: to('Patient', ids.patient),
    payor: [to('Organization', ids.region)],
  },
  {
    resourceType: 'Provenance',
    id: ids.provenance,
    target: [to('Encounter', ids.encounter), to('Task', ids.task)],
    recorded: '2026-11-02T11:59:00+01:00',
    agent: [{ who: to('Organization', ids.hospital) }],
  },
]
