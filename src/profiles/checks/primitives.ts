// The primitive types of FHIR R4 (datatypes.html): what each may look like in JSON.

import { isDateText, isInstantText, isTimeText } from './moments.js'

/** Whether a JSON value is a right value of a primitive type. */
export type PrimitiveCheck = (value: unknown) => boolean

/** Characters in a string or markdown: 1 MB (datatypes.html#string). */
export const stringLimit = 1024 * 1024

/** The control characters that no text may hold: all but tab and line ends. */
const control = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f`
const suspect = new RegExp(String.raw`[${control}\ud800-\udfff]`)
/** As `suspect`, but a surrogate only where its other half is missing: the letter it should be cannot be written. */
const unreadable = new RegExp(String.raw`[${control}\p{Cs}]`, 'u')

/** Whether a text holds only what a text may hold (datatypes.html#string). */
export const isReadable = (text: string): boolean => !suspect.test(text) || !unreadable.test(text)

const isString: PrimitiveCheck = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= stringLimit && isReadable(value)

const matching =
  (pattern: RegExp): PrimitiveCheck =>
  (value) =>
    typeof value === 'string' && value.length <= stringLimit && pattern.test(value)

const whole =
  (min: number, max: number): PrimitiveCheck =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max

const maxInteger = 2 ** 31 - 1

const uuid = String.raw`uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`
const oid = String.raw`oid:[0-2](?:\.(?:0|[1-9]\d*))+`

/**
 * No whitespace anywhere, and a whole UUID or OID where one is announced; a UUID in any case (RFC 4122). Outside the
 * Basic Multilingual Plane a URI has no letters as such, so surrogates need not be paired to be wrong.
 */
const mark = String.raw`[^\s\u0000-\u001f\ud800-\udfff]`
const isUri = matching(
  new RegExp(`^(?:(?!urn:)${mark}+|urn:(?:${uuid}|${oid}|(?!uuid:|oid:)${mark}*))$`, 'i'),
)

const isDate: PrimitiveCheck = (value) => typeof value === 'string' && isDateText(value)
const isInstant: PrimitiveCheck = (value) => typeof value === 'string' && isInstantText(value)

/** A date of any precision; with a time of day it has seconds and a zone. */
const isDateTime: PrimitiveCheck = (value) => isDate(value) || isInstant(value)

/** Groups of four characters, with whitespace anywhere. No repeated group: an attachment can be many megabytes. */
const isBase64: PrimitiveCheck = (value) => {
  if (typeof value !== 'string') return false
  const text = value.replace(/\s+/g, '')
  return text.length > 0 && text.length % 4 === 0 && !/[^A-Za-z\d+/]/.test(text.replace(/={1,2}$/, ''))
}

/** FHIR primitive type to its check. Extension.url and Element.id have no FHIR type of their own in R4. */
export const primitiveChecks = {
  base64Binary: isBase64,
  boolean: (value) => typeof value === 'boolean',
  canonical: isUri,
  code: matching(new RegExp(String.raw`^[^\s${control}\p{Cs}]+(\s[^\s${control}\p{Cs}]+)*$`, 'u')),
  date: isDate,
  dateTime: isDateTime,
  decimal: (value) => typeof value === 'number' && Number.isFinite(value),
  id: matching(/^[A-Za-z\d\-.]{1,64}$/),
  instant: isInstant,
  integer: whole(-maxInteger - 1, maxInteger),
  markdown: isString,
  oid: matching(new RegExp(`^urn:${oid}$`)),
  positiveInt: whole(1, maxInteger),
  string: isString,
  time: (value) => typeof value === 'string' && isTimeText(value),
  unsignedInt: whole(0, maxInteger),
  uri: isUri,
  url: isUri,
  uuid: matching(new RegExp(`^urn:${uuid}$`)),
  xhtml: isString,
} satisfies Record<string, PrimitiveCheck>

export type PrimitiveType = keyof typeof primitiveChecks

export const primitiveTypes = Object.keys(primitiveChecks) as readonly PrimitiveType[]

export const isPrimitiveType = (code: string): code is PrimitiveType => Object.hasOwn(primitiveChecks, code)

/** The JSON type a primitive is written as (json.html#primitive). */
export function jsonType(type: PrimitiveType): 'boolean' | 'number' | 'string' {
  if (type === 'boolean') return 'boolean'
  return ['decimal', 'integer', 'positiveInt', 'unsignedInt'].includes(type) ? 'number' : 'string'
}
