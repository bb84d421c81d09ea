// The `_name` properties of primitive elements, which carry their ids and extensions (R4 json.html#primitive).
import type { ElementCheck } from './elements.js'
import { isObject, listOf, type Json } from './json.js'
import type { Explain } from './primitive-values.js'
import { primitiveChecks } from './primitives.js'
import { single, type Walk } from './walk.js'

interface Helpers {
  readonly bad: Explain
  readonly each: (value: unknown, name: string, check: ElementCheck) => void
  readonly unknown: (name: string, position: number) => void
  readonly extension: () => ElementCheck
}

export function createPrimitiveSiblings({ enter, leave, fault }: Walk, helpers: Helpers) {
  const { bad, each, unknown, extension } = helpers

  const property = (element: Json, key: string, position: number): void => {
    if (key === 'extension') each(element.extension, key, extension())
    else if (key !== 'id') unknown(key, position)
    else if (!primitiveChecks.string(element.id)) bad(element.id, 'string', key)
  }

  /** Id and extensions of one primitive; tells whether there are extensions, which stand in for a value. */
  const aside = (element: Json, name: string, index: number, value: unknown): boolean => {
    if (!enter(name, index)) return false
    const keys = Object.keys(element)
    for (const [i, key] of keys.entries()) property(element, key, i + 1)
    const isExtended = element.extension !== undefined
    if (keys.length === 0) fault('empty-object')
    else if (!isExtended && (value === undefined || value === null)) fault('ele-1')
    leave()
    return isExtended
  }

  const asideInList = (item: unknown, name: string, index: number, value: unknown): boolean => {
    if (isObject(item)) return aside(item, name, index, value)
    if (item !== null) fault('sibling-form', name, index, { expected: 'object' })
    // A null value without an object beside it is reported with the values
    else if (value === undefined) fault('null-not-allowed', name, index)
    return false
  }

  return {
    /** `_name` of a single primitive whose value is `plain`; true if it has extensions. */
    sibling(value: unknown, name: string, plain: unknown): boolean {
      if (isObject(value)) return aside(value, name, single, plain)
      fault('sibling-form', name, single, { expected: 'object' })
      return false
    },

    /** `_name` of an array of primitives: objects and nulls, place by place with the values; true if extensions. */
    eachSibling(value: unknown, name: string, plain: unknown): boolean {
      if (!Array.isArray(value)) {
        fault('sibling-form', name, single, { expected: 'array' })
        return false
      }
      if (value.length === 0) fault('empty-array', name)
      if (Array.isArray(plain) && plain.length !== value.length) fault('sibling-length', name)
      const values = listOf(plain)
      return value.map((item, i) => asideInList(item, name, i, values[i])).includes(true)
    },
  }
}
