// Local variables by which a generated function remembers which elements it has met.
import type { Rule } from '../invariants/rule.js'
import type { ElementModel, TypeModel } from './element-model.js'
import { quote } from './source.js'

/** Made for one type; a plain element is remembered only if it is required or a rule asks for it. */
export interface Presence {
  /** Declarations at the head of the function. */
  readonly declarations: readonly string[]
  /** Statement that notes an element met as `property`; empty when nobody asks. */
  note(element: ElementModel, property: string): string
  /** Statement that runs the check of a `_name` property: extensions stand in for a value. */
  noteIfExtended(check: string, element: ElementModel, property: string): string
  /** Expression: whether the element has been met. */
  isMet(name: string): string
  /** Expression: the property by which a choice element is given. */
  choice(name: string): string
}

/** @param rules the rules on the type itself */
export function presenceOf(type: TypeModel, rules: readonly Rule[]): Presence {
  const choices = new Set(type.elements.filter(({ isChoice }) => isChoice).map(({ name }) => name))
  const asked = new Set([
    ...type.elements.filter(({ min }) => min > 0).map(({ name }) => name),
    ...rules.flatMap(({ when = [] }) => when),
  ])
  const flags = [...asked].filter((name) => !choices.has(name))
  const flag = (name: string): string => `has_${name}`
  const choice = (name: string): string => `choice_${name}`
  const choose = (name: string, property: string): string =>
    `${choice(name)} = choose(${choice(name)}, ${quote(property)}, ${quote(name)})`
  return {
    declarations: [
      ...flags.map((name) => `let ${flag(name)} = false`),
      ...[...choices].map((name) => `let ${choice(name)}`),
    ],
    note({ name, isChoice }, property) {
      if (isChoice) return choose(name, property)
      return asked.has(name) ? `${flag(name)} = true` : ''
    },
    noteIfExtended(check, { name, isChoice }, property) {
      if (isChoice) return `if (${check}) ${choose(name, property)}`
      return asked.has(name) ? `if (${check}) ${flag(name)} = true` : check
    },
    isMet: (name) => (choices.has(name) ? `${choice(name)} !== undefined` : flag(name)),
    choice,
  }
}
