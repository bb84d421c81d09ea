// Which resource this is, and whether it is of a type that is accepted.
import type { IssueCode } from '../../domain/issue.js'
import type { ElementCheck } from './elements.js'
import { isObject, listOf, type Json } from './json.js'
import type { ResourceScope } from './resource-scope.js'
import { faultsOfUnchecked } from './unchecked.js'
import type { Walk } from './walk.js'

/** The resource types: those with compiled checks, and all of R4. */
export interface KnownResources {
  readonly checks: ReadonlyMap<unknown, ElementCheck>
  readonly types: ReadonlySet<unknown>
}

export function createResourceChecks(walk: Walk, scope: ResourceScope, known: () => KnownResources) {
  const { fault } = walk
  const typed = (resource: Json, otherType: IssueCode): void => {
    const type = resource.resourceType
    const check = known().checks.get(type)
    if (check !== undefined) check(resource)
    else if (type === undefined) fault('resource-type-missing')
    else fault(known().types.has(type) ? otherType : 'resource-type-unknown')
  }
  return {
    /** A resource of its own: the root, an entry of a Bundle, a parameter. */
    resource: (resource: Json): void => {
      scope.within(resource, () => {
        typed(resource, 'resource-type-not-accepted')
        if (resource.contained !== undefined) containedIds(walk, resource.contained)
      })
    },
    contained: (resource: Json): void => {
      typed(resource, 'contained-type-not-checked')
      if (known().checks.has(resource.resourceType)) return
      for (const code of faultsOfUnchecked(resource)) fault(code)
    },
  }
}

/** `#id` must lead to one resource (R4 references.html#contained). */
function containedIds({ enter, leave, fault }: Walk, contained: unknown): void {
  const seen = new Set<unknown>()
  for (const [index, each] of listOf(contained).entries()) {
    const id = isObject(each) ? each.id : undefined
    if (id === undefined) continue
    if (seen.has(id) && enter('contained', index)) {
      fault('contained-id-twice', 'id')
      leave()
    }
    seen.add(id)
  }
}
