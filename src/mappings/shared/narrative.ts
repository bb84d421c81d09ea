// Plain text as Narrative (XHTML), both directions. That the XHTML can do nothing but be read is the validator's matter.
import type { Narrative } from '@medplum/fhirtypes'
import type { Reader } from './reader.js'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

const start = '<div xmlns="http://www.w3.org/1999/xhtml" style="white-space: pre-wrap">'

/** The text as it stands, spaces and line breaks too. */
export const narrative = (text: string): Narrative => ({
  status: 'additional',
  div: `${start}${text.replaceAll(/[&<>\r]/g, (character) => escapes[character] ?? '')}</div>`,
})

/**
 * The text of a Narrative. Markup that means something beyond lines and paragraphs is not kept: then the text is taken
 * and the Narrative counts as unread, so that the loss is told. Undefined when there is nothing to read.
 */
export function textFromNarrative(element: Reader | undefined): string | undefined {
  const read = xhtmlText(element?.peek('div') ?? '')
  if (element === undefined || read === undefined || read.text.trim() === '') return undefined
  if (read.isPlain) element.text('div')
  element.same('status', 'additional')
  return read.text
}

const attributes = String.raw`(?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`
const whole = new RegExp(String.raw`^\s*<div(${attributes})\s*>([\s\S]*)</div>\s*$`)
const markup = new RegExp(String.raw`<!--[\s\S]*?-->|</?([A-Za-z][A-Za-z0-9]*)(${attributes})\s*/?>`, 'g')
const blocks = new Set(
  'address blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(' '),
)
const cells = new Set(['td', 'th'])
const plain = new Set(['br', 'div', 'p'])
const plainRoot = /^(\s+(xmlns="[^"]*"|style="white-space: pre-wrap"))*$/
const entity = /&(?:(lt|gt|amp|quot|apos|nbsp)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g
const otherEntity = /&(?!(?:lt|gt|amp|quot|apos|nbsp|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/

/** What a div says, and whether that is all it says. */
function xhtmlText(div: string): { text: string; isPlain: boolean } | undefined {
  const [, root, content] = whole.exec(div) ?? []
  if (root === undefined || content === undefined) return undefined
  const lines = /white-space:\s*pre-wrap/.test(root)
    ? content.replaceAll(markup, lineOf)
    : tidied(content.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(markup, lineOf))
  const isPlain = plainRoot.test(root) && [...content.matchAll(markup)].every(isPlainTag)
  return { text: lines.replaceAll(entity, decoded), isPlain: isPlain && !otherEntity.test(content) }
}

const lineOf = (_tag: string, name = ''): string => (blocks.has(name) ? '\n' : cells.has(name) ? ' ' : '')

const isPlainTag = ([, name = '', attributes]: readonly (string | undefined)[]): boolean =>
  plain.has(name) && attributes === ''

/** No space twice, none at the ends of lines, and no empty lines. */
const tidied = (lines: string): string =>
  lines
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()

const characters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** A number beyond Unicode is shown as U+FFFD. */
function decoded(reference: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return characters[name] ?? reference
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return String.fromCodePoint(point <= 0x10_ffff ? point : 0xfffd)
}
