// References: how they are written, what they may lead to, and contained resources.
import { describe, expect, test } from 'vitest'
import { validateResource } from '../../../src/profiles/validator.js'
import { sampleWith } from '../../helpers/sample-bundle.js'

const found = (resource: unknown): string[] =>
  validateResource(resource).map(({ code, at }) => `${code} ${at}`)
const organization = (elements: object): object => ({
  resourceType: 'Organization',
  name: 'Provkommun',
  ...elements,
})
const partOf = (reference: object, contained?: object[]): object =>
  organization({ partOf: reference, ...(contained && { contained }) })

describe('a literal reference', () => {
  test.each([
    'Organization/1',
    'Organization/1/_history/2',
    'https://example.org/fhir/Organization/1',
    'http://example.org/fhir/Organization/1/_history/2',
    'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
    'urn:oid:1.2.3',
    'https://example.org/not/restful',
    'Organization?identifier=x|y',
  ])('%s is right', (reference) => {
    expect(found(partOf({ reference }))).toEqual([])
  })

  test.each([
    'Organization',
    '/Organization/1',
    'fhir/Organization/1',
    'Ward/1',
    'Organization/',
    'x',
    'Organization/å',
  ])('%s is in no allowed form', (reference) => {
    expect(found(partOf({ reference }))).toEqual(['reference-form Organization.partOf.reference'])
  })

  test.each(['Patient/1', 'https://example.org/fhir/Patient/1', 'Patient?identifier=x'])(
    '%s leads to a type that is not allowed',
    (reference) => {
      expect(validateResource(partOf({ reference }))).toMatchObject([
        { code: 'reference-target', at: 'Organization.partOf', details: { allowed: 'Organization' } },
      ])
    },
  )

  test('may lead anywhere where R4 says so', () => {
    const flag = { resourceType: 'Basic', code: { text: 'x' }, subject: { reference: 'Slot/1' } }
    expect(found(flag)).toEqual([])
  })
})

describe('the type of a reference', () => {
  test.each<[object, string[]]>([
    [{ type: 'Organization', identifier: { value: 'x' } }, []],
    [{ type: 'http://example.org/StructureDefinition/own', display: 'x' }, []],
    [{ type: 'Patient', display: 'x' }, ['reference-target Organization.partOf']],
    [{ type: 'Patient', reference: 'Organization/1' }, ['reference-type Organization.partOf.type']],
  ])('%j', (reference, expected) => {
    expect(found(partOf(reference))).toEqual(expected)
  })
})

describe('a reference within a message', () => {
  test('leads to the entry with exactly that fullUrl, whose type counts', () => {
    const patient = 'urn:uuid:6f1c2d3e-0000-4000-8000-000000000001'
    expect(found(sampleWith('task.owner.reference', patient))).toEqual([])
    expect(found(sampleWith('task.encounter.reference', patient))).toEqual([
      'reference-target Bundle.entry[4].resource.encounter',
    ])
  })
})

describe('a contained resource', () => {
  const parent = { resourceType: 'Organization', id: 'a', name: 'Regionen' }

  test('is found by its id', () => {
    expect(found(partOf({ reference: '#a' }, [parent]))).toEqual([])
  })

  test('is missed when nothing has the id (ref-1)', () => {
    expect(found(partOf({ reference: '#b' }))).toEqual(['ref-1 Organization.partOf.reference'])
  })

  test('of a wrong type is no target', () => {
    expect(found(partOf({ reference: '#a' }, [{ resourceType: 'Patient', id: 'a' }]))).toEqual([
      'reference-target Organization.partOf',
    ])
  })

  test('has an id that no other contained resource has', () => {
    const twice = organization({ contained: [parent, parent], partOf: { reference: `#${parent.id}` } })
    expect(found(twice)).toEqual(['contained-id-twice Organization.contained[1].id'])
    const other = { ...parent, id: 'other', partOf: { reference: '#' } }
    expect(
      found(organization({ contained: [parent, other], partOf: { reference: `#${parent.id}` } })),
    ).toEqual([])
  })

  test('is referred to, or refers to its container by # (dom-3)', () => {
    expect(found(organization({ contained: [parent] }))).toEqual(['dom-3 Organization'])
    expect(found(organization({ contained: [{ ...parent, partOf: { reference: '#' } }] }))).toEqual([])
  })

  test('may refer to its sibling', () => {
    const child = { resourceType: 'Organization', id: 'b', name: 'Enheten', partOf: { reference: '#a' } }
    expect(found(partOf({ reference: '#b' }, [child, parent]))).toEqual([])
  })

  test('is checked like any other', () => {
    expect(found(partOf({ reference: '#a' }, [{ ...parent, active: 'x' }]))).toEqual([
      'json-type Organization.contained[0].active',
    ])
  })

  test('of another entry is not seen', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: partOf({ reference: '#a' }, [parent]) }, { resource: partOf({ reference: '#a' }) }],
    }
    expect(found(bundle)).toEqual(['ref-1 Bundle.entry[1].resource.partOf.reference'])
  })
})
