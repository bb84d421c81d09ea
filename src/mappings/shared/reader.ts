// Reads one node of a validated FHIR Bundle: typed, tracked, and able to say where a fault is.
import { issue, type IssueCode } from '../../domain/issue.js'
import type { Result } from '../../domain/result.js'
import { isOverAt, parseTimestamp, timeFault, type Timestamp } from '../../domain/time.js'
import { resolve, type EntryIndex, type IndexedEntry } from '../../profiles/messaging/references.js'
import { displaysOf } from './display.js'
import { isObject, type Json, type JsonObject, type Reading } from './reading.js'

/** Where a node comes from: the reading it belongs to, the Bundle's entries, and its own entry (R7). */
export interface Source {
  readonly reading: Reading
  readonly index: EntryIndex
  /** Undefined for the Bundle itself. */
  readonly entry: IndexedEntry | undefined
  /** Bundle.timestamp as written: what has ended by then is over for this message. */
  readonly sentAt: string | undefined
}

/** How a node hangs in another. Kept instead of its path: paths are written for faults only. */
interface Step {
  readonly parent: Reader
  readonly key: string
  /** Place in a repeating element, else -1. */
  readonly index: number
}

/** Looking is not reading: only what is taken as a value, or is compared and found the same, counts as read. */
export class Reader {
  readonly node: JsonObject
  readonly #source: Source
  readonly #step: Step | undefined

  constructor(node: JsonObject, source: Source, step?: Step) {
    this.node = node
    this.#source = source
    this.#step = step
  }

  /** The resource of an entry. */
  static ofEntry(entry: IndexedEntry, source: Source): Reader {
    return new Reader(entry.resource as unknown as JsonObject, { ...source, entry })
  }

  get resourceType(): string | undefined {
    return this.peek('resourceType')
  }

  /** FHIRPath of this node, or of an element of it. */
  at(key?: string): string {
    return key === undefined ? this.#path() : `${this.#path()}.${key}`
  }

  #path(): string {
    const { entry } = this.#source
    if (this.#step === undefined)
      return entry === undefined ? 'Bundle' : `Bundle.entry[${entry.position}].resource`
    const { parent, key, index } = this.#step
    return index === -1 ? parent.at(key) : `${parent.at(key)}[${index}]`
  }

  fault(code: IssueCode, key?: string, details?: Readonly<Record<string, string | number>>): undefined {
    this.#source.reading.issues.push(issue(code, this.at(key), details))
    return undefined
  }

  /** Records that something required is absent. */
  missing(key: string, rule: string): undefined {
    return this.fault('content-missing', key, { element: key, rule })
  }

  /** A text that is looked at only to decide; it does not count as read by that. */
  peek(key: string): string | undefined {
    const value = this.node[key]
    return typeof value === 'string' ? value : undefined
  }

  text(key: string): string | undefined {
    const value = this.peek(key)
    if (value !== undefined) this.#source.reading.mark(this.node, key)
    return value
  }

  flag(key: string): boolean | undefined {
    const value = this.node[key]
    if (typeof value !== 'boolean') return undefined
    this.#source.reading.mark(this.node, key)
    return value
  }

  texts(key: string): readonly string[] {
    const value = this.node[key]
    if (!Array.isArray(value)) return []
    this.#source.reading.mark(this.node, key)
    return value.filter((item): item is string => typeof item === 'string')
  }

  /** A dateTime with time and zone: the legal clock needs both, so a date alone is a fault. */
  time(key: string): Timestamp | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    return parseTimestamp(text) ?? this.fault(timeFault(text), key)
  }

  /** Whether the period of this element was over when the message was sent. */
  get hasEnded(): boolean {
    const { sentAt } = this.#source
    const end = this.child('period')?.peek('end')
    return end !== undefined && sentAt !== undefined && isOverAt(end, sentAt)
  }

  child(key: string): Reader | undefined {
    const value = this.node[key]
    return isObject(value) ? this.#inner(value, key) : undefined
  }

  children(key: string): readonly Reader[] {
    const value = this.node[key]
    if (!Array.isArray(value)) return []
    const readers: Reader[] = []
    for (let index = 0; index < value.length; index++) {
      const item: Json | undefined = value[index]
      if (isObject(item)) readers.push(this.#inner(item, key, index))
    }
    return readers
  }

  /** The first extension with this url. */
  extension(url: string): Reader | undefined {
    const all = this.node['extension']
    if (!Array.isArray(all)) return undefined
    const index = all.findIndex((item: Json) => isObject(item) && item['url'] === url)
    const found: Json | undefined = all[index]
    if (!isObject(found)) return undefined
    return this.#inner(found, 'extension', index)
  }

  /** The resource that this Reference points to within the Bundle, contained ones included (R7). */
  target(): Reader | undefined {
    const reference = this.peek('reference')
    const { index, entry } = this.#source
    if (reference === undefined) return undefined
    const found = resolve(index, reference, entry)
    if (found.kind !== 'found') return undefined
    const root = Reader.ofEntry(found.entry, this.#source)
    return found.resource === found.entry.resource ? root : root.#contained(found.resource)
  }

  /**
   * Counts this Reference as read, because the resource it points to was. Its type and display count with it where
   * the resource itself says the same.
   */
  followed(): void {
    const target = this.target()
    if (target === undefined) return
    this.text('reference')
    this.same('type', target.resourceType)
    for (const display of displaysOf(target.node)) this.same('display', display)
  }

  /** Whether anything of this node has been read. */
  get isRead(): boolean {
    return this.#source.reading.isRead(this.node)
  }

  /**
   * Whether this Reference names what is known already: the same resource, or the same identifier. What it says of it
   * counts as read as far as it is nothing new.
   * @param known the resource, or the Reference by which it was known
   */
  means(known: Reader | undefined): boolean {
    if (known === undefined) return false
    const literal = this.target()?.node === known.node
    if (literal) this.followed()
    const identifier = identifiersOf(known.node).find((candidate) =>
      isSame(candidate, this.node['identifier']),
    )
    if (identifier === undefined) return literal
    this.same('identifier', identifier)
    this.same('display', known.peek('display'))
    return true
  }

  /** Whether this CodeableConcept holds the code, whatever else it says. */
  has({ system, code }: { readonly system: string; readonly code: string }): boolean {
    const { coding } = this.node
    if (!Array.isArray(coding)) return false
    return coding.some((item: Json) => isObject(item) && item['system'] === system && item['code'] === code)
  }

  /** Counts what stands under `key` as read as far as it says the same as `said`. */
  same(key: string, said: Json | undefined): void {
    this.#source.reading.markSame(this.node, key, said)
  }

  /** Counts an element as read though nothing of it is kept: every hop writes its own. */
  skim(key: string): void {
    const value = this.node[key]
    if (value === undefined) return
    this.#source.reading.mark(this.node, key)
    if (typeof value === 'object' && value !== null) this.#source.reading.markAll(value)
  }

  /** Counts this node as understood with all that is in it. */
  understood(): void {
    this.#source.reading.markAll(this.node)
  }

  /** The value of a parser's result; its faults and warnings are noted. */
  accept<T>(result: Result<T>): T | undefined {
    this.#source.reading.issues.push(...(result.ok ? result.warnings : result.issues))
    return result.ok ? result.value : undefined
  }

  #contained(resource: unknown): Reader | undefined {
    const all = this.node['contained']
    const index = Array.isArray(all) ? all.findIndex((item) => item === resource) : -1
    return index === -1 ? undefined : this.#inner(resource as JsonObject, 'contained', index)
  }

  #inner(node: JsonObject, key: string, index = -1): Reader {
    return new Reader(node, this.#source, { parent: this, key, index })
  }
}

/** A time that must be there; `missing` says where and why when it is not. */
export const requiredTime = (
  element: Reader | undefined,
  key: string,
  missing: () => undefined,
): Timestamp | undefined => (element?.node[key] === undefined ? missing() : element.time(key))

/** The identifiers of a resource, or the one of a logical Reference. */
const identifiersOf = ({ identifier }: JsonObject): readonly JsonObject[] =>
  (Array.isArray(identifier) ? identifier : [identifier]).filter(isObject)

const isSame = (known: JsonObject, identifier: Json | undefined): boolean =>
  isObject(identifier) &&
  identifier['value'] !== undefined &&
  known['value'] === identifier['value'] &&
  known['system'] === identifier['system']
