// Invariants of every resource: contained resources (R4 references.html#contained).
import { exists, isObject, listOf, objectsOf, textOf, type Json } from '../checks/json.js'
import type { Rules } from './rule.js'

const metaOf = ({ meta }: Json): Json => (isObject(meta) ? meta : {})

/**
 * Every text beginning with `#` that stands anywhere in the element, ids aside: a local reference or canonical.
 * Walks with its own stack, since it sees JSON of any depth.
 */
function localReferences(element: Json): Set<string> {
  const found = new Set<string>()
  const pending: object[] = [element]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [name, value] of Object.entries(next)) {
      if (typeof value === 'string' && value.startsWith('#') && name !== 'id') found.add(value)
      else if (typeof value === 'object' && value !== null) pending.push(value)
    }
  }
  return found
}

/** dom-3: each contained resource is referred to from the resource, or refers to it by `#`. */
function areAllReferredTo(resource: Json): boolean {
  const used = localReferences(resource)
  return objectsOf(resource.contained).every(
    (contained) =>
      used.has(`#${textOf(contained.id)}`) || (used.has('#') && localReferences(contained).has('#')),
  )
}

export const resourceRules = {
  'dom-2': {
    when: ['contained'],
    holds: ({ contained }) => objectsOf(contained).every((each) => listOf(each.contained).length === 0),
  },
  'dom-3': { when: ['contained'], holds: areAllReferredTo },
  'dom-4': {
    when: ['contained'],
    holds: ({ contained }) =>
      objectsOf(contained)
        .map(metaOf)
        .every(({ versionId, lastUpdated }) => !exists(versionId) && !exists(lastUpdated)),
  },
  'dom-5': {
    when: ['contained'],
    holds: ({ contained }) =>
      objectsOf(contained)
        .map(metaOf)
        .every(({ security }) => !exists(security)),
  },
} satisfies Rules
