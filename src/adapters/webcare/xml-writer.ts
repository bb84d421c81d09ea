// Writes the XML of our contract, noting what XML cannot hold.
import type { Loss } from '../../domain/delivery.js'
import { contract } from './assumptions.js'
import type { AttributeKey, CodeKey, ElementKey, Names } from './names.js'
import { escapeAttribute, escapeText, withoutNonXml } from './xml-text.js'

/** An element with text, or with elements. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string | readonly XmlNode[]
}

export type Attributes = { readonly [Key in AttributeKey]?: string | undefined }

/** Each method gives no node at all for an undefined or empty value, so that lists of nodes are simply spread. */
export class XmlWriter {
  readonly loss: Loss[] = []
  readonly names: Names

  constructor(names: Names) {
    this.names = names
  }

  /** An element with text; `path` is the hub path of the value, for the loss report. */
  text(
    key: ElementKey,
    value: string | undefined,
    path: string,
    attributes: Attributes = {},
  ): readonly XmlNode[] {
    const content = value === undefined ? '' : this.#clean(value, path)
    return content === ''
      ? []
      : [{ name: this.names.elements[key], attributes: this.#named(attributes, path), content }]
  }

  flag(key: ElementKey, value: boolean | undefined): readonly XmlNode[] {
    return value === undefined ? [] : this.code(key, value ? 'yes' : 'no')
  }

  code(key: ElementKey, code: CodeKey): readonly XmlNode[] {
    return [{ name: this.names.elements[key], attributes: {}, content: this.names.codes[code] }]
  }

  group(key: ElementKey, ...content: readonly (readonly XmlNode[])[]): readonly XmlNode[] {
    return [{ name: this.names.elements[key], attributes: {}, content: content.flat() }]
  }

  #named(attributes: Attributes, path: string): Readonly<Record<string, string>> {
    const said = Object.entries(attributes).filter(
      (entry): entry is [AttributeKey, string] => entry[1] !== undefined,
    )
    return Object.fromEntries(
      said.map(([key, value]) => [this.names.attributes[key], this.#clean(value, `${path}.${key}`)]),
    )
  }

  #clean(value: string, path: string): string {
    const kept = withoutNonXml(value)
    if (kept !== value) {
      this.loss.push({ kind: kept === '' ? 'lost' : 'changed', path, reason: 'characters-not-in-xml' })
    }
    return kept
  }
}

/** The document with this root: namespace and version of the contract are written on it. */
export function renderDocument(root: XmlNode, names: Names): string {
  const attributes = { xmlns: contract.namespace, [names.attributes.version]: contract.version }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render({ ...root, attributes }, '')}`
}

function render({ name, attributes, content }: XmlNode, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  const start = `${indent}<${name}${written.join('')}`
  if (content.length === 0) return `${start}/>\n`
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>\n`
  return `${start}>\n${content.map((node) => render(node, `${indent}  `)).join('')}${indent}</${name}>\n`
}
