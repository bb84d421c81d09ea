// What one reading of a Bundle has seen: faults found, and which elements were read, so that the rest can be named.
import type { Issue } from '../../domain/issue.js'
import { holdsText } from './free-text.js'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An element that no mapping read: where it is, and the resource type it belongs to. */
export interface Unread {
  readonly path: string
  readonly resourceType: string
  /** Whether there are words in it, and not codes, numbers, dates and references alone. */
  readonly hasText: boolean
}

/** Keys that carry structure, not content: a translation makes its own. */
const structural: ReadonlySet<string> = new Set([
  'resourceType',
  'fullUrl',
  'id',
  'profile',
  'versionId',
  'lastUpdated',
])

/** What the walk found unread. */
interface Found {
  readonly place: Place
  readonly value: Json | undefined
}

/** Where the walk is; written out as a path only for what is found unread. */
interface Place {
  readonly parent: Place | undefined
  readonly name: string
  /** Place in a repeating element, else -1. */
  readonly index: number
  readonly resourceType: string
}

export class Reading {
  readonly issues: Issue[] = []
  readonly #read = new Map<object, string[] | 'all'>()

  /** Notes that the primitive or primitives under `key` of `node` were understood. */
  mark(node: JsonObject, key: string): void {
    const seen = this.#read.get(node)
    if (seen === undefined) this.#read.set(node, [key])
    else if (seen !== 'all') seen.push(key)
  }

  /** Notes that `node` was understood with all that is in it. */
  markAll(node: object): void {
    this.#read.set(node, 'all')
  }

  /** Notes as understood what `key` of `node` holds that `said` holds too, and nothing else of it. */
  markSame(node: JsonObject, key: string, said: Json | undefined): void {
    const value = node[key]
    if (isSameList(value, said)) this.mark(node, key)
    else if (typeof value === 'object') this.#markShared(value, said)
    else if (value !== undefined && value === said) this.mark(node, key)
  }

  #markShared(value: Json | undefined, said: Json | undefined): void {
    if (isObject(value) && isObject(said)) for (const key in value) this.markSame(value, key, said[key])
    else if (Array.isArray(value) && Array.isArray(said))
      for (const item of value) for (const one of said) this.#markShared(item, one)
  }

  /** Whether anything of a node was understood. */
  isRead(node: JsonObject): boolean {
    if (this.#read.has(node)) return true
    for (const key in node) {
      const value = node[key]
      if (
        Array.isArray(value) ? value.some((item: Json) => this.#isReadValue(item)) : this.#isReadValue(value)
      )
        return true
    }
    return false
  }

  #isReadValue(value: Json | undefined): boolean {
    return isObject(value) && this.isRead(value)
  }

  /** Every outermost element of which nothing was read, in document order. */
  unread(root: JsonObject): readonly Unread[] {
    const found: Found[] = []
    this.#collect(root, { parent: undefined, name: 'Bundle', index: -1, resourceType: 'Bundle' }, found)
    return found.map(({ place, value }) => ({
      path: pathOf(place),
      resourceType: place.resourceType,
      hasText: holdsText(place.name, value),
    }))
  }

  #collect(node: JsonObject, parent: Place, found: Found[]): void {
    const seen = this.#read.get(node)
    if (seen === 'all') return
    const { resourceType } = parent
    for (const key in node) {
      if (isStructural(key, parent)) continue
      const value = node[key]
      const isRead = seen?.includes(key) === true
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++)
          this.#value(value[index], { parent, name: key, index, resourceType }, isRead, found)
      } else if (typeof value === 'object' || !isRead)
        this.#value(value, { parent, name: key, index: -1, resourceType }, isRead, found)
    }
  }

  #value(value: Json | undefined, place: Place, isRead: boolean, found: Found[]): void {
    if (isObject(value)) this.#object(value, place, found)
    else if (!isRead && value !== null && value !== undefined) found.push({ place, value })
  }

  /** An object of which nothing was read is named itself; otherwise its unread parts are. */
  #object(node: JsonObject, place: Place, found: Found[]): void {
    const type = node['resourceType']
    const here = typeof type === 'string' ? { ...place, resourceType: type } : place
    if (isWrapper(node, place) || this.isRead(node)) this.#collect(node, here, found)
    else if (type !== undefined || Object.keys(node).some((key) => !structural.has(key)))
      found.push({ place: here, value: node })
  }
}

/** Whether both are the same list of primitives: it is read as a whole, as it is written. */
const isSameList = (value: Json | undefined, said: Json | undefined): boolean =>
  Array.isArray(value) &&
  Array.isArray(said) &&
  value.length === said.length &&
  value.every((item: Json, index) => typeof item !== 'object' && item === said[index])

/** The url of an extension says what its value is: it is read, or not, with the value. */
const isStructural = (key: string, { name }: Place): boolean =>
  structural.has(key) || (key === 'url' && (name === 'extension' || name === 'modifierExtension'))

/** Entries, and the extensions of primitives: never read themselves, only what is in them. */
const isWrapper = (node: JsonObject, { name }: Place): boolean =>
  name.startsWith('_') || (name === 'entry' && isObject(node['resource']))

/** FHIRPath of a place. What hangs on a primitive stands under `_name` in JSON, under `name` in FHIRPath. */
function pathOf({ parent, name, index }: Place): string {
  const element = name.startsWith('_') ? name.slice(1) : name
  const step = index === -1 ? element : `${element}[${index}]`
  return parent === undefined ? step : `${pathOf(parent)}.${step}`
}
