// Reads one element of the contract: typed, tracked, and able to say where a fault is by names of ours only.
import { parseMessageId, type Identifier, type MessageId } from '../../domain/envelope.js'
import { parseHsaId, type HsaId } from '../../domain/hsa-id.js'
import { issue, type Issue, type IssueCode } from '../../domain/issue.js'
import { parseTimestamp, timeFault, type Timestamp } from '../../domain/time.js'
import { contract } from './assumptions.js'
import type { AttributeKey, CodeKey, ElementKey, Names } from './names.js'
import type { XmlElement } from './xml-tree.js'

/** What a whole reading shares. */
export interface Reading {
  readonly names: Names
  /** Faults and warnings, in the order in which they were found. */
  readonly issues: Issue[]
}

export class XmlReader {
  /** XPath of the element. */
  readonly path: string
  readonly #element: XmlElement
  readonly #reading: Reading
  readonly #taken = new Map<XmlElement, XmlReader>()
  readonly #faulty = new Set<ElementKey>()
  readonly #attributesRead = new Set<AttributeKey>()
  #textRead = false
  #faultNoted = false

  constructor(element: XmlElement, path: string, reading: Reading) {
    this.#element = element
    this.path = path
    this.#reading = reading
  }

  /** XPath of an element in this one. */
  at(key: ElementKey): string {
    return `${this.path}/${this.#reading.names.elements[key]}`
  }

  /** Notes a fault of an element in this one; it then counts as present. */
  fault(code: IssueCode, key: ElementKey, details?: Issue['details']): undefined {
    this.#faulty.add(key)
    this.#reading.issues.push(issue(code, this.at(key), details))
    return undefined
  }

  /** Notes issues that a parser of the domain found. */
  note(issues: readonly Issue[]): void {
    this.#reading.issues.push(...issues)
  }

  /** The value, or the fault that it is missing though `rule` asks for it; said of a faulty value already. */
  required<T>(value: T | undefined, key: ElementKey, rule: string): T | undefined {
    if (value !== undefined || this.#faulty.has(key)) return value
    return this.fault('content-missing', key, { element: this.#reading.names.elements[key], rule })
  }

  /** An element that holds elements. */
  group(key: ElementKey): XmlReader | undefined {
    const [first, ...more] = this.#all(key)
    if (first === undefined || more.length === 0) return first
    for (const reader of [first, ...more]) reader.#faultNoted = true
    return this.fault('xml-repeated', key)
  }

  /** The text to the letter; undefined when the element is absent or empty. */
  text(key: ElementKey): string | undefined {
    return this.group(key)?.ownText()
  }

  texts(key: ElementKey): readonly string[] {
    return this.#all(key).flatMap((reader) => reader.ownText() ?? [])
  }

  /** Text of a kind that neither begins nor ends with white space, so that a partner may indent it. */
  token(key: ElementKey): string | undefined {
    const token = this.text(key)?.trim()
    return token === '' ? undefined : token
  }

  /** A dateTime with time and zone: the legal clock needs both. */
  time(key: ElementKey): Timestamp | undefined {
    const token = this.token(key)
    return token === undefined ? undefined : (parseTimestamp(token) ?? this.fault(timeFault(token), key))
  }

  messageId(key: ElementKey): MessageId | undefined {
    return this.#parsed(key, parseMessageId, 'id-format')
  }

  hsaId(key: ElementKey): HsaId | undefined {
    return this.#parsed(key, parseHsaId, 'hsa-id-invalid')
  }

  /** One of our codes, by the site's names for them. */
  code<Code extends CodeKey>(key: ElementKey, codes: readonly Code[]): Code | undefined {
    const names = this.#reading.names.codes
    const read = (token: string) => codes.find((code) => names[code] === token)
    return this.#parsed(key, read, 'code-unknown', { known: codes.map((code) => names[code]).join(', ') })
  }

  flag(key: ElementKey): boolean | undefined {
    const code = this.code(key, ['yes', 'no'])
    return code === undefined ? undefined : code === 'yes'
  }

  /** An identifier: the text is its value, an attribute its system. */
  identifier(key: ElementKey): Identifier | undefined {
    const element = this.group(key)
    const system = element?.attribute('system')
    const value = element?.ownText()
    return value === undefined ? undefined : { ...(system === undefined ? {} : { system }), value }
  }

  attribute(key: AttributeKey): string | undefined {
    this.#attributesRead.add(key)
    const value = this.#element.attributes.get(this.#reading.names.attributes[key])
    return value === '' ? undefined : value
  }

  /** Warns of everything in the element that nothing read, without naming it: its names are the partner's. */
  finish(): void {
    if (this.#faultNoted) return
    const { children, attributes, foreignAttributes, text } = this.#element
    const known = [...this.#attributesRead].map((key) => this.#reading.names.attributes[key])
    const readAttributes = known.filter((name) => attributes.has(name)).length
    if (children.length > this.#taken.size) this.#unread('*')
    if (attributes.size + foreignAttributes > readAttributes) this.#unread('@*')
    if (!this.#textRead && text.trim() !== '') this.#unread('text()')
    for (const reader of this.#taken.values()) reader.finish()
  }

  #unread(what: string): void {
    this.#reading.issues.push(issue('element-not-read', `${this.path}/${what}`))
  }

  /** The text directly in this element, to the letter; undefined when there is none. */
  ownText(): string | undefined {
    this.#textRead = true
    return this.#element.text === '' ? undefined : this.#element.text
  }

  #parsed<T>(
    key: ElementKey,
    parse: (token: string) => T | undefined,
    code: IssueCode,
    details?: Issue['details'],
  ) {
    const token = this.token(key)
    return token === undefined ? undefined : (parse(token) ?? this.fault(code, key, details))
  }

  #all(key: ElementKey): readonly XmlReader[] {
    const name = this.#reading.names.elements[key]
    const found = this.#element.children.filter(
      ({ uri, local }) => uri === contract.namespace && local === name,
    )
    return found.map((element, index) => {
      const path = found.length === 1 ? this.at(key) : `${this.at(key)}[${index + 1}]`
      const reader = this.#taken.get(element) ?? new XmlReader(element, path, this.#reading)
      this.#taken.set(element, reader)
      return reader
    })
  }
}
