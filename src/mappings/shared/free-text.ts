// Whether an element holds words: text in which anything could have been written.
import type { Json } from './reading.js'

/**
 * Strings that are codes, addresses of systems, or references, by element name. Closed: a string under any other name
 * is text (display, text, name, line, version, unit ...), unless it has the form of a date, or no letters at all.
 */
const tokens: ReadonlySet<string> = new Set([
  'code',
  'endpoint',
  'gender',
  'intent',
  'language',
  'mode',
  'policy',
  'priority',
  'reference',
  'resourceType',
  'role',
  'status',
  'system',
  'type',
  'uri',
  'url',
  'use',
])

/** Where anything at all may stand. */
const open: ReadonlySet<string> = new Set(['extension', 'modifierExtension', 'contained', 'div'])

/**
 * Whether an element, or anything in it, is text.
 * @param name of the element, which says of what kind a string is
 */
export function holdsText(name: string, value: Json | undefined): boolean {
  if (open.has(name)) return true
  if (typeof value === 'string') return isText(name, value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((item: Json) => holdsText(name, item))
  return Object.entries(value).some(([key, inner]) => key !== 'id' && holdsText(key, inner))
}

function isText(name: string, value: string): boolean {
  if (dateForm.test(value) || !/\p{L}/u.test(value)) return false
  if (name === 'language') return !languageForm.test(value)
  if (tokens.has(name)) return /\s/.test(value)
  return !(name === 'value' && numberForm.test(value))
}

const dateForm = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/
const languageForm = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What systems number with: figures, perhaps among letters, and no spaces. */
const numberForm = /^(?=.*\d)[\w.:/|+~-]{1,64}$/
