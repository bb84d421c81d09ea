// Parses XML into a small tree, within limits, without entities; every fault is an issue.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { issue, type Issue } from '../../domain/issue.js'
import { failure, success, type Result } from '../../domain/result.js'
import type { Limits } from './assumptions.js'

export interface XmlElement {
  readonly uri: string
  readonly local: string
  /** Attributes without namespace by name, and how many have one. */
  readonly attributes: ReadonlyMap<string, string>
  readonly foreignAttributes: number
  readonly children: readonly XmlElement[]
  /** The character data directly in the element, CDATA included. */
  readonly text: string
}

interface Growing extends XmlElement {
  readonly children: Growing[]
  text: string
}

/** Leaves the parser in the middle of a document; never seen outside `parseXml`. */
class Stop extends Error {
  readonly issue: Issue

  constructor(reason: Issue) {
    super()
    this.issue = reason
  }
}

/** The root element, or why there is none. Paths are `/`: nothing is known of the document yet. */
export function parseXml(raw: string, limits: Limits): Result<XmlElement> {
  const builder = new TreeBuilder(limits)
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const malformed = () => issue('not-xml', '/', { line: parser.line })
  parser.on('error', () => builder.stop(malformed()))
  parser.on('doctype', () => builder.stop(issue('xml-doctype', '/')))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') builder.stop(issue('charset', '/'))
  })
  parser.on('opentagstart', () => builder.checkDepth())
  parser.on('opentag', (tag) => builder.open(tag))
  parser.on('text', (text) => builder.append(text))
  parser.on('cdata', (text) => builder.append(text))
  parser.on('closetag', () => builder.close())
  try {
    parser.write(raw).close()
  } catch (stop) {
    if (stop instanceof Stop) return failure(stop.issue)
    throw stop
  }
  return builder.root === undefined ? failure(malformed()) : success(builder.root)
}

class TreeBuilder {
  root: XmlElement | undefined
  readonly #limits: Limits
  readonly #open: Growing[] = []
  #elements = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  stop(reason: Issue): never {
    throw new Stop(reason)
  }

  /** Before the parser looks at the attributes of an element. */
  checkDepth(): void {
    this.#elements += 1
    if (this.#open.length >= this.#limits.depth || this.#elements > this.#limits.elements) this.#tooMuch()
  }

  open(tag: SaxesTagNS): void {
    const all = Object.values(tag.attributes).filter(
      ({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns',
    )
    const own = all.filter(({ uri }) => uri === '')
    if (all.some(({ value }) => value.length > this.#limits.characters)) this.#tooMuch()
    const element: Growing = {
      uri: tag.uri,
      local: tag.local,
      attributes: new Map(own.map(({ local, value }) => [local, value])),
      foreignAttributes: all.length - own.length,
      children: [],
      text: '',
    }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.root = element
    else parent.children.push(element)
    this.#open.push(element)
  }

  append(text: string): void {
    const element = this.#open.at(-1)
    if (element === undefined) return
    if (element.text.length + text.length > this.#limits.characters) this.#tooMuch()
    element.text += text
  }

  close(): void {
    this.#open.pop()
  }

  #tooMuch(): never {
    const { depth, elements, characters } = this.#limits
    return this.stop(issue('xml-limit', '/', { depth, elements, characters }))
  }
}
