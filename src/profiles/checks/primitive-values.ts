// Values of primitive elements, and why a wrong one is wrong.
import { isFilledList, keepsPlace } from './lists.js'
import {
  isReadable,
  jsonType,
  primitiveChecks,
  stringLimit,
  type PrimitiveCheck,
  type PrimitiveType,
} from './primitives.js'
import { single, type Walk } from './walk.js'

/** Notes why a value is no right value of its type. */
export type Explain = (value: unknown, type: PrimitiveType, name: string, index?: number) => void

export function createPrimitiveValues(walk: Walk) {
  const { fault } = walk

  const bad: Explain = (value, type, name, index = single) => {
    const expected = jsonType(type)
    if (value === null) fault('null-not-allowed', name, index)
    else if (Array.isArray(value)) fault('array-not-allowed', name, index)
    else if (typeof value !== expected) fault('json-type', name, index, { expected })
    else if (value === '') fault('empty-string', name, index)
    else if (typeof value === 'string' && !isReadable(value)) fault('string-characters', name, index)
    else if (isTooLong(value, type)) fault('string-too-long', name, index, { limit: stringLimit })
    else fault('primitive-format', name, index, { type })
  }

  return {
    bad,
    eachPrimitive(value: unknown, name: string, type: PrimitiveType, sibling: unknown): void {
      if (!isFilledList(walk, value, name)) return
      const isRight: PrimitiveCheck = primitiveChecks[type]
      for (let i = 0; i < value.length; i++) {
        if (!isRight(value[i]) && !keepsPlace(value[i], sibling, i)) bad(value[i], type, name, i)
      }
    },
  }
}

const isTooLong = (value: unknown, type: PrimitiveType): boolean =>
  typeof value === 'string' && value.length > stringLimit && type !== 'base64Binary'
