// Parses JSON that anybody may have written: not JSON, or nested beyond all measure, is a fault and not an exception.
import { issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'

/** Deeper than any FHIR message; a parser or walker that recurses further may end the process. */
const deepest = 64

/** A name that stands twice is refused: readers differ in which one they take, so none may be passed on unseen. */
export function parseJson(text: string): Result<unknown> {
  const { depth, names } = measure(text)
  if (depth > deepest) return failure(issue('json-too-deep', '', { limit: deepest }))
  const value = parse(text)
  if (value === undefined) return failure(issue('not-json', ''))
  return namesIn(value) < names ? failure(issue('json-key-twice', '')) : success(value)
}

/** Undefined for what is not JSON: no JSON text says undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** How deep brackets open (no further than is allowed) and how many names are written; strings are stepped over. */
function measure(text: string): { readonly depth: number; readonly names: number } {
  let open = 0
  let depth = 0
  let names = 0
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    const letter = text.charCodeAt(at)
    if (letter === quote) at = endOfString(text, at)
    else if (letter === colon) names++
    else if (letter === openBrace || letter === openBracket) depth = Math.max(depth, ++open)
    else if (letter === closeBrace || letter === closeBracket) open--
  }
  return { depth, names }
}

/** How many names were read. */
function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let names = 0
  if (Array.isArray(value)) for (const item of value) names += namesIn(item)
  else for (const name in value) names += 1 + namesIn((value as Readonly<Record<string, unknown>>)[name])
  return names
}

const quote = 0x22
const colon = 0x3a
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
