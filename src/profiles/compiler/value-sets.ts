// Expansion of value sets for required bindings, as far as the definitions enumerate their codes.
import type { CodeSystemConcept, ValueSetComposeInclude } from '@medplum/fhirtypes'
import type { Definitions } from './definitions.js'

/** Code system URL to the codes of it that a value set holds. */
export type Expansion = Readonly<Record<string, readonly string[]>>

/**
 * Gives the expansion of a value set by canonical URL, or undefined when it cannot be enumerated: the code system is
 * not in the definitions or not complete, or codes are chosen by a filter. In R4, for the types we accept, these are
 * mimetypes (BCP 13) and currencies (ISO 4217); such codes are checked as `code` only.
 */
export type Expand = (url: string) => Expansion | undefined

export function createExpand({ valueSets, codeSystems }: Definitions): Expand {
  const systems = new Map(codeSystems.map((each) => [each.url, each]))
  const sets = new Map(valueSets.map((each) => [each.url, each]))

  const codesOf = (system: string): readonly string[] | undefined => {
    const found = systems.get(system)
    return found?.content === 'complete' ? flatten(found.concept) : undefined
  }

  const included = (include: ValueSetComposeInclude, open: ReadonlySet<string>): Expansion | undefined => {
    const { system, concept, filter, valueSet } = include
    if (filter !== undefined) return undefined
    const imports = (valueSet ?? []).map((url) => expand(withoutVersion(url), open))
    if (system === undefined) return merged(imports)
    const codes = concept?.map(({ code }) => code ?? '') ?? codesOf(system)
    return codes === undefined ? undefined : imports.reduce(intersection, { [system]: codes })
  }

  /** @param open the value sets being expanded, against imports in a circle */
  const expand = (url: string, open: ReadonlySet<string>): Expansion | undefined => {
    const compose = sets.get(url)?.compose
    if (compose === undefined || open.has(url)) return undefined
    const inner = new Set([...open, url])
    const all = merged((compose.include ?? []).map((each) => included(each, inner)))
    const excluded = merged((compose.exclude ?? []).map((each) => included(each, inner)))
    return all && excluded && difference(all, excluded)
  }
  return (url) => expand(url, new Set())
}

const withoutVersion = (url: string): string => url.replace(/\|.*$/, '')

const flatten = (concepts: readonly CodeSystemConcept[] = []): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...flatten(concept)])

/** Undefined as soon as one part is. */
function merged(parts: readonly (Expansion | undefined)[]): Expansion | undefined {
  const all: Record<string, readonly string[]> = {}
  for (const part of parts) {
    if (part === undefined) return undefined
    for (const [system, codes] of Object.entries(part))
      all[system] = [...new Set([...(all[system] ?? []), ...codes])]
  }
  return all
}

const intersection = (some: Expansion | undefined, other: Expansion | undefined): Expansion | undefined =>
  some && other && kept(some, (system, code) => other[system]?.includes(code) === true)

const difference = (some: Expansion, other: Expansion): Expansion =>
  kept(some, (system, code) => other[system]?.includes(code) !== true)

const kept = (some: Expansion, keep: (system: string, code: string) => boolean): Expansion =>
  Object.fromEntries(
    Object.entries(some).map(([system, codes]) => [system, codes.filter((code) => keep(system, code))]),
  )
