// Text as XML 1.0 can hold it.

/** Everything outside the Char production of XML 1.0: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const notCharacters = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The text without the characters that XML 1.0 cannot hold even escaped. */
export const withoutNonXml = (text: string): string => text.replace(notCharacters, '')

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escaped = (text: string, characters: RegExp): string =>
  text.replace(characters, (character) => references[character] ?? character)

/** For element content; a carriage return is written as reference, because parsers make it a line feed. */
export const escapeText = (text: string): string => escaped(text, /[&<>\r]/g)

/** For attributes in double quotes, where parsers turn all white space into blanks. */
export const escapeAttribute = (text: string): string => escaped(text, /[&<>"\t\n\r]/g)
