// Structure of complex elements: objects and arrays where they belong, nothing unknown, nothing missing.
import type { IssueCode } from '../../domain/issue.js'
import { isObject, listOf, type Json } from './json.js'
import { isFilledList } from './lists.js'
import { single, type Walk } from './walk.js'

/** Checks the content of an object; `context` is what its place adds (targets of a Reference, codes of a Coding). */
export type ElementCheck = (element: Json, context?: unknown) => void

/** What the compiler knows of names, to tell a misplaced element from an invented one. */
export interface KnownNames {
  /** Every JSON property name that R4 defines in the compiled types. */
  readonly elements: ReadonlySet<string>
  /** Names of data types as they end a choice element: `Quantity`, `DateTime`. */
  readonly choiceTypes: ReadonlySet<string>
}

export function createElementChecks(walk: Walk, names: () => KnownNames) {
  const { enter, leave, fault } = walk

  const notObject = (value: unknown, name: string, index: number): void => {
    if (value === null) fault('null-not-allowed', name, index)
    else if (Array.isArray(value)) fault('array-not-allowed', name, index)
    else fault('json-type', name, index, { expected: 'object' })
  }

  return {
    /** An element that is no array. */
    one(value: unknown, name: string, check: ElementCheck, context?: unknown): void {
      if (!isObject(value)) return notObject(value, name, single)
      if (!enter(name, single)) return
      check(value, context)
      leave()
    },

    /** An element that is an array of objects. */
    each(value: unknown, name: string, check: ElementCheck, context?: unknown): void {
      if (!isFilledList(walk, value, name)) return
      for (let i = 0; i < value.length; i++) {
        const item = value[i]
        if (!isObject(item)) notObject(item, name, i)
        else if (enter(name, i)) {
          check(item, context)
          leave()
        }
      }
    },

    /** A property that does not belong here. Its name is told only if R4 knows it: it may be a patient's. */
    unknown(name: string, position: number, choices: readonly string[] = []): void {
      const choice = choices.find(
        (base) => name.startsWith(base) && names().choiceTypes.has(name.slice(base.length)),
      )
      if (choice !== undefined) fault('choice-type', choice, single, { position })
      else fault('unknown-element', names().elements.has(name) ? name : undefined, single, { position })
    },

    missing: (name: string): void => fault('missing-element', name),

    /** Remembers by which property a choice element is given; a second one is a fault. */
    choose(chosen: string | undefined, property: string, name: string): string {
      if (chosen !== undefined && chosen !== property) fault('choice-more-than-one', name)
      return property
    },

    /** More items than a profile of the element allows. */
    atMost(value: unknown, name: string, max: number): void {
      if (max === 0 || listOf(value).length > max) fault('too-many', name, single, { max })
    },

    /** ele-1 for an object: something besides an id. */
    hollow: (count: number): void => fault(count === 0 ? 'empty-object' : 'ele-1'),

    /** A rule on each occurrence of a child element. */
    keeps(value: unknown, name: string, rule: (item: Json) => boolean, code: IssueCode): void {
      const items = Array.isArray(value) ? value : [value]
      for (const [i, item] of items.entries()) {
        if (isObject(item) && !rule(item)) fault(code, name, Array.isArray(value) ? i : single)
      }
    },
  }
}
