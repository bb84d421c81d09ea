// What a reference can be looked up in while a resource is checked: its Bundle and its contained resources.
import { isObject, objectsOf, type Json } from './json.js'

/** Kept up to date while the validator walks; answers which resource a reference leads to, if it can be told. */
export interface ResourceScope {
  readonly reset: () => void
  readonly openBundle: (bundle: Json) => void
  readonly closeBundle: () => void
  /** Runs `inside` as within this resource; a contained resource keeps the scope of its container. */
  readonly within: (resource: Json, inside: () => void) => void
  /** The type of the entry with exactly this fullUrl (R7), in the innermost Bundle. */
  readonly entryType: (fullUrl: string) => string | undefined
  /** The contained resource with this id in the present container (ref-1). */
  readonly contained: (id: string) => Json | undefined
}

export function createResourceScope(): ResourceScope {
  let bundles: ReadonlyMap<string, string>[] = []
  let container: Json | undefined
  let byId: ReadonlyMap<unknown, Json> | undefined
  return {
    reset: () => {
      bundles = []
      container = undefined
      byId = undefined
    },
    openBundle: (bundle) => {
      bundles.push(entryTypes(bundle))
    },
    closeBundle: () => {
      bundles.pop()
    },
    within: (resource, inside) => {
      const outer = { container, byId }
      container = resource
      byId = undefined
      inside()
      container = outer.container
      byId = outer.byId
    },
    entryType: (fullUrl) => bundles.at(-1)?.get(fullUrl),
    contained: (id) => (byId ??= containedById(container)).get(id),
  }
}

const containedById = (container: Json | undefined): ReadonlyMap<unknown, Json> =>
  new Map(objectsOf(container?.contained).map((each) => [each.id, each]))

function entryTypes(bundle: Json): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const { fullUrl, resource } of objectsOf(bundle.entry)) {
    if (typeof fullUrl !== 'string' || !isObject(resource)) continue
    if (typeof resource.resourceType === 'string') types.set(fullUrl, resource.resourceType)
  }
  return types
}
