// What must be refused of a contained resource even where its type is not checked: modifiers, and broken text.
import type { IssueCode } from '../../domain/issue.js'
import type { Json } from './json.js'
import { isReadable } from './primitives.js'

const modifiers: ReadonlyMap<string, IssueCode> = new Map([
  ['implicitRules', 'implicit-rules-unknown'],
  ['_implicitRules', 'implicit-rules-unknown'],
  ['modifierExtension', 'modifier-extension-unknown'],
])

/** The faults, each once; they are told of the resource as a whole. Walks with its own stack: JSON of any depth. */
export function faultsOfUnchecked(resource: Json): readonly IssueCode[] {
  const found = new Set<IssueCode>()
  const pending: object[] = [resource]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [name, value] of Object.entries(next)) {
      const code = modifiers.get(name)
      if (code !== undefined) found.add(code)
      if (typeof value === 'string' && !isReadable(value)) found.add('string-characters')
      else if (typeof value === 'object' && value !== null) pending.push(value)
    }
  }
  return [...found]
}
