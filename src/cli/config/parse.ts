// Reads the text of a configuration file, YAML or JSON, without trusting it to be either.
import { isMap, parseDocument } from 'yaml'
import { found, type Found } from './fault.js'

export type Parsed = { readonly document: unknown } | { readonly faults: readonly Found[] }

const aliasLimit = 20

/** The parser's own texts are not shown: they quote the file, and with it perhaps a secret. */
export function parseConfig(text: string): Parsed {
  if (isTooDeep(text)) return { faults: [found('too-deep', [], { limit: depthLimit })] }
  const parsed = parseDocument(text, { schema: 'core', logLevel: 'error' })
  const faults = [...parsed.errors, ...parsed.warnings].map(({ code, linePos }) =>
    found('not-readable', [], {
      reason: code.toLowerCase().replaceAll('_', ' '),
      line: linePos?.[0].line ?? 1,
      column: linePos?.[0].col ?? 1,
    }),
  )
  if (faults.length > 0) return { faults }
  if (!isMap(parsed.contents)) return { faults: [found('no-settings', [])] }
  try {
    return { document: parsed.toJS({ maxAliasCount: aliasLimit }) as unknown }
  } catch {
    return { faults: [found('too-many-aliases', [], { limit: aliasLimit })] }
  }
}

const depthLimit = 64

// spaces at the beginning of a line, or lists and keys begun within one line
const deepLine = new RegExp(`^( {${depthLimit * 4}}| *([-?] +){${depthLimit}})`, 'm')

/** A parser that runs out of stack can take the process with it, so depth is measured before. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > depthLimit) return true
  }
  return deepLine.test(text)
}
