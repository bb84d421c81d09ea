// The FHIR package: snapshots by the differentials, the files that other tools look for, and the tarball itself.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageOf } from '../../../src/profiles/package.js'
import { snapshotOf } from '../../../src/profiles/snapshot.js'
import { base, fileNames, findStructure, profile, resources, structures } from '../../helpers/conformance.js'

const root = join(import.meta.dirname, '../../..')

const element = (id: string, more: Partial<ElementDefinition> = {}) => ({
  id,
  path: id.replaceAll(/:\w+/g, ''),
  ...more,
})

/** A profile of Task with these rules. */
const taskProfile = (...elements: readonly ElementDefinition[]) =>
  ({
    resourceType: 'StructureDefinition',
    url: 'https://vendor.example/StructureDefinition/task',
    type: 'Task',
    kind: 'resource',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Task',
    derivation: 'constraint',
    differential: { element: elements },
  }) as unknown as StructureDefinition

const idsOf = (elements: readonly ElementDefinition[]) => elements.map(({ id }) => id)

describe('a snapshot', () => {
  const task = findStructure('http://hl7.org/fhir/StructureDefinition/Task')?.snapshot?.element ?? []

  test('without a differential is the base', () => {
    expect(snapshotOf(taskProfile(), findStructure)).toEqual(task)
  })

  test('leaves the base as it was', () => {
    const before = JSON.stringify(task)
    snapshotOf(taskProfile(element('Task.code', { min: 1 })), findStructure)
    expect(JSON.stringify(task)).toBe(before)
  })

  test('has what the profile says in place of what the base says, and the base for the rest', () => {
    const made = snapshotOf(taskProfile(element('Task.code', { min: 1, short: 'vad' })), findStructure)
    const code = made.find(({ id }) => id === 'Task.code')
    expect(code).toMatchObject({ min: 1, max: '1', short: 'vad', type: [{ code: 'CodeableConcept' }] })
  })

  test('keeps the constraints of the base beside those of the profile', () => {
    const constraint = [{ key: 'lus-x', severity: 'error' as const, human: 'x' }]
    const made = snapshotOf(taskProfile(element('Task', { constraint })), findStructure)
    const keys = made[0]?.constraint?.map(({ key }) => key)
    expect(keys?.at(-1)).toBe('lus-x')
    expect(keys).toEqual([...(task[0]?.constraint ?? []).map(({ key }) => key), 'lus-x'])
  })

  test('lays out a data type where the profile speaks of its parts', () => {
    const made = snapshotOf(taskProfile(element('Task.code.text', { min: 1 })), findStructure)
    const ids = idsOf(made).filter((id) => id?.startsWith('Task.code'))
    expect(ids).toEqual([
      'Task.code',
      'Task.code.id',
      'Task.code.extension',
      'Task.code.coding',
      'Task.code.text',
    ])
    expect(made.find(({ id }) => id === 'Task.code.text')).toMatchObject({ path: 'Task.code.text', min: 1 })
  })

  test('puts slices behind what they are slices of, in their order, with its parts', () => {
    const made = snapshotOf(
      taskProfile(
        element('Task.input:a', { sliceName: 'a', min: 1, max: '1' }),
        element('Task.input:a.type', { short: 'a' }),
        element('Task.input:b', { sliceName: 'b', max: '1' }),
      ),
      findStructure,
    )
    const input = idsOf(made).filter((id) => id?.startsWith('Task.input'))
    expect(input.slice(0, 6)).toEqual([
      'Task.input',
      'Task.input.id',
      'Task.input.extension',
      'Task.input.modifierExtension',
      'Task.input.type',
      'Task.input.value[x]',
    ])
    expect(input[6]).toBe('Task.input:a')
    expect(input).toContain('Task.input:a.type')
    expect(input.at(-1)).toBe('Task.input:b')
    expect(made.find(({ id }) => id === 'Task.input:b')).toMatchObject({
      min: 0,
      max: '1',
      path: 'Task.input',
    })
  })

  test('of a profile of a profile has the rules of both', () => {
    const made = profile('lus-kvittens-answer').snapshot?.element ?? []
    expect(made.find(({ id }) => id === 'Task.status')).toMatchObject({
      patternCode: 'completed',
      mustSupport: true,
    })
    expect(made.find(({ id }) => id === 'Task.intent')).toMatchObject({ patternCode: 'order' })
  })

  test.each([
    ['a base that is not known', { ...taskProfile(), baseDefinition: 'https://vendor.example/nothing' }],
    ['an element that the base does not have', taskProfile(element('Task.paragraf'))],
    ['a part that its data type does not have', taskProfile(element('Task.code.paragraf'))],
  ])('is not made of %s', (_, broken) => {
    expect(() => snapshotOf(broken, findStructure)).toThrow(/^no (definition|element)/)
  })

  test.each(structures)('of $id has a meaning and a cardinality for each element, once', ({ id }) => {
    const elements = profile(id).snapshot?.element ?? []
    expect(new Set(idsOf(elements)).size).toBe(elements.length)
    for (const { definition, min, max, base } of elements) {
      expect(definition?.length).toBeGreaterThan(0)
      expect(Number(min)).toBeLessThanOrEqual(max === '*' ? Infinity : Number(max))
      expect(Number(min)).toBeGreaterThanOrEqual(base?.min ?? 0)
    }
  })
})

describe('the package', () => {
  const files = packageOf(resources, { version: '1.2.3', license: 'Apache-2.0', base })
  const json = (name: string) => JSON.parse(files.get(name) ?? '') as Record<string, unknown>

  test('has a manifest by which other packages depend on it', () => {
    expect(json('package.json')).toMatchObject({
      name: 'lus-gateway.fhir',
      version: '1.2.3',
      fhirVersions: ['4.0.1'],
      dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
    })
  })

  test('has every resource, and an index of them', () => {
    expect([...files.keys()].toSorted()).toEqual(['.index.json', 'package.json', ...fileNames].toSorted())
    const { files: rows } = json('.index.json') as { files: { filename: string; url: string }[] }
    expect(rows.map(({ filename }) => filename).toSorted()).toEqual(fileNames.toSorted())
    expect(rows.find(({ filename }) => filename === 'StructureDefinition-lus-patient.json')).toEqual({
      filename: 'StructureDefinition-lus-patient.json',
      resourceType: 'StructureDefinition',
      id: 'lus-patient',
      url: 'https://lus-gateway.example/fhir/StructureDefinition/lus-patient',
      kind: 'resource',
      type: 'Patient',
      derivation: 'constraint',
    })
  })

  test('holds the profiles with snapshots and the rest as committed', () => {
    expect(json('StructureDefinition-lus-task.json')).toEqual(profile('lus-task'))
    const event = resources.find(({ resourceType, id }) => resourceType === 'CodeSystem' && id === 'event')
    expect(json('CodeSystem-event.json')).toEqual(event)
  })
})

describe('npm run profiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lus-package-'))
  let said = ''
  beforeAll(() => {
    const script = join(root, 'scripts', 'profiles.js')
    said = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('prints the path of a tarball that unpacks to the package', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const path = said.trim()
    expect(path).toBe(join(folder, `lus-gateway.fhir-${manifest.version}.tgz`))
    execFileSync('tar', ['-xzf', path, '-C', folder])
    const unpacked = readdirSync(join(folder, 'package'))
    expect(unpacked.toSorted()).toEqual(['.index.json', 'package.json', ...fileNames].toSorted())
    for (const name of unpacked)
      expect(
        () => JSON.parse(readFileSync(join(folder, 'package', name), 'utf8')) as unknown,
        name,
      ).not.toThrow()
  })
})
