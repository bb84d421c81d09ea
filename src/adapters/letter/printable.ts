// Which characters a sheet can show. The embedded font lacks others, and PDF/A refuses text without a glyph.

/**
 * Latin with all its accents, Greek, Cyrillic, and the signs of ordinary text; a test prints each of them. Control
 * characters and those that turn the direction of writing are none: a sheet shows what it says.
 */
const printableText =
  /^(?:[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u0391-\u03A1\u03A3-\u03CE\u0400-\u045F\u1E00-\u1E9B\u1EA0-\u1EF9\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AC\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]|[\u0300-\u0341])*$/u

const replacement = '\uFFFD'

/** No writing has more accents on one letter, and both putting them in order and setting them take quadratic time. */
const tooManyAccents = /(\p{M}{4})\p{M}+/gu

const settled = (text: string): string =>
  text
    .replace(tooManyAccents, `$1${replacement}`)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')

export const isPrintable = (text: string): boolean => printableText.test(settled(text))

/**
 * The text with each character that has no glyph, and each heap of accents, shown as U+FFFD, so that the reader sees
 * that something is missing.
 */
export const printable = (text: string): string =>
  Array.from(settled(text), (character) => (printableText.test(character) ? character : replacement)).join('')
