// Narrative safety: the XHTML of Narrative.div is well formed and can do nothing but be read (txt-1, txt-2).
import type { IssueCode } from '../../domain/issue.js'
import { allowedAttributes, isSafeAddress, namedEntities } from './xhtml.js'

const tag =
  /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--(?:-?[^-])*-->/y
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entity = /&(?:(#\d{1,7}|#x[\dA-Fa-f]{1,6}|[A-Za-z]\w{1,9});)?/g
const xmlEntities = new Set(['lt', 'gt', 'amp', 'quot', 'apos'])
const namespace = 'http://www.w3.org/1999/xhtml'
const rootTag = `<div xmlns="${namespace}">`

/** Tags without attributes by their text, which most tags are: `p`, `/p`, `br/`. */
const plainTags: ReadonlyMap<string, PlainTag> = new Map(
  [...allowedAttributes.keys()].flatMap((name): [string, PlainTag][] => [
    [name, { name, opens: true, closes: false }],
    [`/${name}`, { name, opens: false, closes: true }],
    [`${name}/`, { name, opens: true, closes: true }],
    [`${name} /`, { name, opens: true, closes: true }],
  ]),
)
const longestPlainTag = Math.max(...[...plainTags.keys()].map(({ length }) => length))

interface PlainTag {
  readonly name: string
  readonly opens: boolean
  readonly closes: boolean
}

/** What reading a div has come to. */
interface Reading {
  readonly text: string
  /** Whether there is any `&`, so that texts without are not searched one by one. */
  readonly hasEntities: boolean
  readonly open: string[]
  readonly faults: Set<IssueCode>
  hasContent: boolean
}

/**
 * The faults of a Narrative.div: `narrative-malformed` (not one div of XHTML; also any DOCTYPE, CDATA or processing
 * instruction, hence any external entity), `txt-1` (an element, attribute or address that is not allowed),
 * `txt-2` (nothing to read), `narrative-entity` (a warning).
 */
export function narrativeFaults(div: string): ReadonlySet<IssueCode> {
  const text = div.trim()
  const reading = {
    text,
    hasEntities: text.includes('&'),
    open: [],
    faults: new Set<IssueCode>(),
    hasContent: false,
  }
  if (!readDiv(reading)) reading.faults.add('narrative-malformed')
  else if (!reading.hasContent) reading.faults.add('txt-2')
  return reading.faults
}

/** False as soon as the text is not well formed. */
function readDiv(reading: Reading): boolean {
  const { text, open } = reading
  let at = readRoot(reading)
  while (at !== -1 && open.length > 0) {
    const next = text.indexOf('<', at)
    if (next === -1 || !readText(at, next, reading)) return false
    at = readTag(next, reading)
  }
  return at === text.length
}

/** Where the text after the root's start tag begins; -1 if the root is something else. */
function readRoot(reading: Reading): number {
  if (reading.text.startsWith(rootTag)) {
    reading.open.push('div')
    return rootTag.length
  }
  const match = matchTag(0, reading)
  const isRoot =
    match?.[2] === 'div' && match[1] === '' && readAttributes('div', match[3] ?? '', reading) === namespace
  if (!isRoot) return -1
  if (match[4] === '') reading.open.push('div')
  return tag.lastIndex
}

function readText(start: number, end: number, reading: Reading): boolean {
  if (start === end || (reading.hasContent && !reading.hasEntities)) return true
  const text = reading.text.slice(start, end)
  if (/\S/.test(text)) reading.hasContent = true
  return !reading.hasEntities || [...text.matchAll(entity)].every(([, name]) => isEntity(name, reading))
}

function isEntity(name: string | undefined, { faults }: Reading): boolean {
  if (name === undefined) return false
  if (name.startsWith('#') || xmlEntities.has(name)) return true
  faults.add('narrative-entity')
  return namedEntities.has(name)
}

/** Reads the tag or comment that begins here and gives where it ends; -1 when it is not well formed. */
function readTag(at: number, reading: Reading): number {
  const end = reading.text.indexOf('>', at)
  const plain = end - at > longestPlainTag + 1 ? undefined : plainTags.get(reading.text.slice(at + 1, end))
  if (plain !== undefined) return applyTag(plain, reading) ? end + 1 : -1
  const match = matchTag(at, reading)
  if (match === null) return -1
  const [, slash, name, attributes = '', empty] = match
  if (name === undefined) return tag.lastIndex
  if (slash === '/' && (attributes !== '' || empty === '/')) return -1
  if (!allowedAttributes.has(name)) reading.faults.add('txt-1')
  const after = tag.lastIndex
  if (readAttributes(name, attributes, reading) === undefined) return -1
  return applyTag({ name, opens: slash === '', closes: slash === '/' || empty === '/' }, reading) ? after : -1
}

function matchTag(at: number, { text }: Reading): RegExpExecArray | null {
  tag.lastIndex = at
  return tag.exec(text)
}

function applyTag({ name, opens, closes }: PlainTag, reading: Reading): boolean {
  if (opens) reading.open.push(name)
  if (name === 'img') reading.hasContent = true
  return !closes || reading.open.pop() === name
}

/** Gives the `xmlns` (empty when there is none); undefined when an attribute stands twice. */
function readAttributes(element: string, attributes: string, { faults }: Reading): string | undefined {
  const allowed = allowedAttributes.get(element)
  const values = new Map<string, string>()
  for (const [, name = '', double, quoted] of attributes.matchAll(attribute)) {
    const value = double ?? quoted ?? ''
    if (values.has(name)) return undefined
    values.set(name, value)
    if (allowed?.has(name) === false || !isSafeAddress(element, name, value)) faults.add('txt-1')
  }
  return values.get('xmlns') ?? ''
}
