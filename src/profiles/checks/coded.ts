// Codes of required bindings (R4 terminologies.html#required).
import { isObject, listOf, textOf, type Json } from './json.js'
import { isFilledList, keepsPlace } from './lists.js'
import type { Explain } from './primitive-values.js'
import { primitiveChecks } from './primitives.js'
import { single, type Walk } from './walk.js'

/** The expansion of a value set. */
export interface CodeSet {
  readonly url: string
  /** The codes alone, for `code` elements. */
  readonly codes: ReadonlySet<unknown>
  /** `system|code`, for Coding, CodeableConcept and Quantity. */
  readonly pairs: ReadonlySet<string>
}

/** @param systems code system to its codes */
export function codeSet(url: string, systems: Readonly<Record<string, readonly string[]>>): CodeSet {
  const pairs = Object.entries(systems).flatMap(([system, codes]) => codes.map((code) => `${system}|${code}`))
  return { url, codes: new Set(Object.values(systems).flat()), pairs: new Set(pairs) }
}

export function createCodeChecks(walk: Walk, bad: Explain) {
  const outside = ({ url }: CodeSet, name?: string, index: number = single): void =>
    walk.fault('code-not-in-value-set', name, index, { valueSet: url })

  const badCode = (value: unknown, set: CodeSet, name: string, index: number = single): void => {
    if (primitiveChecks.code(value)) outside(set, name, index)
    else bad(value, 'code', name, index)
  }

  return {
    /** Why a code is not one of the set. */
    badCode,

    /** An array of codes of the set. */
    eachCode(value: unknown, name: string, set: CodeSet, sibling: unknown): void {
      if (!isFilledList(walk, value, name)) return
      for (const [i, item] of value.entries()) {
        if (!set.codes.has(item) && !keepsPlace(item, sibling, i)) badCode(item, set, name, i)
      }
    },

    /** A Coding or Quantity whose code must be of the set. */
    coding(element: Json, set: CodeSet): void {
      if (!isIn(element, set)) outside(set)
    },

    /** A CodeableConcept: one of its codings must be of the set; text alone is not enough. */
    concept(element: Json, set: CodeSet): void {
      if (!listOf(element.coding).some((coding) => isIn(coding, set))) outside(set)
    },
  }
}

const isIn = (coding: unknown, set: CodeSet): boolean =>
  isObject(coding) && set.pairs.has(`${textOf(coding.system)}|${textOf(coding.code)}`)
