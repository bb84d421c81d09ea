// Arrays: where an element repeats, and nulls that keep the place of a value given only by extensions.
import { isObject, listOf } from './json.js'
import type { Walk } from './walk.js'

/** Whether this is an array with something in it; notes the fault if not. */
export function isFilledList({ fault }: Walk, value: unknown, name: string): value is readonly unknown[] {
  if (!Array.isArray(value)) fault('array-expected', name)
  else if (value.length === 0) fault('empty-array', name)
  else return true
  return false
}

/** Whether a null in an array of primitives has its object in the `_name` array (json.html#primitive). */
export const keepsPlace = (item: unknown, sibling: unknown, index: number): boolean =>
  item === null && isObject(listOf(sibling)[index])
