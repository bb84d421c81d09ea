// The profiles over HTTP: each resource as it is committed, nothing else, and only to callers with a name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CapabilityStatement } from '@medplum/fhirtypes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fhirJson } from '../../../src/gateway/forms/fhir-form.js'
import { canonical } from '../../../src/profiles/canonical.js'
import { conformanceTypes } from '../../../src/profiles/conformance-types.js'
import { conformanceFolder, resources } from '../../helpers/conformance.js'
import { openSite, type Site } from '../../helpers/site.js'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.stop())

const get = (path: string, caller: Parameters<Site['request']>[0] = 'hospital') => site.request(caller, path)

test('every resource is served as it is committed', async () => {
  for (const { resourceType, id } of resources) {
    const response = await get(`/fhir/${resourceType}/${id}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, fhirJson])
    const committed = readFileSync(join(conformanceFolder, `${resourceType}-${id}.json`), 'utf8')
    expect(await response.text()).toBe(committed)
  }
})

test.each([
  '/fhir/StructureDefinition/nothing',
  '/fhir/CodeSystem/lus-patient',
  '/fhir/StructureDefinition/..',
  '/fhir/StructureDefinition/..%2Fcanonical',
  '/fhir/StructureDefinition/%2e%2e%2f%2e%2e%2fpackage',
  '/fhir/StructureDefinition/lus-patient%00',
  `/fhir/StructureDefinition/${'a'.repeat(300)}`,
  '/fhir/SearchParameter/event',
])('%s is not there, said as an OperationOutcome', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [{ code: 'not-found' }],
  })
})

test.each(conformanceTypes)('%s is for callers with a name, like /fhir/metadata', async (type) => {
  const path = `/fhir/${type}/nothing`
  expect((await site.request(undefined, path)).status).toBe(401)
  expect((await get(path, 'identityOfficer')).status).toBe(403)
  for (const caller of ['hospital', 'operator', 'administrator'] as const)
    expect((await get(path, caller)).status).toBe(404)
})

test('what /fhir/metadata names can be read here', async () => {
  const statement = (await (await get('/fhir/metadata')).json()) as CapabilityStatement
  const messages = statement.messaging?.[0]?.supportedMessage ?? []
  const operations = statement.rest?.[0]?.operation ?? []
  const named = [...messages, ...operations].map(({ definition }) => definition ?? '')
  const ours = named.filter((url) => url.startsWith(canonical))
  expect(ours.length).toBeGreaterThan(5)
  for (const url of ours) {
    const response = await get(`/fhir${url.slice(canonical.length)}`)
    expect(await response.json()).toMatchObject({ url })
  }
  const types = statement.rest?.[0]?.resource?.map(({ type }) => type)
  expect(types).toEqual([...conformanceTypes])
})
