// Parses JSON that anybody may have written: not JSON, or nested beyond all measure, is a fault and not an exception.
import { issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'

/** Deeper than any FHIR message; a parser or walker that recurses further may end the process. */
const deepest = 64

export function parseJson(text: string): Result<unknown> {
  if (isTooDeep(text)) return failure(issue('json-too-deep', '', { limit: deepest }))
  try {
    return success(JSON.parse(text) as unknown)
  } catch {
    return failure(issue('not-json', ''))
  }
}

/** Whether brackets open deeper than allowed; strings are stepped over. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === quote) at = endOfString(text, at)
    else if (letter === openBrace || letter === openBracket) {
      if (++depth > deepest) return true
    } else if (letter === closeBrace || letter === closeBracket) depth--
  }
  return false
}

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** Where the string that starts here ends: at a quote behind an even number of backslashes, or with the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1) {
    let escapes = 0
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++
    if (escapes % 2 === 0) return end
    end = text.indexOf('"', end + 1)
  }
  return text.length
}
