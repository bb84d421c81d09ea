// Invariants of Bundle (R4 bundle.html).
import { areDistinct, exists, isObject, objectsOf, textOf, type Json } from '../checks/json.js'
import type { Rule, Rules } from './rule.js'

const onlyIn = (element: string, ...types: string[]): Rule => ({
  when: [element],
  holds: ({ type }) => types.some((allowed) => allowed === type),
})

/** Every entry has the element in these types of Bundle, and none in the others. */
const exactlyIn = (element: string, ...types: string[]): Rule => ({
  when: ['entry'],
  holds: (bundle) => {
    const expected = types.some((type) => type === bundle.type)
    return objectsOf(bundle.entry).every((entry) => exists(entry[element]) === expected)
  },
})

const firstIs = (bundleType: string, resourceType: string): Rule => ({
  holds: (bundle) =>
    bundle.type !== bundleType || resourceTypeOf(objectsOf(bundle.entry)[0]) === resourceType,
})

const resourceTypeOf = (entry: Json | undefined): unknown =>
  isObject(entry?.resource) ? entry.resource.resourceType : undefined

const versionOf = ({ resource }: Json): string =>
  isObject(resource) && isObject(resource.meta) ? textOf(resource.meta.versionId) : ''

/** Distinct fullUrls, or distinct versions of one; versions are only looked at when fullUrls repeat. */
function areFullUrlsDistinct(entries: readonly Json[]): boolean {
  const named = entries.filter(({ fullUrl }) => exists(fullUrl))
  return (
    areDistinct(named.map(({ fullUrl }) => fullUrl)) ||
    areDistinct(named.map((each) => `${textOf(each.fullUrl)} ${versionOf(each)}`))
  )
}

export const bundleRules = {
  'bdl-1': onlyIn('total', 'searchset', 'history'),
  'bdl-2': {
    when: ['entry'],
    holds: ({ type, entry }) =>
      type === 'searchset' || objectsOf(entry).every(({ search }) => !exists(search)),
  },
  'bdl-3': exactlyIn('request', 'batch', 'transaction', 'history'),
  'bdl-4': exactlyIn('response', 'batch-response', 'transaction-response', 'history'),
  'bdl-5': { holds: (entry) => exists(entry.resource) || exists(entry.request) || exists(entry.response) },
  'bdl-7': {
    when: ['entry'],
    holds: ({ type, entry }) => type === 'history' || areFullUrlsDistinct(objectsOf(entry)),
  },
  'bdl-8': {
    when: ['fullUrl'],
    holds: ({ fullUrl }) => typeof fullUrl !== 'string' || !fullUrl.includes('/_history/'),
  },
  'bdl-9': {
    holds: ({ type, identifier }) =>
      type !== 'document' || (isObject(identifier) && exists(identifier.system) && exists(identifier.value)),
  },
  'bdl-10': { holds: ({ type, timestamp }) => type !== 'document' || exists(timestamp) },
  'bdl-11': firstIs('document', 'Composition'),
  'bdl-12': firstIs('message', 'MessageHeader'),
} satisfies Rules
