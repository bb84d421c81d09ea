// Every conformance resource is valid FHIR R4: by our own validator, compiled for these types, and by Medplum.
import { indexStructureDefinitionBundle, validateResource as medplumValidate } from '@medplum/core'
import type { Resource } from '@medplum/fhirtypes'
import { beforeAll, describe, expect, test } from 'vitest'
import { isError } from '../../../src/domain/issue.js'
import { compileR4 } from '../../../src/profiles/build.js'
import { createRuntime, type GeneratedChecks, type Runtime } from '../../../src/profiles/checks/runtime.js'
import { conformanceTypes } from '../../../src/profiles/conformance-types.js'
import { validateResource } from '../../../src/profiles/validator.js'
import { base, profile, resources, structures } from '../../helpers/conformance.js'

type Validate = ReturnType<typeof createRuntime>['validate']
let validate: Validate

beforeAll(async () => {
  indexStructureDefinitionBundle({
    resourceType: 'Bundle',
    type: 'collection',
    entry: base.map((resource) => ({ resource })),
  })
  const url = `data:text/javascript,${encodeURIComponent(compileR4(conformanceTypes).source)}`
  const module = (await import(/* @vite-ignore */ url)) as { create: (runtime: Runtime) => GeneratedChecks }
  const made = createRuntime()
  made.install(module.create(made.runtime))
  validate = made.validate
})

const named = resources.map((resource) => [`${resource.resourceType} ${resource.id}`, resource] as const)

test.each(named)('%s is valid R4 by our validator', (_, resource) => {
  expect(validate(resource, resource.resourceType).filter(isError)).toEqual([])
})

test.each(named)('%s is valid R4 by Medplum', (_, resource) => {
  expect(() => medplumValidate(resource as unknown as Resource)).not.toThrow()
})

test.each(
  resources.filter(({ resourceType }) => resourceType === 'MessageDefinition').map((each) => [each.id, each]),
)('the message %s is valid by the validator of the gateway itself', (_, resource) => {
  expect(validateResource(resource).filter(isError)).toEqual([])
})

test.each(structures)('$id is valid with its snapshot', ({ id }) => {
  expect(() => medplumValidate(profile(id) as Resource)).not.toThrow()
  expect(validate(profile(id), 'StructureDefinition').filter(isError)).toEqual([])
})

describe('a resource that is no R4 is refused', () => {
  const change = (key: string, value: unknown) => ({ ...structures[0], [key]: value })

  test.each([
    ['a status that is none', change('status', 'brand-new')],
    ['no type', change('type', undefined)],
    ['an element that R4 does not have', change('paragraf', '2:1')],
  ])('%s', (_, resource) => {
    expect(validate(JSON.parse(JSON.stringify(resource)), 'StructureDefinition').filter(isError)).not.toEqual(
      [],
    )
  })
})
