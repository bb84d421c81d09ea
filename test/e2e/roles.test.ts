// Who may do what: every route with every role; nothing but /health without a name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conformanceTypes } from '../../src/profiles/conformance-types.js'
import { openSite, type Caller, type Site } from '../helpers/site.js'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.stop())

const everyone = [
  'hospital',
  'operator',
  'administrator',
  'identityOfficer',
] as const satisfies readonly Caller[]
type Role = (typeof everyone)[number]

const routes: readonly (readonly [method: string, path: string, allowed: readonly Role[]])[] = [
  ['GET', '/ready', ['operator', 'administrator']],
  ['GET', '/metrics', ['operator', 'administrator']],
  ['GET', '/fhir/metadata', ['hospital', 'operator', 'administrator']],
  ...conformanceTypes.map(
    (type) => ['GET', `/fhir/${type}/event`, ['hospital', 'operator', 'administrator']] as const,
  ),
  ['POST', '/fhir/$process-message', ['hospital']],
  ['POST', '/fhir/MessageHeader/$process-message', ['hospital']],
  ['GET', '/fhir/$process-message', ['hospital']],
  ['POST', '/fhir/$convert', ['hospital']],
  ['POST', '/fhir/Bundle/$validate', ['hospital', 'operator', 'administrator']],
  ['POST', '/fhir/$validate', ['hospital', 'operator', 'administrator']],
  ['POST', '/api/inbox', ['hospital']],
  ['GET', '/api/messages/11111111-1111-4111-8111-111111111111', ['hospital']],
  ['POST', '/api/arrivals/234679', ['hospital', 'operator']],
  ['GET', '/api/attention', ['operator']],
  ['POST', '/api/attention/1?outcome=done', ['operator']],
  ['GET', '/api/attention/1/identity', ['identityOfficer']],
]

describe('roles', () => {
  it.each(routes)('%s %s is open to those who may and to nobody else', async (method, path, allowed) => {
    for (const role of everyone) {
      const { status } = await site.request(role, path, { method })
      expect([role, status === 403]).toEqual([role, !allowed.includes(role)])
      expect(status).not.toBe(401)
    }
    const anonymous = await site.request(undefined, path, { method })
    expect(anonymous.status).toBe(401)
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('/health alone answers anybody, and says nothing but that it is alive', async () => {
    const response = await site.request(undefined, '/health')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it.each(['Bearer', 'Bearer wrong', 'Basic bHVzOmx1cw==', 'Bearer lus_token-of-operator extra'])(
    'turns away the credentials "%s"',
    async (authorization) => {
      const response = await site.app.request('/metrics', { headers: { authorization } })
      expect(response.status).toBe(401)
    },
  )

  it('has a row above for every route of the app', () => {
    const known = routes.map(([method, path]) => `${method} ${path.split('?')[0]}`)
    const registered = site.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/health')
      .map(({ method, path }) => `${method} ${path}`)
    const patterns = known.map((one) =>
      one
        .replace(/(fhir\/\w+)\/event$/, '$1/:id')
        .replace(/messages\/.*/, 'messages/:id')
        .replace(/arrivals\/.*/, 'arrivals/:code')
        .replace(/attention\/[^/]*/, 'attention/:id'),
    )
    expect([...new Set(registered)].filter((one) => !patterns.includes(one))).toEqual([])
  })
})
