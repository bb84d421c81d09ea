// $validate: a resource as it is or in Parameters; parameters that ask for more than is done are refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationOutcome } from '@medplum/fhirtypes'
import { codesOf } from '../helpers/answers.js'
import { inskrivningsmeddelande } from '../helpers/messages.js'
import { bundleText, fhirHeaders, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.stop())

const sound: unknown = JSON.parse(bundleText(inskrivningsmeddelande))
const faulty = { ...(sound as object), timestamp: undefined }
const resource = { name: 'resource', resource: sound }

async function judge(body: unknown, path = '/fhir/Bundle/$validate') {
  const init = { method: 'POST', headers: fhirHeaders, body: JSON.stringify(body) }
  const response = await site.request('hospital', path, init)
  const outcome = (await response.json()) as OperationOutcome
  return { status: response.status, codes: codesOf(outcome), at: outcome.issue[0]?.expression }
}
const inParameters = (...parameter: readonly object[]) => judge({ resourceType: 'Parameters', parameter })

describe('$validate', () => {
  it('judges the resource in Parameters as it judges the resource itself', async () => {
    expect(await inParameters(resource)).toEqual(await judge(sound))
    expect(await inParameters({ name: 'resource', resource: faulty })).toEqual(await judge(faulty))
    expect(await judge(faulty)).toMatchObject({ status: 200, at: ['Bundle.timestamp'] })
  })

  it.each([
    ['mode create', [{ name: 'mode', valueCode: 'create' }]],
    ['mode update', [{ name: 'mode', valueCode: 'update' }]],
    ['a parameter of another kind', [{ name: 'tag', valueString: 'x' }]],
  ])('takes %s beside it', async (_, parts) => {
    expect(await inParameters(...parts, resource)).toMatchObject({ status: 200, codes: ['no-faults'] })
  })

  it.each([
    ['mode delete', [{ name: 'mode', valueCode: 'delete' }]],
    ['mode profile', [{ name: 'mode', valueCode: 'profile' }]],
    ['a profile', [{ name: 'profile', valueUri: 'http://example.org/profile' }]],
    ['a profile as canonical', [{ name: 'profile', valueCanonical: 'http://example.org/profile' }]],
  ])('refuses %s: it would be told less than it asked', async (_, parts) => {
    expect(await inParameters(...parts, resource)).toMatchObject({
      status: 400,
      codes: ['parameter-not-supported'],
    })
  })

  it('reads mode and profile in the URL likewise', async () => {
    expect(await judge(sound, '/fhir/$validate?mode=create')).toMatchObject({ status: 200 })
    expect(await judge(sound, '/fhir/$validate?profile=x')).toMatchObject({
      status: 400,
      codes: ['parameter-not-supported'],
    })
  })

  it.each([
    ['no resource', []],
    ['two', [resource, resource]],
    ['one that is no object', [{ name: 'resource', resource: 'x' }]],
    ['one under another name', [{ ...resource, name: 'content' }]],
  ])('refuses Parameters with %s', async (_, parts) => {
    expect(await inParameters(...parts)).toMatchObject({ status: 400, codes: ['parameters-resource'] })
  })
})
