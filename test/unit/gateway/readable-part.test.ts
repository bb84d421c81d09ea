// A message with faults of form is told its other faults too, in one answer; whatever stands where, nothing is thrown.
import type { Bundle } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateParsed } from '../../../src/gateway/validate-document.js'
import { fixtureFiles, fixtures } from '../../helpers/fixtures.js'

const all = fixtures(fixtureFiles())
const minimal = all.find(({ name }) => name === 'inskrivningsmeddelande/law-minimal')?.bundle

type Node = Record<string, unknown>

/** The law's minimum with its resources changed, as JSON. */
function changed(change: (resource: (type: string) => Node, bundle: Node) => void): unknown {
  const bundle = structuredClone(minimal) as Bundle
  const find = (type: string): Node => {
    const found = bundle.entry?.find(({ resource }) => resource?.resourceType === type)?.resource
    if (found === undefined) throw new Error(`no ${type}`)
    return found as unknown as Node
  }
  change(find, bundle as unknown as Node)
  return bundle
}

const told = (document: unknown): string[] => validateParsed(document).map(({ code, at }) => `${code} ${at}`)

describe('a message with faults of form', () => {
  test('is told what its content lacks as well', () => {
    const issues = told(
      changed((resource) => {
        resource('Patient')['active'] = 'yes'
        delete resource('Patient')['identifier']
        delete resource('Encounter')['period']
      }),
    )
    expect(issues).toContain('json-type Bundle.entry[1].resource.active')
    expect(issues).toContain('patient-identity-missing Bundle.entry[1].resource.identifier')
    expect(issues.some((one) => one.startsWith('content-missing') && one.endsWith('.period'))).toBe(true)
  })

  test('is told what the messaging rules say as well', () => {
    const issues = told(
      changed((resource) => {
        resource('Patient')['birthDate'] = ['1912-12-12']
        resource('MessageHeader')['focus'] = [{ reference: 'urn:uuid:11111111-1111-4111-8111-111111111111' }]
      }),
    )
    expect(issues).toContain('array-not-allowed Bundle.entry[1].resource.birthDate')
    expect(issues).toContain('focus-not-in-message Bundle.entry[0].resource.focus[0]')
  })

  test('is told of an element once: not that what it holds in a wrong form is missing', () => {
    const issues = told(
      changed((resource) => {
        resource('Encounter')['period'] = 'idag'
      }),
    )
    expect(issues.filter((one) => one.includes('.period'))).toHaveLength(1)
  })

  test('is told of its form alone where an entry cannot be read, for the rest hangs on it', () => {
    const issues = told(
      changed((_, bundle) => {
        bundle['entry'] = { resource: {} }
      }),
    )
    expect(issues).toContain('array-expected Bundle.entry')
    expect(issues.some((one) => one.includes('entry['))).toBe(false)
  })

  test('leaves what it was given as it was', () => {
    const document = changed((resource) => {
      resource('Patient')['active'] = 'yes'
    })
    const before = JSON.stringify(document)
    validateParsed(document)
    expect(JSON.stringify(document)).toBe(before)
  })
})

const values = fc.constantFrom<unknown>(null, true, 0, '', 'x', [], {}, [null], [[]], [{}], { x: {} }, ['x'])

describe('any element of any fixture', () => {
  test('may hold anything or be gone, and the message is judged all the same', () => {
    const cases = fc.tuple(
      fc.constantFrom(...all.map(({ bundle }) => bundle)),
      fc.array(fc.tuple(fc.nat(), fc.option(values, { nil: undefined })), { minLength: 1, maxLength: 3 }),
    )
    fc.assert(
      fc.property(cases, ([bundle, changes]) => {
        const copy = structuredClone(bundle)
        for (const [place, value] of changes) replace(copy, place, value)
        expect(Array.isArray(validateParsed(copy))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

/** Puts a value in the place of the n:th member of the tree, or takes that away. */
function replace(root: unknown, place: number, value: unknown): void {
  const members: (readonly [Node, string])[] = []
  const nodes: unknown[] = [root]
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue
    for (const key of Object.keys(node)) {
      members.push([node as Node, key])
      nodes.push((node as Node)[key])
    }
  }
  const [node, key] = members[place % Math.max(members.length, 1)] ?? []
  if (node === undefined || key === undefined) return
  if (value === undefined) Reflect.deleteProperty(node, key)
  else node[key] = value
}
