// Snapshots of our profiles: the base's elements with the differential laid over them, for tools that want them ready.
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'

/** A definition by canonical URL; undefined when it is not known. */
export type FindStructure = (url: string) => StructureDefinition | undefined

type Element = ElementDefinition & { id: string; path: string }

/**
 * The elements of a profile by its base (R4, or another profile of ours) and its differential. Knows what our FSH
 * uses: cardinalities, types, patterns, bindings, constraints, slices. No reslicing, no content references.
 * @throws when the base or a data type is not known: a bug of the sources
 */
export function snapshotOf(profile: StructureDefinition, find: FindStructure): ElementDefinition[] {
  const elements = structuredClone(elementsOf(profile.baseDefinition ?? '', find))
  for (const change of differentialOf(profile)) {
    const at = placeOf(change.id, elements, find)
    elements[at] = merged(elements[at], change)
  }
  return elements
}

const differentialOf = ({ differential }: StructureDefinition) =>
  (differential?.element ?? []) as readonly Element[]

/** Ours have no snapshot of their own yet; R4's have. */
function elementsOf(url: string, find: FindStructure): Element[] {
  const definition = find(url)
  if (definition === undefined) throw new Error(`no definition of ${url}`)
  return (definition.snapshot?.element ?? snapshotOf(definition, find)) as Element[]
}

/** Where an element stands; it is laid out first where the base does not show it. */
function placeOf(id: string, elements: Element[], find: FindStructure): number {
  const known = elements.findIndex((each) => each.id === id)
  if (known >= 0) return known
  const slice = /^(.*):([^.:]+)$/.exec(id)
  if (slice === null) unfold(id.slice(0, id.lastIndexOf('.')), elements, find)
  else addSlice(slice[1] ?? '', slice[2] ?? '', elements, find)
  const at = elements.findIndex((each) => each.id === id)
  if (at < 0) throw new Error(`no element ${id}`)
  return at
}

/** A slice begins as the element it is a slice of, behind all slices before it. */
function addSlice(of: string, sliceName: string, elements: Element[], find: FindStructure): void {
  const at = placeOf(of, elements, find)
  const { slicing: _, mustSupport: __, ...whole } = elements[at] as Element
  const last = elements.findLastIndex(
    ({ id }) => id === of || id.startsWith(`${of}.`) || id.startsWith(`${of}:`),
  )
  elements.splice(last + 1, 0, { ...structuredClone(whole), id: `${of}:${sliceName}`, sliceName, min: 0 })
}

/** Lays out the children of an element: those of what it is a slice of, else those of its data type. */
function unfold(id: string, elements: Element[], find: FindStructure): void {
  const at = placeOf(id, elements, find)
  const parent = elements[at] as Element
  const whole = id.replace(/:[^.:]+$/, '')
  const shown = whole === id ? [] : elements.filter((each) => each.id.startsWith(`${whole}.`))
  const children = shown.length > 0 ? shown : childrenOfType(parent, find)
  const from = shown.length > 0 ? whole : (parent.type?.[0]?.code ?? '')
  const copies = structuredClone(children).map((child) => ({
    ...child,
    id: id + child.id.slice(from.length),
    path: parent.path + child.path.slice(shown.length > 0 ? parent.path.length : from.length),
  }))
  elements.splice(at + 1, 0, ...copies)
}

/** By the profile of the data type, if it has one that is known (an extension's), else by the data type itself. */
function childrenOfType({ type }: Element, find: FindStructure): Element[] {
  const { code = '', profile = [] } = type?.[0] ?? {}
  const url = profile.find((each) => find(each)) ?? `http://hl7.org/fhir/StructureDefinition/${code}`
  return elementsOf(url, find).slice(1)
}

/** What the profile says goes before what the base says; constraints come on top of the base's. */
function merged(base: Element | undefined, change: Element): Element {
  const constraint = [...(base?.constraint ?? []), ...(change.constraint ?? [])]
  return { ...base, ...change, ...(constraint.length === 0 ? {} : { constraint }) }
}
