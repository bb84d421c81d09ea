// The Bundle as the envelope of one message (R1-R5, R11, R12).
import { issue } from '../../../domain/issue.js'
import type { Issue } from '../../../domain/issue.js'
import { parseMessageId } from '../../../domain/envelope.js'
import { hasHeader, type Check } from '../context.js'
import { pathOf } from '../links.js'

/** R1. */
export const typeIsMessage: Check = ({ bundle }) =>
  bundle.type === 'message' ? [] : [issue('bundle-not-message', 'Bundle.type')]

/** R2 (bdl-12). */
export const headerIsFirst: Check = (context) =>
  hasHeader(context) ? [] : [issue('header-not-first', 'Bundle.entry[0]')]

/** R3 (bdl-1 to bdl-4); a Bundle of another type is R1's matter, its elements may be right for that type. */
export const nothingOfOtherBundles: Check = ({ bundle }) => {
  if (bundle.type !== 'message') return []
  const found: Issue[] = []
  const report = (element: string, invariant: string, at: string): void => {
    found.push(issue('element-not-in-message', at, { element, invariant }))
  }
  if (bundle.total !== undefined) report('Bundle.total', 'bdl-1', 'Bundle.total')
  bundle.entry?.forEach(({ search, request, response }, i) => {
    if (search) report('Bundle.entry.search', 'bdl-2', `Bundle.entry[${i}].search`)
    if (request) report('Bundle.entry.request', 'bdl-3', `Bundle.entry[${i}].request`)
    if (response) report('Bundle.entry.response', 'bdl-4', `Bundle.entry[${i}].response`)
  })
  return found
}

/** R4 (bdl-7): the same fullUrl twice only with different meta.versionId. */
export const fullUrlsDiffer: Check = ({ index }) => {
  if (index.shared.size === 0) return []
  const seen = new Set<string>()
  return index.entries.flatMap(({ fullUrl, resource, position }) => {
    if (fullUrl === undefined) return []
    const key = `${fullUrl} ${resource?.meta?.versionId ?? ''}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return issue('fullurl-duplicate', `Bundle.entry[${position}].fullUrl`)
  })
}

/** R5 (bdl-8). */
export const fullUrlsNameNoVersion: Check = ({ index }) =>
  index.entries
    .filter(({ fullUrl }) => fullUrl?.includes('/_history/'))
    .map(({ position }) => issue('fullurl-versioned', `Bundle.entry[${position}].fullUrl`))

/** R5 (bdl-5). */
export const entriesHaveResources: Check = ({ index }) =>
  index.entries
    .filter(({ resource }) => resource === undefined)
    .map(({ position }) => issue('entry-without-resource', `Bundle.entry[${position}]`))

/** One Bundle per message: another one inside could hide a message nobody checked. */
export const noBundleInside: Check = ({ nestedBundles }) =>
  nestedBundles.map((place) => issue('nested-bundle', pathOf(place)))

/** R11. */
export const timestampIsThere: Check = ({ bundle }) =>
  bundle.timestamp === undefined ? [issue('timestamp-missing', 'Bundle')] : []

/** R12: the form only; an id need not be a UUID. */
export const idsAreWellFormed: Check = ({ bundle, index }) => {
  const wrong = (id: string | undefined): boolean => id !== undefined && parseMessageId(id) === undefined
  return [
    ...(wrong(bundle.id) ? [issue('id-format', 'Bundle.id')] : []),
    ...index.entries
      .filter(({ resource }) => wrong(resource?.id))
      .map(({ position }) => issue('id-format', `Bundle.entry[${position}].resource.id`)),
  ]
}
