// Constants that the functions of a generated module share, each made once: value sets, reference targets, rules.
import type { Rule } from '../invariants/rule.js'
import { identifier, quote } from './source.js'
import type { Expand } from './value-sets.js'

/** Names what is needed in the code and remembers to declare it. */
export interface Shared {
  /** The constant that holds a value set; undefined when it cannot be enumerated. */
  codeSet(url: string): string | undefined
  /** The constant that holds the resource types a reference may lead to; undefined for any. */
  targets(types: readonly string[]): string | undefined
  /** The function that checks a type. */
  check(typeName: string): string
  /** The keys among these that have a rule by hand. */
  known(keys: readonly string[]): readonly string[]
  /** The constant that holds a rule's function. */
  rule(key: string): string
  readonly rules: ReadonlyMap<string, Rule>
  /** Declarations of everything named so far. */
  declarations(): readonly string[]
  /** Types whose functions were named and must be emitted. */
  readonly named: ReadonlySet<string>
  readonly openValueSets: ReadonlySet<string>
  readonly unknownRules: ReadonlySet<string>
}

/** Types whose checks are written by hand: the functions the code calls for them. */
const byHand: ReadonlyMap<string, string> = new Map([
  ['Resource', 'resource'],
  ['contained', 'contained'],
])

interface Sources {
  readonly expand: Expand
  readonly rules: ReadonlyMap<string, Rule>
  /** Rules that are checked in other ways or left out. */
  readonly settledRules: ReadonlySet<string>
  readonly resourceTypes: ReadonlySet<string>
}

export function createShared({ expand, rules, settledRules, resourceTypes }: Sources): Shared {
  const constants = new Map<string, string>()
  const named = new Set<string>()
  const openValueSets = new Set<string>()
  const unknownRules = new Set<string>()
  const constant = (prefix: string, value: string): string => {
    const name = constants.get(value) ?? `${prefix}${constants.size}`
    constants.set(value, name)
    return name
  }
  return {
    codeSet(url) {
      const expansion = expand(url)
      if (expansion === undefined) openValueSets.add(url)
      return expansion && constant('codes', `codeSet(${quote(url)}, ${JSON.stringify(expansion)})`)
    },
    targets: (types) =>
      types.every((type) => resourceTypes.has(type))
        ? constant('to', `new Set(${JSON.stringify(types)})`)
        : undefined,
    check(typeName) {
      const hand = byHand.get(typeName)
      if (hand !== undefined) return hand
      named.add(typeName)
      return identifier(typeName)
    },
    known(keys) {
      for (const key of keys) if (!rules.has(key) && !settledRules.has(key)) unknownRules.add(key)
      return keys.filter((key) => rules.has(key))
    },
    rule: (key) => constant('rule', `rules[${quote(key)}].holds`),
    rules,
    declarations: () => [...constants].map(([value, name]) => `const ${name} = ${value}`),
    named,
    openValueSets,
    unknownRules,
  }
}
