// Every invariant of R4 that is checked: a resource that keeps it and one that breaks it.
import { describe, expect, test } from 'vitest'
import { builtInRules, omittedRules, rules } from '../../../src/profiles/invariants/rules.js'
import { validateResource } from '../../../src/profiles/validator.js'

type Elements = Readonly<Record<string, unknown>>

const text = { text: 'x' }
const patient = { reference: 'Patient/1' }
const resource =
  (resourceType: string, required: Elements = {}) =>
  (elements: Elements): unknown => ({ resourceType, ...required, ...elements })

/** Any data type as the value of an extension. */
const value =
  (type: string) =>
  (elements: Elements): unknown => ({
    resourceType: 'Patient',
    extension: [{ url: 'urn:x', [`value${type}`]: elements }],
  })

const allergy = resource('AllergyIntolerance', { patient })
const bundle = resource('Bundle')
const capability = resource('CapabilityStatement', {
  status: 'draft',
  date: '2026',
  kind: 'requirements',
  fhirVersion: '4.0.1',
  format: ['json'],
  description: 'x',
  rest: [{ mode: 'server' }],
})
const instance = { kind: 'instance', implementation: { description: 'x' } }
const condition = resource('Condition', { subject: patient })
const observation = resource('Observation', {
  status: 'final',
  code: { coding: [{ system: 'urn:x', code: 'a' }] },
})
const organization = resource('Organization', { name: 'x' })
const appointment = (elements: Elements): unknown => ({
  resourceType: 'Appointment',
  status: 'proposed',
  participant: [{ status: 'accepted', type: [text] }],
  ...elements,
})
const wrapped =
  (make: (elements: Elements) => unknown, name: string) =>
  (elements: Elements): unknown =>
    make({ [name]: [elements] })
const repeat = (elements: Elements): unknown => value('Timing')({ repeat: elements })
const terms = 'http://terminology.hl7.org/CodeSystem'
const coded = (system: string, code: string): Elements => ({
  coding: [{ system: `${terms}/${system}`, code }],
})
const quantity = { system: 'http://unitsofmeasure.org', code: 'a' }
const contained = { resourceType: 'Basic', id: 'a', code: text }
const containing = (extra: Elements): unknown =>
  organization({
    contained: [{ ...contained, ...extra }],
    extension: [{ url: 'urn:x', valueReference: { reference: '#a' } }],
  })
const basic = { resource: contained }
const entries = (type: string, ...entry: Elements[]): unknown => bundle({ type, entry })
const document = (elements: Elements): unknown =>
  bundle({
    type: 'document',
    identifier: { system: 'urn:x', value: '1' },
    timestamp: '2026-05-11T08:15:00Z',
    ...elements,
  })
const composition = {
  resource: {
    resourceType: 'Composition',
    status: 'final',
    type: text,
    date: '2026',
    title: 'x',
    author: [{ reference: 'Practitioner/1' }],
  },
}
const section = (elements: Elements): unknown => ({ ...composition.resource, section: [elements] })
const header = {
  resource: { resourceType: 'MessageHeader', eventUri: 'urn:x', source: { endpoint: 'http://x.example' } },
}
const consent = resource('Consent', { status: 'active', scope: text, category: [text] })
const team = (onBehalfOf: Elements, member: string): unknown => ({
  resourceType: 'CareTeam',
  participant: [{ member: { reference: member }, ...onBehalfOf }],
})
const audit = (entity: Elements): unknown => ({
  resourceType: 'AuditEvent',
  type: { code: 'rest' },
  recorded: '2026-05-11T08:15:00Z',
  agent: [{ requestor: true }],
  source: { observer: { display: 'x' } },
  entity: [entity],
})
const message = resource('MessageDefinition', { status: 'draft', date: '2026', eventUri: 'urn:x' })
const answer = { valueString: 'x' }
const div = (content: string): Elements => ({
  text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>` },
})
const trigger = value('TriggerDefinition')
const data = [{ type: 'Patient' }]

type Make = (elements: Elements) => unknown
const cases: readonly (readonly [key: string, make: Make, keeps: Elements, breaks: Elements])[] = [
  ['age-1', value('Age'), { value: 5, ...quantity }, { value: -5, ...quantity }],
  ['ait-1', allergy, { clinicalStatus: coded('allergyintolerance-clinical', 'active') }, {}],
  [
    'ait-2',
    (elements) =>
      allergy({
        verificationStatus: coded('allergyintolerance-verification', 'entered-in-error'),
        ...elements,
      }),
    {},
    { clinicalStatus: coded('allergyintolerance-clinical', 'active') },
  ],
  [
    'app-1',
    wrapped(appointment, 'participant'),
    { status: 'accepted', actor: patient },
    { status: 'accepted' },
  ],
  [
    'app-2',
    appointment,
    { start: '2026-05-11T08:15:00Z', end: '2026-05-11T08:30:00Z' },
    { start: '2026-05-11T08:15:00Z' },
  ],
  ['app-3', appointment, { status: 'waitlist' }, { status: 'booked' }],
  ['app-4', appointment, { status: 'cancelled', cancelationReason: text }, { cancelationReason: text }],
  ['att-1', value('Attachment'), { data: 'AAAA', contentType: 'text/plain' }, { data: 'AAAA' }],
  ['bdl-1', bundle, { type: 'searchset', total: 0 }, { type: 'collection', total: 0 }],
  [
    'bdl-2',
    (each) => entries(String(each.type), { ...basic, search: { mode: 'match' } }),
    { type: 'searchset' },
    { type: 'collection' },
  ],
  [
    'bdl-3',
    (each) => entries('batch', { ...basic, ...each }),
    { request: { method: 'POST', url: 'Basic' } },
    {},
  ],
  [
    'bdl-4',
    (each) => entries(String(each.type), { ...basic, response: { status: '200' } }),
    { type: 'batch-response' },
    { type: 'message' },
  ],
  ['bdl-5', (each) => entries('collection', { fullUrl: 'urn:x', ...each }), basic, {}],
  [
    'bdl-7',
    (each) => entries('collection', { fullUrl: 'urn:x', ...basic }, { ...basic, ...each }),
    { fullUrl: 'urn:y' },
    { fullUrl: 'urn:x' },
  ],
  [
    'bdl-8',
    (each) => entries('collection', { ...basic, ...each }),
    { fullUrl: 'http://x.example/Basic/a' },
    { fullUrl: 'http://x.example/Basic/a/_history/1' },
  ],
  ['bdl-9', document, { entry: [composition] }, { identifier: { value: '1' } }],
  ['bdl-10', document, { entry: [composition] }, { timestamp: undefined }],
  ['bdl-11', document, { entry: [composition] }, { entry: [basic] }],
  ['bdl-12', (each) => bundle({ type: 'message', ...each }), { entry: [header] }, { entry: [basic, header] }],
  ['cmp-1', section, { section: [div('x')] }, { title: 'x' }],
  ['cmp-2', section, { emptyReason: text, ...div('x') }, { emptyReason: text, entry: [patient] }],
  ['cnt-3', value('Count'), { value: 5, ...quantity, code: '1' }, { value: 5.5, ...quantity, code: '1' }],
  ['con-1', wrapped(condition, 'stage'), { summary: text }, { type: text }],
  [
    'con-2',
    wrapped(condition, 'evidence'),
    { code: [text] },
    { extension: [{ url: 'urn:x', valueBoolean: true }] },
  ],
  [
    'con-3',
    condition,
    { category: [text] },
    { category: [coded('condition-category', 'problem-list-item')] },
  ],
  [
    'con-4',
    condition,
    { abatementString: 'x', clinicalStatus: coded('condition-clinical', 'resolved') },
    { abatementString: 'x', clinicalStatus: coded('condition-clinical', 'active') },
  ],
  [
    'con-5',
    (elements) =>
      condition({ verificationStatus: coded('condition-ver-status', 'entered-in-error'), ...elements }),
    {},
    { clinicalStatus: coded('condition-clinical', 'active') },
  ],
  ['cpb-0', capability, { name: 'Mottagare' }, { name: 'mottagare 1' }],
  ['cpb-1', capability, {}, { rest: undefined }],
  ['cpb-2', capability, {}, { description: undefined }],
  [
    'cpb-3',
    (each) =>
      capability({
        ...each,
        messaging: [{ endpoint: [{ protocol: { code: 'http' }, address: 'http://x.example' }] }],
      }),
    instance,
    {},
  ],
  [
    'cpb-7',
    (each) =>
      capability({
        document: [
          { mode: 'producer', profile: 'urn:x' },
          { mode: 'producer', ...each },
        ],
      }),
    { profile: 'urn:y' },
    { profile: 'urn:x' },
  ],
  [
    'cpb-9',
    (each) => capability({ rest: [{ mode: 'server', resource: [{ type: 'Task' }, each] }] }),
    { type: 'Basic' },
    { type: 'Task' },
  ],
  [
    'cpb-12',
    (each) =>
      capability({
        rest: [
          {
            mode: 'server',
            resource: [
              {
                type: 'Task',
                searchParam: [
                  { name: 'a', type: 'token' },
                  { type: 'token', ...each },
                ],
              },
            ],
          },
        ],
      }),
    { name: 'b' },
    { name: 'a' },
  ],
  ['cpb-14', capability, instance, { kind: 'instance' }],
  ['cpb-15', capability, { kind: 'capability', software: { name: 'x' } }, { kind: 'capability' }],
  ['cpb-16', capability, {}, { software: { name: 'x' } }],
  [
    'cpl-3',
    (each) =>
      resource('CarePlan', { status: 'active', intent: 'plan', subject: patient })({
        activity: [{ reference: { reference: 'Task/1' }, ...each }],
      }),
    {},
    { detail: { status: 'scheduled' } },
  ],
  ['cpt-2', value('ContactPoint'), { value: 'x', system: 'phone' }, { value: 'x' }],
  [
    'ctm-1',
    (each) => team({ onBehalfOf: { reference: 'Organization/1' } }, String(each.member)),
    { member: 'Practitioner/1' },
    { member: 'Patient/1' },
  ],
  ['dis-1', value('Distance'), { value: 5, ...quantity }, { value: 5 }],
  ['dom-2', containing, {}, { contained: [{ ...contained, id: 'b' }] }],
  [
    'dom-3',
    (each) => organization({ contained: [contained], partOf: { identifier: { value: 'x' } }, ...each }),
    { extension: [{ url: 'urn:x', valueUri: '#a' }] },
    {},
  ],
  ['dom-4', containing, {}, { meta: { versionId: '1' } }],
  ['dom-5', containing, {}, { meta: { security: [{ code: 'R' }] } }],
  [
    'drq-1',
    (each) => value('DataRequirement')({ type: 'Task', codeFilter: [each] }),
    { path: 'x' },
    { path: 'x', searchParam: 'x' },
  ],
  [
    'drq-2',
    (each) => value('DataRequirement')({ type: 'Task', dateFilter: [{ valueDateTime: '2026', ...each }] }),
    { path: 'x' },
    {},
  ],
  ['drt-1', value('Duration'), { value: 5, ...quantity }, { value: 5, code: 'a' }],
  ['ele-1', value('Period'), { start: '2026' }, { id: 'a' }],
  [
    'exp-1',
    value('Expression'),
    { language: 'text/fhirpath', expression: 'x' },
    { language: 'text/fhirpath' },
  ],
  ['ext-1', wrapped(resource('Patient'), 'extension'), { url: 'urn:x', valueString: 'x' }, { url: 'urn:x' }],
  [
    'gol-1',
    (each) =>
      resource('Goal', { lifecycleStatus: 'active', description: text, subject: patient })({
        target: [{ detailString: 'x', ...each }],
      }),
    { measure: text },
    {},
  ],
  ['md-1', (each) => message({ focus: [{ code: 'Task', min: 0, ...each }] }), { max: '*' }, { max: '0' }],
  [
    'modifier-extension-unknown',
    resource('Patient'),
    {},
    { modifierExtension: [{ url: 'urn:x', valueBoolean: true }] },
  ],
  ['msd-0', message, { name: 'Meddelande' }, { name: 'ett meddelande' }],
  ['obs-3', wrapped(observation, 'referenceRange'), { low: { value: 1 } }, { type: text }],
  ['obs-6', observation, { dataAbsentReason: text }, { dataAbsentReason: text, valueString: 'x' }],
  [
    'obs-7',
    (each) => observation({ valueString: 'x', component: [each] }),
    { code: { coding: [{ system: 'urn:x', code: 'b' }] } },
    { code: { coding: [{ system: 'urn:x', code: 'a' }] } },
  ],
  ['org-1', resource('Organization'), { name: 'x' }, { active: true }],
  ['org-2', wrapped(organization, 'address'), { use: 'work' }, { use: 'home' }],
  ['org-3', wrapped(organization, 'telecom'), { use: 'work' }, { use: 'home' }],
  [
    'par-inv-1',
    wrapped(resource('Parameters'), 'parameter'),
    { name: 'x', valueString: 'x' },
    { name: 'x', valueString: 'x', part: [{ name: 'y', valueString: 'x' }] },
  ],
  ['pat-1', wrapped(resource('Patient'), 'contact'), { name: { text: 'x' } }, { gender: 'female' }],
  [
    'per-1',
    value('Period'),
    { start: '2026-05-11T08:00:00+02:00', end: '2026-05-11T06:00:00Z' },
    { start: '2026-05-12', end: '2026-05-11T23:00:00Z' },
  ],
  ['ppc-1', consent, { policyRule: text }, {}],
  [
    'prr-1',
    resource('ServiceRequest', { status: 'active', intent: 'order', subject: patient, orderDetail: [text] }),
    { code: text },
    {},
  ],
  [
    'qrs-1',
    (each) =>
      resource('QuestionnaireResponse', { status: 'completed' })({
        item: [{ linkId: '1', answer: [answer], ...each }],
      }),
    {},
    { item: [{ linkId: '2' }] },
  ],
  ['qty-3', value('Quantity'), { value: 1, ...quantity }, { value: 1, code: 'a' }],
  [
    'rat-1',
    value('Ratio'),
    { numerator: { value: 1 }, denominator: { value: 2 } },
    { numerator: { value: 1 } },
  ],
  ['ref-1', organization, { partOf: { reference: 'Organization/1' } }, { partOf: { reference: '#1' } }],
  [
    'rng-2',
    value('Range'),
    { low: { value: 1 }, high: { value: 1 } },
    { low: { value: 2 }, high: { value: 1 } },
  ],
  ['sev-1', audit, { name: 'x' }, { name: 'x', query: 'AAAA' }],
  ['tim-1', repeat, { duration: 1, durationUnit: 'd' }, { duration: 1 }],
  ['tim-2', repeat, { period: 1, periodUnit: 'd' }, { period: 1 }],
  ['tim-4', repeat, { duration: 0, durationUnit: 'd' }, { duration: -1, durationUnit: 'd' }],
  ['tim-5', repeat, { period: 0, periodUnit: 'd' }, { period: -1, periodUnit: 'd' }],
  ['tim-6', repeat, { period: 1, periodMax: 2, periodUnit: 'd' }, { periodMax: 2 }],
  ['tim-7', repeat, { duration: 1, durationMax: 2, durationUnit: 'd' }, { durationMax: 2 }],
  ['tim-8', repeat, { count: 1, countMax: 2 }, { countMax: 2 }],
  ['tim-9', repeat, { offset: 10, when: ['ACM'] }, { offset: 10, when: ['C'] }],
  ['tim-10', repeat, { when: ['ACM'] }, { when: ['ACM'], timeOfDay: ['08:00:00'] }],
  ['trd-1', trigger, { type: 'data-added', data }, { type: 'data-added', data, timingDate: '2026' }],
  [
    'trd-2',
    trigger,
    { type: 'named-event', name: 'x' },
    { type: 'named-event', name: 'x', condition: { language: 'text/fhirpath', expression: 'x' } },
  ],
  ['trd-3', trigger, { type: 'periodic', timingDate: '2026' }, { type: 'periodic' }],
  [
    'tsk-inv-1',
    resource('Task', { status: 'requested', intent: 'order', authoredOn: '2026-05-11' }),
    { lastModified: '2026-05-11' },
    { lastModified: '2026-05-10' },
  ],
  ['txt-1', resource('Patient'), div('<b>x</b>'), div('<blink>x</blink>')],
  ['txt-2', resource('Patient'), div('x'), div(' ')],
]

const codesOf = (it: unknown): string[] =>
  validateResource(JSON.parse(JSON.stringify(it))).map(({ code }) => code)

describe('an invariant', () => {
  test.each(cases)('%s is kept by one and broken by the other', (key, make, keeps, breaks) => {
    expect(codesOf(make(keeps))).toEqual([])
    expect(codesOf(make(breaks))).toContain(key)
  })

  test('has its case here, whichever it is', () => {
    expect(cases.map(([key]) => key).sort()).toEqual([...Object.keys(rules), ...builtInRules].sort())
  })

  test('is checked or left out, never both', () => {
    expect(Object.keys(omittedRules).filter((key) => key in rules || builtInRules.includes(key))).toEqual([])
  })
})
