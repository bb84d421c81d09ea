// One walk over the resources of a Bundle: every literal reference with what it leads to, Patients, nested Bundles.
import { resolve, type EntryIndex, type IndexedEntry, type Resolution } from './references.js'

/** `at` of an element that does not repeat. */
const single = -1

/** A literal reference (Reference.reference) somewhere in an entry's resource. */
export interface Link {
  readonly entry: IndexedEntry
  readonly reference: string
  readonly resolution: Resolution
  /** Where it stands; `pathOf` writes it out. */
  readonly place: Place
}

/** An object of the tree and how it hangs there. Kept instead of its path: paths are written for faults only. */
export interface Place {
  readonly node: Readonly<Record<string, unknown>>
  readonly parent: Place | undefined
  /** Element name in the parent. */
  readonly name: string
  /** Place in a repeating element, else `single`. */
  readonly at: number
}

export interface Walked {
  /** In order of entries; within an entry the outermost first. */
  readonly links: readonly Link[]
  readonly nestedBundles: readonly Place[]
  /** Every Patient, contained ones too. */
  readonly patients: readonly Place[]
}

/**
 * Finds all references, resolved. Nested Bundles are not entered: their references have another scope. The walk
 * keeps its own list instead of recursing, so that no depth of nesting can exhaust the call stack.
 */
export function walkEntries(index: EntryIndex): Walked {
  const links: Link[] = []
  const nestedBundles: Place[] = []
  const patients: Place[] = []
  for (const entry of index.entries) {
    if (entry.resource === undefined) continue
    const places: Place[] = [placeOf(entry, entry.resource)]
    for (const place of places) {
      if (isBundle(place)) {
        nestedBundles.push(place)
        continue
      }
      if (place.node['resourceType'] === 'Patient') patients.push(place)
      const reference = visit(place, places)
      if (reference === undefined) continue
      links.push({ entry, reference, resolution: resolve(index, reference, entry), place })
    }
  }
  return { links, nestedBundles, patients }
}

/** The elements that hold whole resources in R4: entry and Parameters (`resource`), and `contained`. */
const isBundle = ({ node, name, parent }: Place): boolean =>
  (name === 'resource' || name === 'contained' || parent === undefined) && node['resourceType'] === 'Bundle'

/** Adds the objects in a place to the list and gives the place's own reference; looks at each element once. */
function visit(place: Place, places: Place[]): string | undefined {
  const { node } = place
  let reference: string | undefined
  for (const name in node) {
    const value = node[name]
    if (typeof value === 'string') {
      if (name === 'reference' && isLiteral(place)) reference = value
    } else if (Array.isArray(value)) addItems(value, { place, name, places })
    else if (isNode(value)) places.push({ node: value, parent: place, name, at: single })
  }
  return reference
}

function addItems(
  items: readonly unknown[],
  { place, name, places }: { place: Place; name: string; places: Place[] },
): void {
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (isNode(item)) places.push({ node: item, parent: place, name, at })
  }
}

const isNode = (value: unknown): value is Place['node'] => typeof value === 'object' && value !== null

/**
 * Whether `reference` is Reference.reference. Three other elements of R4 are strings of that name: of DetectedIssue
 * (a resource), of Expression (which must have a language) and of Immunization.education.
 */
const isLiteral = ({ node, name }: Place): boolean =>
  !('resourceType' in node || 'language' in node || name === 'education')

/** FHIRPath of a place. Extensions of a primitive stand under `_name` in JSON, under `name` in FHIRPath. */
export function pathOf(place: Place): string {
  const steps: string[] = []
  for (let step: Place | undefined = place; step !== undefined; step = step.parent) {
    const element = step.name.startsWith('_') ? step.name.slice(1) : step.name
    steps.push(step.at === single ? element : `${element}[${step.at}]`)
  }
  return steps.reverse().join('.')
}

/** Whether a reference stands directly in this element of its resource, e.g. `target` of a Provenance. */
export const standsIn = ({ place }: Link, element: string): boolean =>
  place.name === element && place.parent?.parent === undefined

const placeOf = (entry: IndexedEntry, resource: object): Place => ({
  node: resource as Place['node'],
  parent: undefined,
  name: `Bundle.entry[${entry.position}].resource`,
  at: single,
})
