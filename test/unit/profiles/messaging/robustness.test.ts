// The messaging rules never throw, never repeat what a sender wrote, and take hostile sizes in their stride.
import type { Bundle, Resource } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isError } from '../../../../src/domain/issue.js'
import { contextOf } from '../../../../src/profiles/messaging/context.js'
import { messageRules } from '../../../../src/profiles/messaging/message-rules.js'
import {
  headerOf,
  messageBundle,
  resourceOf,
  responseBundle,
  restfulBase,
} from '../../../helpers/message-bundle.js'
import { codesOf, issuesOf } from '../../../helpers/message-issues.js'

const secret = '191212121212'

/** Addresses of every kind, some of which name something in the built Bundle. */
const address = fc.oneof(
  fc.constantFrom(
    '#',
    `#${secret}`,
    `urn:uuid:${secret}`,
    `Patient/${secret}`,
    `${restfulBase}Task/${secret}`,
  ),
  fc.constantFrom(
    '',
    '/',
    '//',
    ':',
    '#/',
    'Patient/',
    '/_history/',
    'Patient/1/_history/',
    'https://',
    'urn:',
  ),
  fc.constantFrom(...(messageBundle().entry ?? []).map(({ fullUrl }) => fullUrl ?? '')),
  fc.string(),
)

/** A Bundle with entries left out, doubled and without fullUrl or resource, and references that lead anywhere. */
const bundles = fc
  .record({
    base: fc.constantFrom(messageBundle(), messageBundle('restful'), responseBundle()),
    picks: fc.array(fc.record({ at: fc.nat(11), fullUrl: fc.option(address), bare: fc.boolean() }), {
      maxLength: 14,
    }),
    references: fc.array(address, { maxLength: 4 }),
  })
  .map(({ base, picks, references }): Bundle => {
    const entries = structuredClone(base.entry ?? [])
    const picked = picks.map(({ at, fullUrl, bare }) => {
      const { resource, ...entry } = structuredClone(entries[at % entries.length] ?? {})
      return {
        ...entry,
        ...(fullUrl === null ? {} : { fullUrl }),
        ...(bare || !resource ? {} : { resource }),
      }
    })
    const extension = references.map((reference) => ({
      url: 'https://example.org/x',
      valueReference: { reference },
    }))
    const [first] = entries
    if (first?.resource?.resourceType === 'MessageHeader') {
      first.resource.extension = extension
      first.resource.focus = references.map((reference) => ({ reference }) as never)
    }
    return { ...base, entry: first === undefined ? picked : [first, ...picked] }
  })

it('no Bundle makes a rule throw, and no issue holds what the sender wrote', () => {
  fc.assert(
    fc.property(bundles, (bundle) => {
      const issues = issuesOf(bundle)
      expect(JSON.stringify(issues)).not.toContain(secret)
      for (const { at } of issues) expect(at).toMatch(/^Bundle(\.[a-zA-Z]+(\[\d+\])?)*$/)
    }),
    { numRuns: 300 },
  )
})

it.each([
  { resourceType: 'Bundle', type: 'message' },
  { resourceType: 'Bundle', type: 'message', entry: [] },
  { resourceType: 'Bundle', type: 'message', entry: [{}] },
  {
    resourceType: 'Bundle',
    type: 'message',
    entry: [{ resource: { resourceType: 'MessageHeader' } as Resource }],
  },
] satisfies Bundle[])('an almost empty Bundle is refused in words: %j', (bundle) => {
  expect(issuesOf(bundle).some(isError)).toBe(true)
})

it('a resource nested a hundred thousand deep does not exhaust the stack', () => {
  const bundle = messageBundle()
  let extension: object = { url: 'https://example.org/x', valueReference: { reference: 'urn:uuid:0' } }
  for (let depth = 0; depth < 100_000; depth++)
    extension = { url: 'https://example.org/x', extension: [extension] }
  Object.assign(resourceOf(bundle, 'Task'), { extension: [extension] })
  expect(codesOf(bundle)).toEqual(['reference-dangling'])
})

it('thirty thousand faults of each costly kind are all found', () => {
  const many = 30_000
  const bundle = messageBundle('restful')
  const named = (i: number) => ({ reference: `Communication/c${i}` })
  resourceOf(bundle, 'Task').basedOn = Array.from({ length: many }, (_, i) => named(i))
  resourceOf(bundle, 'Encounter').contained = Array.from({ length: many }, (_, i) => ({
    resourceType: 'Basic',
    id: `b${i}`,
    code: { text: 'x' },
    subject: { reference: `#c${i}` },
  }))
  headerOf(bundle).focus?.push(...Array.from({ length: many }, () => ({ reference: 'urn:uuid:0' })))
  for (let i = 0; i < many; i++)
    bundle.entry?.push({
      fullUrl: `${restfulBase}Basic/b`,
      resource: { resourceType: 'Basic', id: 'b', code: {} },
    })
  const counts = new Map<string, number>()
  for (const code of codesOf(bundle)) counts.set(code, (counts.get(code) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({
    'fullurl-duplicate': many - 1,
    'reference-unresolved': many,
    'reference-contained-missing': many,
    'reference-dangling': many,
    'focus-not-in-message': many,
    'entry-unreachable': many,
  })
})

it('every rule has its number and leaves the Bundle as it was', () => {
  const bundle = messageBundle()
  const before = JSON.stringify(bundle)
  const context = contextOf(bundle)
  for (const { rule, check } of messageRules) {
    expect(rule).toMatch(/^R\d+b?(, R\d+)*$|^one (patient|message)$/)
    expect(check(context)).toEqual([])
  }
  expect(JSON.stringify(bundle)).toBe(before)
})
