// Exchanges single values in a JSON text and leaves every other byte as it was, so that 1.00 stays 1.00.

/** A place in the text: object keys and array indexes from the root. */
export type JsonPath = readonly (string | number)[]

/**
 * The text with the value at each path exchanged. A path that is not there is left out: nothing is added. The text
 * must be valid JSON (it has been parsed before).
 */
export function splice(
  text: string,
  changes: readonly { readonly path: JsonPath; readonly value: unknown }[],
): string {
  const found = changes.flatMap(({ path, value }) => {
    const span = locate(text, path)
    return span === undefined ? [] : [{ ...span, value }]
  })
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, value }) => result.slice(0, start) + JSON.stringify(value) + result.slice(end),
      text,
    )
}

interface Span {
  readonly start: number
  readonly end: number
}

function locate(text: string, path: JsonPath): Span | undefined {
  let start = skipSpace(text, 0)
  for (const step of path) {
    const inner = typeof step === 'string' ? memberOf(text, start, step) : itemOf(text, start, step)
    if (inner === undefined) return undefined
    start = inner
  }
  return { start, end: endOfValue(text, start) }
}

/** Where the value of a key starts; the last one counts when a key stands twice, as for JSON.parse. */
function memberOf(text: string, object: number, key: string): number | undefined {
  if (text[object] !== '{') return undefined
  let found: number | undefined
  let at = skipSpace(text, object + 1)
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at)
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1)
    if (JSON.parse(text.slice(at, keyEnd)) === key) found = value
    at = afterComma(text, endOfValue(text, value))
  }
  return found
}

function itemOf(text: string, array: number, index: number): number | undefined {
  if (text[array] !== '[') return undefined
  let at = skipSpace(text, array + 1)
  for (let i = 0; i < index; i++) at = afterComma(text, endOfValue(text, at))
  return text[at] === ']' || at >= text.length ? undefined : at
}

function afterComma(text: string, at: number): number {
  const next = skipSpace(text, at)
  return text[next] === ',' ? skipSpace(text, next + 1) : next
}

function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start)
  if (first === '{' || first === '[') return endOfNested(text, start)
  let at = start
  while (at < text.length && !',]} \n\r\t'.includes(text[at] ?? '')) at++
  return at
}

function endOfNested(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') at = endOfString(text, at) - 1
    else if (letter === '{' || letter === '[') depth++
    else if ((letter === '}' || letter === ']') && --depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (' \n\r\t'.includes(text[at] ?? 'x')) at++
  return at
}
