// A valid inskrivningsmeddelande of about 14 kB by FHIR R4 alone, with invented people and places; tests break it.
import type {
  Bundle,
  BundleEntry,
  CarePlan,
  Communication,
  Encounter,
  Location,
  MessageHeader,
  Narrative,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  Reference,
  Resource,
  Task,
} from '@medplum/fhirtypes'

/** Where each resource stands in `Bundle.entry`. */
export const place = {
  header: 0,
  patient: 1,
  encounter: 2,
  carePlan: 3,
  task: 4,
  communication: 5,
  hospital: 6,
  municipality: 7,
  healthCentre: 8,
  practitioner: 9,
  location: 10,
  role: 11,
} as const

type Name = keyof typeof place

const uuid = (name: Name): string =>
  `6f1c2d3e-0000-4000-8000-0000000000${String(place[name]).padStart(2, '0')}`
const to = <T extends Resource>(name: Name): Reference<T> => ({ reference: `urn:uuid:${uuid(name)}` })
const hsaId = (value: string) => ({ system: 'urn:oid:1.2.752.29.4.19', value })
const snomed = (code: string, display: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display }],
  text: display,
})
const narrative = (...lines: string[]): Narrative => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${lines.map((line) => `<p><b>${line}</b></p>`).join('')}</div>`,
})
const meta = () => ({ lastUpdated: '2026-05-11T08:15:00.000+02:00' })

/** A fresh copy at each call, free to be changed. */
export const sampleBundle = (): Bundle => ({
  resourceType: 'Bundle',
  id: '0b9f3a52-2f6e-4c53-9a0e-0d6a5f7b9c01',
  meta: { lastUpdated: '2026-05-11T08:15:00.000+02:00' },
  identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:0b9f3a52-2f6e-4c53-9a0e-0d6a5f7b9c01' },
  type: 'message',
  timestamp: '2026-05-11T08:15:00.000+02:00',
  entry: [
    entry('header', header()),
    entry('patient', patient()),
    entry('encounter', encounter()),
    entry('carePlan', carePlan()),
    entry('task', task()),
    entry('communication', communication()),
    entry('hospital', organization('hospital', 'Testsjukhuset', 'SE2321000016-TEST1')),
    entry('municipality', organization('municipality', 'Provkommun socialförvaltning', 'SE2120000142-TEST2')),
    entry('healthCentre', organization('healthCentre', 'Provby vårdcentral', 'SE2321000016-TEST3')),
    entry('practitioner', practitioner()),
    entry('location', location()),
    entry('role', role()),
  ],
})

type Container = Record<string, unknown>

/**
 * The sample as plain JSON with one place changed.
 * @param path `bundle.total` or `task.input.0.type`: a name in `place`, then properties and indexes
 * @param value undefined takes the property away
 */
export function sampleWith(path: string, value: unknown): Container {
  const bundle = JSON.parse(JSON.stringify(sampleBundle())) as Container
  const [first = '', ...steps] = path.split('.')
  const last = steps.pop() ?? ''
  const start = first === 'bundle' ? [] : ['entry', String(place[first as Name]), 'resource']
  const target = [...start, ...steps].reduce<Container>((at, step) => at[step] as Container, bundle)
  if (value === undefined) delete target[last]
  else target[last] = value
  return bundle
}

const entry = (name: Name, resource: Resource): BundleEntry => ({
  fullUrl: `urn:uuid:${uuid(name)}`,
  resource: { ...resource, id: uuid(name) },
})

const header = (): MessageHeader => ({
  resourceType: 'MessageHeader',
  meta: meta(),
  eventCoding: {
    system: 'https://lus-gateway.example/fhir/CodeSystem/message-type',
    code: 'inskrivningsmeddelande',
    display: 'Inskrivningsmeddelande',
  },
  destination: [
    {
      name: 'Provkommun',
      endpoint: 'https://provkommun.example/fhir/$process-message',
      receiver: to('municipality'),
    },
    {
      name: 'Provby vårdcentral',
      endpoint: 'https://vardcentral.example/fhir/$process-message',
      receiver: to('healthCentre'),
    },
  ],
  sender: to('hospital'),
  enterer: to('role'),
  author: to('role'),
  source: {
    name: 'Journal',
    software: 'Testjournal',
    version: '12.3.1',
    contact: { system: 'phone', value: '08-000 00 00', use: 'work' },
    endpoint: 'https://journal.example/fhir',
  },
  responsible: to('hospital'),
  reason: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/message-reasons-encounter', code: 'admit' }],
  },
  focus: [to('encounter'), to('task')],
})

const patient = (): Patient => ({
  resourceType: 'Patient',
  meta: meta(),
  text: narrative('Tolvan Tolvansson, född 1912-12-12', 'Kontakt: Elvan Tolvansson &amp; hemtjänsten'),
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/patient-nationality',
      extension: [
        { url: 'code', valueCodeableConcept: { coding: [{ system: 'urn:iso:std:iso:3166', code: 'SE' }] } },
        { url: 'period', valuePeriod: { start: '1912-12-12' } },
      ],
    },
  ],
  identifier: [
    {
      use: 'official',
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NI' }] },
      system: 'http://electronichealth.se/identifier/personnummer',
      value: '191212121212',
      period: { start: '1912-12-12' },
    },
  ],
  active: true,
  name: [
    {
      use: 'official',
      text: 'Tolvan Tolvansson',
      family: 'Tolvansson',
      given: ['Tolvan', 'Provus'],
      _given: [
        null,
        {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier',
              valueCode: 'CL',
            },
          ],
        },
      ],
    } as NonNullable<Patient['name']>[number],
  ],
  telecom: [
    { system: 'phone', value: '070-000 00 00', use: 'mobile', rank: 1 },
    { system: 'email', value: 'tolvan@example.org', use: 'home' },
  ],
  gender: 'male',
  birthDate: '1912-12-12',
  deceasedBoolean: false,
  address: [
    {
      use: 'home',
      type: 'both',
      line: ['c/o Provsson', 'Provgatan 12, lgh 1101'],
      city: 'Provby',
      postalCode: '123 45',
      country: 'SE',
      period: { start: '2001-01-01' },
    },
  ],
  contact: [
    {
      relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'N' }] }],
      name: { text: 'Elvan Tolvansson', family: 'Tolvansson', given: ['Elvan'] },
      telecom: [{ system: 'phone', value: '070-000 00 01', use: 'mobile' }],
      gender: 'female',
    },
  ],
  communication: [
    {
      language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'sv', display: 'svenska' }] },
      preferred: true,
    },
  ],
  generalPractitioner: [to('healthCentre')],
  managingOrganization: to('hospital'),
})

const encounter = (): Encounter => ({
  resourceType: 'Encounter',
  meta: meta(),
  text: narrative('Inskriven på avdelning 7 sedan 2026-05-11'),
  identifier: [{ system: 'urn:oid:1.2.752.129.2.1.2.1', value: 'SE2321000016-TEST1-VK-2026-000117' }],
  status: 'in-progress',
  class: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code: 'IMP',
    display: 'inpatient encounter',
  },
  type: [snomed('32485007', 'Sjukhusinläggning')],
  priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActPriority', code: 'UR' }] },
  subject: to('patient'),
  participant: [
    {
      type: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'ADM' }] },
      ],
      period: { start: '2026-05-11T07:30:00+02:00' },
      individual: to('role'),
    },
  ],
  period: { start: '2026-05-11T07:30:00+02:00' },
  reasonCode: [snomed('233604007', 'Lunginflammation'), { text: 'Andfådd sedan två dagar, feber' }],
  hospitalization: {
    admitSource: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/admit-source', code: 'emd' }] },
    destination: to('location'),
  },
  location: [{ location: to('location'), status: 'active', period: { start: '2026-05-11T07:30:00+02:00' } }],
  serviceProvider: to('hospital'),
})

const carePlan = (): CarePlan => ({
  resourceType: 'CarePlan',
  meta: meta(),
  text: narrative('Beräknat utskrivningsdatum 2026-05-18', 'Behov: hemtjänst, hemsjukvård'),
  identifier: [{ system: 'urn:oid:1.2.752.129.2.1.2.1', value: 'SE2321000016-TEST1-PLAN-2026-000117' }],
  status: 'active',
  intent: 'plan',
  category: [snomed('736271009', 'Öppenvårdsplan')],
  title: 'Planering inför utskrivning',
  description: 'Planering inför utskrivning från sluten hälso- och sjukvård enligt lag (2017:612)',
  subject: to('patient'),
  encounter: to('encounter'),
  period: { start: '2026-05-11', end: '2026-05-18' },
  created: '2026-05-11T08:05:00+02:00',
  author: to('role'),
  contributor: [to('hospital')],
  activity: [
    {
      detail: {
        kind: 'ServiceRequest',
        code: snomed('385763009', 'Insatser från socialtjänsten'),
        status: 'not-started',
        doNotPerform: false,
        scheduledPeriod: { start: '2026-05-18' },
        performer: [to('municipality')],
        description: 'Hemtjänst morgon och kväll, trygghetslarm',
      },
    },
    {
      detail: {
        kind: 'ServiceRequest',
        code: snomed('60689008', 'Hemsjukvård'),
        status: 'scheduled',
        scheduledTiming: {
          repeat: { frequency: 2, period: 1, periodUnit: 'd', boundsPeriod: { start: '2026-05-18' } },
        },
        performer: [to('healthCentre')],
        quantity: { value: 2, unit: 'besök per dag', system: 'http://unitsofmeasure.org', code: '/d' },
      },
    },
  ],
  note: [
    {
      authorReference: to('practitioner'),
      time: '2026-05-11T08:06:00+02:00',
      text: 'Bor ensam, tre trappor utan hiss.',
    },
  ],
})

const task = (): Task => ({
  resourceType: 'Task',
  meta: meta(),
  identifier: [{ system: 'urn:oid:1.2.752.129.2.1.2.1', value: 'SE2321000016-TEST1-KV-2026-000117' }],
  basedOn: [to('carePlan')],
  status: 'requested',
  intent: 'order',
  priority: 'routine',
  code: { text: 'Kvittera inskrivningsmeddelande' },
  description: 'Kvittera att inskrivningsmeddelandet har tagits emot',
  focus: to('encounter'),
  for: to('patient'),
  encounter: to('encounter'),
  executionPeriod: { start: '2026-05-11T08:15:00+02:00' },
  authoredOn: '2026-05-11T08:10:00+02:00',
  lastModified: '2026-05-11T08:15:00+02:00',
  requester: to('hospital'),
  performerType: [snomed('159033005', 'Biståndshandläggare')],
  owner: to('municipality'),
  restriction: {
    repetitions: 1,
    period: { end: '2026-05-12T08:15:00+02:00' },
    recipient: [to('municipality')],
  },
  input: [
    { type: { text: 'beräknat utskrivningsdatum' }, valueDate: '2026-05-18' },
    { type: { text: 'samtycke till sammanhållen planering' }, valueBoolean: true },
  ],
})

const communication = (): Communication => ({
  resourceType: 'Communication',
  meta: meta(),
  status: 'completed',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/communication-category', code: 'notification' },
      ],
    },
  ],
  priority: 'urgent',
  subject: to('patient'),
  topic: { text: 'Inskrivning i sluten vård' },
  about: [to('encounter')],
  encounter: to('encounter'),
  sent: '2026-05-11T08:15:00+02:00',
  recipient: [to('municipality'), to('healthCentre')],
  sender: to('role'),
  payload: [
    { contentString: 'Patienten bedöms behöva insatser från kommunen och primärvården efter utskrivning.' },
    { contentString: 'Närstående är informerad. Hembesök önskas före hemgång.' },
    { contentReference: to('carePlan') },
  ],
  note: [
    { authorString: 'Avdelning 7', time: '2026-05-11T08:14:00+02:00', text: 'Ring avdelningen vid frågor.' },
  ],
})

const organization = (name: Name, title: string, id: string): Organization => ({
  resourceType: 'Organization',
  meta: meta(),
  identifier: [{ use: 'official', ...hsaId(id) }],
  active: true,
  type: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/organization-type',
          code: 'prov',
          display: 'Healthcare Provider',
        },
      ],
    },
  ],
  name: title,
  telecom: [{ system: 'phone', value: '08-000 00 02', use: 'work', period: { start: '2020-01-01' } }],
  address: [
    { use: 'work', type: 'postal', line: ['Box 1'], city: 'Provby', postalCode: '123 40', country: 'SE' },
  ],
  ...(name === 'healthCentre' ? { partOf: to('hospital') } : {}),
})

const practitioner = (): Practitioner => ({
  resourceType: 'Practitioner',
  meta: meta(),
  identifier: [hsaId('SE2321000016-TEST9')],
  active: true,
  name: [{ use: 'official', family: 'Provläkare', given: ['Siv'], prefix: ['leg. läk.'] }],
  telecom: [{ system: 'phone', value: '08-000 00 03', use: 'work' }],
  qualification: [
    { code: snomed('309343006', 'Läkare'), period: { start: '2004-06' }, issuer: to('hospital') },
  ],
})

const location = (): Location => ({
  resourceType: 'Location',
  meta: meta(),
  identifier: [hsaId('SE2321000016-TEST7')],
  status: 'active',
  name: 'Avdelning 7',
  description: 'Medicinsk vårdavdelning',
  mode: 'instance',
  type: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'HU', display: 'Hospital unit' },
      ],
    },
  ],
  telecom: [{ system: 'phone', value: '08-000 00 04', use: 'work' }],
  address: { use: 'work', line: ['Sjukhusvägen 1'], city: 'Provby', postalCode: '123 41', country: 'SE' },
  position: { longitude: 17.638_927, latitude: 59.858_564 },
  managingOrganization: to('hospital'),
})

const role = (): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  meta: meta(),
  identifier: [hsaId('SE2321000016-TESTA')],
  active: true,
  period: { start: '2024-01-01' },
  practitioner: to('practitioner'),
  organization: to('hospital'),
  code: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/practitioner-role', code: 'doctor' }] }],
  specialty: [snomed('394802001', 'Allmän medicin')],
  location: [to('location')],
  telecom: [{ system: 'phone', value: '08-000 00 05', use: 'work' }],
  availableTime: [
    { daysOfWeek: ['mon', 'wed', 'fri'], availableStartTime: '08:00:00', availableEndTime: '16:30:00' },
  ],
})
