// Checks a resource against a profile by its snapshot: what Medplum leaves out (slices, references, own codes) too.
import { evalFhirPath } from '@medplum/core'
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'
import { codesOf } from './terminology.js'
import { isNode, type Node } from './bundle-leaves.js'

type Element = ElementDefinition & { id: string; path: string }

export interface CheckContext {
  /** A profile of ours with its snapshot, by canonical URL; undefined for one that is not ours. */
  readonly find: (url: string) => StructureDefinition | undefined
  /** What a reference leads to in the same Bundle. */
  readonly resolve: (reference: string) => Node | undefined
}

/** Everything in which a resource does not keep to a profile, with the ids of the elements. */
export function faultsAgainst(
  resource: unknown,
  profile: StructureDefinition,
  context: CheckContext,
): string[] {
  if (!isNode(resource)) return ['no object']
  if (profile.kind === 'resource' && resource['resourceType'] !== profile.type)
    return [`not a ${profile.type}`]
  return new Check(profile, context, new Set()).run(resource)
}

class Check {
  readonly #elements: readonly Element[]
  readonly #context: CheckContext
  readonly #seen: Set<string>
  readonly #faults: string[] = []

  constructor(profile: StructureDefinition, context: CheckContext, seen: Set<string>) {
    this.#elements = (profile.snapshot?.element ?? []) as Element[]
    this.#context = context
    this.#seen = seen
  }

  run(node: Node): string[] {
    const [root] = this.#elements
    if (root !== undefined) this.#value(node, root, root)
    return this.#faults
  }

  #fault(element: Element, what: string): void {
    this.#faults.push(`${element.id}: ${what}`)
  }

  /** @param shape the element whose children are shown: a slice may leave them to what it is a slice of */
  #value(value: unknown, element: Element, shape: Element): void {
    this.#fixed(value, element)
    this.#code(value, element)
    this.#types(value, element)
    for (const { key, expression } of element.constraint ?? [])
      if (key?.startsWith('lus-') && evalFhirPath(expression ?? '', value)[0] !== true)
        this.#fault(element, key)
    if (isNode(value)) for (const child of this.#childrenOf(shape)) this.#child(value, child)
  }

  #childrenOf({ id }: Element): readonly Element[] {
    return this.#elements.filter(
      (each) => each.id.startsWith(`${id}.`) && !/[.:]/.test(each.id.slice(id.length + 1)),
    )
  }

  #child(parent: Node, element: Element): void {
    const values = valuesOf(parent, element)
    this.#count(values, element)
    for (const value of values) this.#value(value, element, element)
    const isSlice = ({ id }: Element) =>
      id.startsWith(`${element.id}:`) && !/[.:]/.test(id.slice(element.id.length + 1))
    for (const slice of this.#elements.filter(isSlice)) {
      const matching = values.filter((value) => this.#matches(value, slice, element))
      this.#count(matching, slice)
      const shape = this.#childrenOf(slice).length > 0 ? slice : element
      for (const value of matching) this.#value(value, slice, shape)
    }
  }

  #count(values: readonly unknown[], element: Element): void {
    const { min = 0, max = '*' } = element
    if (values.length < min) this.#fault(element, 'missing')
    if (max !== '*' && values.length > Number(max)) this.#fault(element, 'too many')
  }

  /** By the discriminator: the slice's own pattern at its path, its extension's url, its resource's type. */
  #matches(value: unknown, slice: Element, element: Element): boolean {
    if (element.path.endsWith('xtension')) return isNode(value) && value['url'] === this.#urlOf(slice)
    const { type, path } = element.slicing?.discriminator?.[0] ?? {}
    const at = this.#elements.find(({ id }) => id === `${slice.id}.${path}`)
    const found = isNode(value) ? value[path ?? ''] : undefined
    if (at === undefined) throw new Error(`${slice.id} has no discriminator`)
    if (type === 'type') return isNode(found) && found['resourceType'] === at.type?.[0]?.code
    return found !== undefined && holds(found, wantedOf(at))
  }

  /** The url of an extension slice: its profile's, or its own where it stands inside another extension. */
  #urlOf(slice: Element): unknown {
    const own = this.#elements.find(({ id }) => id === `${slice.id}.url`)
    return slice.type?.[0]?.profile?.[0] ?? (own && wantedOf(own))
  }

  #fixed(value: unknown, element: Element): void {
    const wanted = wantedOf(element)
    if (wanted !== undefined && !holds(value, wanted)) this.#fault(element, 'not the value that is fixed')
  }

  /** Required bindings to value sets of ours. */
  #code(value: unknown, element: Element): void {
    if (element.binding?.strength !== 'required') return
    const codes = codesOf(element.binding.valueSet ?? '')
    if (codes === undefined) return
    const own = isNode(value)
      ? ((value['coding'] as Node[] | undefined) ?? [value])
      : [{ code: value } as Node]
    const isKnown = ({ system, code }: Node) =>
      codes.some((each) => each.code === code && (system === undefined || each.system === system))
    if (!own.some(isKnown)) this.#fault(element, 'a code that is not in the value set')
  }

  /** Profiles of extensions and of what a reference leads to. */
  #types(value: unknown, element: Element): void {
    const types = element.type ?? []
    if (!isNode(value) || types.length !== 1) return
    const [{ code, profile = [], targetProfile = [] } = { code: '' }] = types
    const target = code === 'Reference' ? this.#context.resolve(String(value['reference'])) : value
    const urls = code === 'Reference' ? targetProfile : profile
    const found = urls.flatMap((url) => this.#context.find(url) ?? [])
    if (target === undefined || found.length === 0 || found.length !== urls.length) return
    const results = found.map((each) => this.#inner(target, each))
    if (!results.some((faults) => faults.length === 0))
      for (const fault of results[0] ?? []) this.#fault(element, fault)
  }

  /** A resource is looked at once for each profile, for references may go in circles. */
  #inner(target: Node, profile: StructureDefinition): readonly string[] {
    if (profile.kind === 'resource' && target['resourceType'] !== profile.type)
      return [`not a ${profile.type}`]
    const key = `${profile.url} ${String(target['id'])}`
    if (profile.kind === 'resource' && this.#seen.has(key)) return []
    this.#seen.add(key)
    return new Check(profile, this.#context, this.#seen).run(target)
  }
}

/** The values of an element; a choice is found under any of its types. */
function valuesOf(parent: Node, { path }: Element): readonly unknown[] {
  const name = path.slice(path.lastIndexOf('.') + 1)
  const stem = name.replace('[x]', '')
  const isChoice = stem !== name
  return Object.entries(parent)
    .filter(([key]) => (isChoice ? new RegExp(`^${stem}[A-Z]`).test(key) : key === name))
    .flatMap(([, value]) => value)
}

/** The fixed value or pattern of an element. */
const wantedOf = (element: Element): unknown =>
  Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key))?.[1]

/** Whether a value says at least what a pattern says. */
export function holds(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(value) && wanted.every((part) => value.some((each) => holds(each, part)))
  if (isNode(wanted))
    return isNode(value) && Object.entries(wanted).every(([key, part]) => holds(value[key], part))
  return value === wanted
}
