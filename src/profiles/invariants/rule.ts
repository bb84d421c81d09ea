// The shape of a FHIR invariant written by hand.
import type { Json } from '../checks/json.js'
import type { TargetType } from '../checks/references.js'

/**
 * An invariant of R4, under its FHIR key. The element has not been checked otherwise: any property may hold anything,
 * and what is of a wrong type is reported elsewhere, so a rule lets it pass.
 */
export interface Rule {
  /** Elements without which the rule cannot fail; the compiled code asks only when all are there. */
  readonly when?: readonly string[]
  /** A choice element, without `[x]`, that the rule wants to know of. */
  readonly choice?: string
  /**
   * Whether the element keeps the rule.
   * @param choice the property by which the choice element is given (`valueQuantity`); undefined when absent
   */
  readonly holds: (element: Json, choice: string | undefined, targetType: TargetType) => boolean
}

export type Rules = Readonly<Record<string, Rule>>

/** A rule that is broken as soon as all of these are there. */
export const notTogether = (...when: string[]): Rule => ({ when, holds: () => false })

/** A rule that `element` is there only beside `other`. */
export const needs = (element: string, other: string): Rule => ({
  when: [element],
  holds: (it) => it[other] !== undefined,
})

/** A rule that at least one of these is there. */
export const oneOf = (...names: string[]): Rule => ({
  holds: (it) => names.some((name) => it[name] !== undefined),
})
