// The compiler: what it makes of definitions, and that the built validator is what it makes today.
import { readFileSync } from 'node:fs'
import type { CodeSystem, ElementDefinition, StructureDefinition, ValueSet } from '@medplum/fhirtypes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Issue } from '../../../src/domain/issue.js'
import { compileR4 } from '../../../src/profiles/build.js'
import { createRuntime, type GeneratedChecks, type Runtime } from '../../../src/profiles/checks/runtime.js'
import { compile, type Compiled } from '../../../src/profiles/compiler/compile.js'
import type { Definitions } from '../../../src/profiles/compiler/definitions.js'
import { createExpand } from '../../../src/profiles/compiler/value-sets.js'

const built = new URL('../../../dist/profiles/generated/r4.js', import.meta.url)

describe('the R4 validator', () => {
  let r4: Compiled
  beforeAll(() => {
    r4 = compileR4()
  })

  test('in dist is the one the compiler makes now (else: npm run build)', () => {
    expect(readFileSync(built, 'utf8') === r4.source).toBe(true)
  })

  test('leaves no invariant of the accepted types unjudged', () => {
    expect(r4.unknownRules).toEqual([])
  })

  test('enumerates every required value set but two', () => {
    expect(r4.openValueSets).toEqual([
      'http://hl7.org/fhir/ValueSet/mimetypes',
      'http://hl7.org/fhir/ValueSet/currencies',
    ])
  })

  test('is smaller than 700 kB and imports nothing', () => {
    expect(r4.source.length).toBeLessThan(700_000)
    expect(r4.source).not.toMatch(/^\s*import\b/m)
  })

  test('knows none of the elements Medplum adds to R4', () => {
    expect(r4.source).not.toMatch(/accounts|ClientApplication/)
  })
})

const element = (path: string, more: Partial<ElementDefinition> = {}): ElementDefinition => ({
  path,
  min: 0,
  max: '1',
  base: { path, min: 0, max: '1' },
  ...more,
})
const structure = (name: string, kind: StructureDefinition['kind'], ...elements: ElementDefinition[]) => ({
  resourceType: 'StructureDefinition',
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  name,
  id: name,
  type: name,
  kind,
  abstract: false,
  status: 'active',
  derivation: 'specialization',
  snapshot: { element: [element(name), ...elements] },
})
const type = (code: string) => ({ type: [{ code }] })
const list = { max: '*', base: { path: 'x', min: 0, max: '*' } }

/** Definitions of a resource that no FHIR has. */
const ward = (...elements: ElementDefinition[]): Definitions => ({
  structures: [
    structure('Ward', 'resource', ...elements),
    structure('Extension', 'complex-type', element('Extension.url', { ...type('uri'), min: 1 })),
  ] as StructureDefinition[],
  valueSets: [],
  codeSystems: [],
})

const compileWard = (definitions: Definitions): string =>
  compile(definitions, { types: ['Ward'], resourceTypes: ['Ward'], rules: {}, settledRules: [] }).source

async function validate(definitions: Definitions, resource: object): Promise<string[]> {
  const url = `data:text/javascript,${encodeURIComponent(compileWard(definitions))}`
  const module = (await import(/* @vite-ignore */ url)) as { create: (runtime: Runtime) => GeneratedChecks }
  const { runtime, install, validate } = createRuntime()
  install(module.create(runtime))
  return validate({ resourceType: 'Ward', ...resource }, 'Ward').map(({ code, at }: Issue) => `${code} ${at}`)
}

describe('a compiled definition', () => {
  test('checks what it says, with no other definitions at hand', async () => {
    const definitions = ward(
      element('Ward.name', { ...type('string'), min: 1 }),
      element('Ward.bed', { ...type('BackboneElement'), ...list, max: '2' }),
      element('Ward.bed.number', type('positiveInt')),
      element('Ward.spare', { contentReference: '#Ward.bed' }),
    )
    expect(await validate(definitions, { name: 'x', bed: [{ number: 1 }], spare: { number: 2 } })).toEqual([])
    expect(
      await validate(definitions, { bed: [{ number: 0 }, { number: 1 }, { number: 2 }], spare: { bed: 1 } }),
    ).toEqual([
      'primitive-format Ward.bed[0].number',
      'too-many Ward.bed',
      'unknown-element Ward.spare.bed',
      'missing-element Ward.name',
    ])
  })

  test('is the same text for the same definitions', () => {
    const definitions = ward(element('Ward.name', type('string')))
    expect(compileWard(definitions)).toBe(compileWard(definitions))
  })

  test('tells which of its invariants nobody checks', () => {
    const constraint = [{ key: 'wrd-1', severity: 'error' as const, human: 'x', expression: 'x' }]
    const options = { types: ['Ward'], resourceTypes: ['Ward'], rules: {}, settledRules: [] }
    expect(
      compile(ward(element('Ward.name', { ...type('string'), constraint })), options).unknownRules,
    ).toEqual(['wrd-1'])
  })

  test('is refused when a type is missing or a name is no name', () => {
    expect(() => compileWard(ward(element('Ward.bed', type('Bed'))))).toThrow(
      'No StructureDefinition for Bed',
    )
    expect(() => compileWard(ward(element('Ward.a;b()', type('string'))))).toThrow(
      'Not the name of an element',
    )
  })
})

describe('a value set', () => {
  const systems = [
    { url: 'urn:s', content: 'complete', concept: [{ code: 'a', concept: [{ code: 'b' }] }, { code: 'c' }] },
    { url: 'urn:part', content: 'fragment', concept: [{ code: 'a' }] },
  ] as CodeSystem[]
  const expand = (...sets: object[]) =>
    createExpand({ structures: [], codeSystems: systems, valueSets: sets as ValueSet[] })('urn:v')
  const set = (...include: object[]): object => ({ url: 'urn:v', compose: { include } })

  test('holds a whole code system, with the codes below others', () => {
    expect(expand(set({ system: 'urn:s' }))).toEqual({ 'urn:s': ['a', 'b', 'c'] })
  })

  test('holds codes it lists, also of systems that are not at hand', () => {
    expect(
      expand(
        set({ system: 'urn:s', concept: [{ code: 'b' }] }, { system: 'urn:t', concept: [{ code: 'x' }] }),
      ),
    ).toEqual({
      'urn:s': ['b'],
      'urn:t': ['x'],
    })
  })

  test('holds what another holds, without what it excludes', () => {
    const other = { url: 'urn:w', compose: { include: [{ system: 'urn:s' }] } }
    const own = {
      url: 'urn:v',
      compose: {
        include: [{ valueSet: ['urn:w|1.0'] }],
        exclude: [{ system: 'urn:s', concept: [{ code: 'a' }] }],
      },
    }
    expect(expand(own, other)).toEqual({ 'urn:s': ['b', 'c'] })
  })

  test('holds of a system only what is also in the sets named with it', () => {
    const other = { url: 'urn:w', compose: { include: [{ system: 'urn:s', concept: [{ code: 'c' }] }] } }
    expect(expand(set({ system: 'urn:s', valueSet: ['urn:w'] }), other)).toEqual({ 'urn:s': ['c'] })
  })

  test.each<[string, object]>([
    ['a filter', { system: 'urn:s', filter: [{ property: 'concept', op: 'is-a', value: 'a' }] }],
    ['a part of a system', { system: 'urn:part' }],
    ['a system that is not at hand', { system: 'urn:none' }],
    ['a set that is not at hand', { valueSet: ['urn:none'] }],
    ['itself', { valueSet: ['urn:v'] }],
  ])('with %s cannot be enumerated', (_, include) => {
    expect(expand(set(include))).toBeUndefined()
  })
})
