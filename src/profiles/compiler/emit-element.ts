// JavaScript for one property of a type: the `case` of its switch.
import { isPrimitiveType } from '../checks/primitives.js'
import type { ElementModel } from './element-model.js'
import type { ElementType } from './element-types.js'
import type { Presence } from './presence.js'
import type { Shared } from './shared.js'
import { quote } from './source.js'

/**
 * The cases of an element, one for each type it may have.
 * In the code `o` is the object, `k` the property's name and `x` its value.
 */
export function emitElement(element: ElementModel, presence: Presence, shared: Shared): string[] {
  return element.types.map((type) => {
    const steps = [
      presence.note(element, type.property),
      emitValue(element, type, shared),
      ...emitExtras(element, shared),
      ...emitRefusal(element),
    ]
    return `case ${quote(type.property)}: ${steps.filter(Boolean).join('; ')}; break`
  })
}

/** The cases of the `_name` properties of an element's primitive types. */
export function emitSiblings(element: ElementModel, presence: Presence): string[] {
  if (element.isAttribute) return []
  return element.types
    .filter(({ code }) => isPrimitiveType(code) && code !== 'xhtml')
    .map(({ property }) => {
      const call = element.isList ? 'eachSibling' : 'sibling'
      const check = `${call}(x, ${quote(property)}, o.${property})`
      const steps = [presence.noteIfExtended(check, element, property), ...emitRefusal(element)]
      return `case ${quote(`_${property}`)}: ${steps.join('; ')}; break`
    })
}

function emitValue(element: ElementModel, type: ElementType, shared: Shared): string {
  const codes = type.valueSet === undefined ? undefined : shared.codeSet(type.valueSet)
  if (type.code === 'xhtml') return 'narrative(x, k)'
  if (isPrimitiveType(type.code)) return emitPrimitive(element, type, codes)
  const context = codes ?? (type.targets && shared.targets(type.targets))
  const call = element.isList ? 'each' : 'one'
  return `${call}(x, k, ${shared.check(type.code)}${context === undefined ? '' : `, ${context}`})`
}

function emitPrimitive(
  { isList }: ElementModel,
  { property, code }: ElementType,
  codes: string | undefined,
): string {
  if (codes === undefined) {
    return isList
      ? `eachPrimitive(x, k, ${quote(code)}, o._${property})`
      : `is_${code}(x) || bad(x, ${quote(code)}, k)`
  }
  return isList
    ? `eachCode(x, k, ${codes}, o._${property})`
    : `${codes}.codes.has(x) || badCode(x, ${codes}, k)`
}

const emitRefusal = ({ name, refusedAs }: ElementModel): string[] =>
  refusedAs === undefined ? [] : [`fault(${quote(refusedAs)}, ${quote(name)})`]

function emitExtras({ isList, max, rules }: ElementModel, shared: Shared): string[] {
  const isBounded = isList ? max !== Infinity : max === 0
  return [
    ...(isBounded ? [`atMost(x, k, ${max})`] : []),
    ...shared.known(rules).map((key) => `keeps(x, k, ${shared.rule(key)}, ${quote(key)})`),
  ]
}
