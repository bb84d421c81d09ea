// The JSON form of resources: objects and arrays, `_name` siblings, choices, what is unknown, missing or too deep.
import { describe, expect, test } from 'vitest'
import { issueText } from '../../../src/domain/issue.js'
import { validateResource } from '../../../src/profiles/validator.js'

const found = (resource: unknown): string[] =>
  validateResource(resource).map(({ code, at }) => `${code} ${at}`)
const patient = (elements: object): object => ({ resourceType: 'Patient', ...elements })
const extension = [{ url: 'urn:x', valueBoolean: true }]

describe('what is no resource', () => {
  test.each([[null], [undefined], [1], ['x'], [true], [[]], [[{}]]])('%j is refused', (value) => {
    expect(found(value)).toEqual(['json-type Resource'])
  })

  test('an object without resourceType is refused', () => {
    expect(found({})).toEqual(['resource-type-missing Resource'])
  })

  test.each([['Patient '], [1], [null], [{ toString: 1 }], ['__proto__'], ['constructor']])(
    'resourceType %j is refused and not repeated',
    (resourceType) => {
      expect(found({ resourceType })).toEqual(['resource-type-unknown Resource'])
    },
  )

  test('a type of R4 that is not accepted is told apart from an unknown one', () => {
    expect(found({ resourceType: 'Claim' })).toEqual(['resource-type-not-accepted Resource'])
    expect(
      found(
        patient({
          contained: [{ resourceType: 'Slot', id: 'a' }],
          link: [{ other: { reference: '#a' }, type: 'seealso' }],
        }),
      ),
    ).toEqual(['contained-type-not-checked Patient.contained[0]', 'reference-target Patient.link[0].other'])
  })

  test('what must be refused of any resource is refused of a contained one of an unchecked type too', () => {
    const holding = (elements: object) =>
      found(
        patient({
          contained: [{ resourceType: 'Slot', id: 'a', ...elements }],
          extension: [{ url: 'urn:x', valueReference: { reference: '#a' } }],
        }),
      )
    const unchecked = 'contained-type-not-checked Patient.contained[0]'
    expect(holding({ comment: 'x' })).toEqual([unchecked])
    expect(holding({ comment: 'a\u0001' })).toEqual([unchecked, 'string-characters Patient.contained[0]'])
    expect(holding({ implicitRules: 'urn:x', schedule: { modifierExtension: extension } })).toEqual([
      unchecked,
      'implicit-rules-unknown Patient.contained[0]',
      'modifier-extension-unknown Patient.contained[0]',
    ])
  })

  test('the path given is the beginning of every path', () => {
    expect(
      validateResource({ resourceType: 'Patient', active: 1 }, 'Bundle.entry[4].resource'),
    ).toMatchObject([{ at: 'Bundle.entry[4].resource.active' }])
  })
})

describe('an unknown property', () => {
  test('is told by its position, never by a name that may be somebody', () => {
    const issues = validateResource(patient({ active: true, 'Tolvan Tolvansson': 1 }))
    expect(issues).toEqual([
      { code: 'unknown-element', severity: 'error', at: 'Patient', details: { position: 3 } },
    ])
    expect(issueText(issues[0] ?? { code: 'json-type', severity: 'error', at: '' }, 'en')).toContain(
      'number 3',
    )
  })

  test('is named when its name is an element of R4 elsewhere', () => {
    expect(found(patient({ subject: { reference: 'Patient/1' } }))).toEqual([
      'unknown-element Patient.subject',
    ])
  })

  test.each([['fhir_comments'], ['__proto__'], ['toString'], ['_name'], ['_id ']])(
    '%s is refused',
    (name) => {
      expect(found(JSON.parse(`{"resourceType":"Patient",${JSON.stringify(name)}:["x"]}`))).toEqual([
        'unknown-element Patient',
      ])
    },
  )

  test('beside a choice is told as a wrong choice when it ends with a type', () => {
    expect(found(patient({ deceasedQuantity: {} }))).toEqual(['choice-type Patient.deceased'])
    expect(found(patient({ deceasedTolvan: {} }))).toEqual(['unknown-element Patient'])
  })
})

describe('cardinality', () => {
  test('a required element is missed where it belongs', () => {
    expect(found({ resourceType: 'Encounter' })).toEqual([
      'missing-element Encounter.status',
      'missing-element Encounter.class',
    ])
  })

  test('a required choice is missed under its own name', () => {
    expect(found({ resourceType: 'MessageHeader', source: { endpoint: 'http://x.example' } })).toEqual([
      'missing-element MessageHeader.event',
    ])
  })

  test('a required primitive may be an extension alone', () => {
    const location = { resourceType: 'Flag', code: { text: 'x' }, subject: { reference: 'Patient/1' } }
    expect(found({ ...location, _status: { extension } })).toEqual([])
    expect(found({ ...location, _status: { id: 'a' } })).toEqual([
      'ele-1 Flag.status',
      'missing-element Flag.status',
    ])
  })

  test('an element that a data type forbids is refused', () => {
    const range = { low: { value: 1, comparator: '<' } }
    expect(found(patient({ extension: [{ url: 'urn:x', valueRange: range }] }))).toEqual([
      'too-many Patient.extension[0].valueRange.low.comparator',
    ])
  })
})

describe('arrays and objects', () => {
  test.each<[string, object, string]>([
    ['null for an object', { maritalStatus: null }, 'null-not-allowed Patient.maritalStatus'],
    ['an array for an object', { maritalStatus: [{}] }, 'array-not-allowed Patient.maritalStatus'],
    ['a text for an object', { maritalStatus: 'x' }, 'json-type Patient.maritalStatus'],
    ['null in an array of objects', { name: [null] }, 'null-not-allowed Patient.name[0]'],
    ['an array in an array', { name: [[]] }, 'array-not-allowed Patient.name[0]'],
    ['a text in an array of objects', { name: ['x'] }, 'json-type Patient.name[0]'],
    ['an empty array of texts', { name: [{ given: [] }] }, 'empty-array Patient.name[0].given'],
    ['an empty object in an array', { name: [{}] }, 'empty-object Patient.name[0]'],
    ['an object with only an id', { name: [{ id: 'a' }] }, 'ele-1 Patient.name[0]'],
    ['an object for an array', { name: {} }, 'array-expected Patient.name'],
    ['a text for an array of texts', { name: [{ given: 'x' }] }, 'array-expected Patient.name[0].given'],
  ])('%s is refused', (_, elements, expected) => {
    expect(found(patient(elements))).toEqual([expected])
  })
})

describe('the underscore sibling of a primitive', () => {
  test.each<[string, object]>([
    ['of a value', { birthDate: '1912-12-12', _birthDate: { extension } }],
    ['with an id alone beside a value', { birthDate: '1912-12-12', _birthDate: { id: 'a' } }],
    ['instead of a value', { _birthDate: { extension } }],
    [
      'of an array, with nulls on either side',
      { name: [{ given: ['A', null], _given: [null, { extension }] }] },
    ],
    ['of an array, instead of all values', { name: [{ _given: [{ extension }] }] }],
    ['of a choice, before its value', { _deceasedDateTime: { extension }, deceasedDateTime: '2026' }],
    ['of Resource.id', { id: 'a', _id: { extension } }],
  ])('%s is right', (_, elements) => {
    expect(found(patient(elements))).toEqual([])
  })

  test.each<[string, object, ...string[]]>([
    ['as a text', { _birthDate: 'x' }, 'sibling-form Patient.birthDate'],
    ['as an array for a single value', { _birthDate: [{ extension }] }, 'sibling-form Patient.birthDate'],
    [
      'as an object for an array',
      { name: [{ given: ['A'], _given: {} }] },
      'sibling-form Patient.name[0].given',
    ],
    ['empty', { birthDate: '1912', _birthDate: {} }, 'empty-object Patient.birthDate'],
    [
      'with something unknown',
      { birthDate: '1912', _birthDate: { Tolvan: 1 } },
      'unknown-element Patient.birthDate',
    ],
    [
      'with a fault in its extension',
      { _birthDate: { extension: [{ valueBoolean: true }] } },
      'missing-element Patient.birthDate.extension[0].url',
    ],
    [
      'shorter than its values',
      { name: [{ given: ['A', 'B'], _given: [{ extension }] }] },
      'sibling-length Patient.name[0].given',
    ],
    [
      'null where the value is null',
      { name: [{ given: ['A', null], _given: [null, null] }] },
      'null-not-allowed Patient.name[0].given[1]',
    ],
    ['null without a value', { name: [{ _given: [null] }] }, 'null-not-allowed Patient.name[0].given[0]'],
    [
      'of another type of the choice',
      { deceasedBoolean: true, _deceasedDateTime: { extension } },
      'choice-more-than-one Patient.deceased',
    ],
    [
      'of an element id',
      { name: [{ id: 'a', text: 'x', _id: { extension } }] },
      'unknown-element Patient.name[0]',
    ],
    [
      'of an extension url',
      { extension: [{ url: 'urn:x', _url: { extension }, valueBoolean: true }] },
      'unknown-element Patient.extension[0]',
    ],
  ])('%s is refused', (_, elements, ...expected) => {
    expect(found(patient(elements))).toEqual(expected)
  })
})

describe('extensions', () => {
  test('a modifier extension is always unknown', () => {
    expect(found(patient({ modifierExtension: extension }))).toEqual([
      'modifier-extension-unknown Patient.modifierExtension[0]',
    ])
  })

  test('rules that are only implied are never known, and may not be ignored', () => {
    expect(found(patient({ implicitRules: 'https://else.example/rules' }))).toEqual([
      'implicit-rules-unknown Patient.implicitRules',
    ])
    expect(found(patient({ _implicitRules: { extension } }))).toEqual([
      'implicit-rules-unknown Patient.implicitRules',
    ])
    expect(found({ resourceType: 'Bundle', type: 'collection', implicitRules: 'urn:x' })).toEqual([
      'implicit-rules-unknown Bundle.implicitRules',
    ])
    expect(found({ resourceType: 'Bundle', type: 'collection' })).toEqual([])
  })

  test('an extension needs a url', () => {
    expect(found(patient({ extension: [{ valueBoolean: true }] }))).toEqual([
      'missing-element Patient.extension[0].url',
    ])
  })
})

describe('required codes in a CodeableConcept', () => {
  const condition = (clinicalStatus: object): object => ({
    resourceType: 'Condition',
    subject: { reference: 'Patient/1' },
    clinicalStatus,
  })
  const system = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

  test.each([
    [
      {
        coding: [
          { system: 'urn:other', code: 'x' },
          { system, code: 'active' },
        ],
      },
      [],
    ],
    [{ text: 'aktiv' }, ['code-not-in-value-set Condition.clinicalStatus']],
    [{ coding: [{ system, code: 'alive' }] }, ['code-not-in-value-set Condition.clinicalStatus']],
    [{ coding: [{ code: 'active' }] }, ['code-not-in-value-set Condition.clinicalStatus']],
  ])('%j', (status, expected) => {
    expect(found(condition(status))).toEqual(expected)
  })
})

describe('hostile resources', () => {
  const nested = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<object>((inner) => ({ url: 'urn:x', extension: [inner] }), {
      url: 'urn:x',
      valueBoolean: true,
    })

  test('are read to the fortieth level and not deeper', () => {
    expect(found(patient({ extension: [nested(39)] }))).toEqual([])
    expect(found(patient({ extension: [nested(40)] })).map((each) => each.split(' ')[0])).toEqual([
      'too-deep',
    ])
    expect(found(patient({ extension: [nested(20_000)] })).map((each) => each.split(' ')[0])).toEqual([
      'too-deep',
    ])
  })

  test('a contained resource of any depth does not overflow the stack', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as object
    expect(found(patient({ contained: [{ resourceType: 'Basic', id: 'a', deep }] }))).not.toEqual([])
  })

  test('with a million faults list some and count the rest as one error', () => {
    const issues = validateResource(patient({ name: Array.from({ length: 10_000 }, () => 1) }))
    expect(issues).toHaveLength(501)
    expect(issues.at(-1)).toMatchObject({
      code: 'too-many-faults',
      severity: 'error',
      details: { count: 9500 },
    })
  })

  test.each<[string, object]>([
    ['a reference', { managingOrganization: { reference: `${'/Aa/b#'.repeat(150_000)}\n` } }],
    ['a code', { language: 'a '.repeat(400_000) }],
    ['an OID', { identifier: [{ system: `urn:oid:1${'.1'.repeat(400_000)}x` }] }],
    ['an instant', { meta: { lastUpdated: `2026-05-11T08:15:00.${'0'.repeat(900_000)}x` } }],
  ])('with a megabyte in %s get their one fault', (_, elements) => {
    expect(found(patient(elements))).toHaveLength(1)
  })

  test('leave nothing behind for the next', () => {
    validateResource({
      resourceType: 'Bundle',
      type: 'message',
      entry: [{ fullUrl: 'urn:x', resource: nested(99) }],
    })
    expect(found(patient({ active: true }))).toEqual([])
  })
})
