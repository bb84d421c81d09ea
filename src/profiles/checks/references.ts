// References: their form, what they may point at, and contained resources (R4 references.html, ref-1).
import type { Json } from './json.js'
import { isObject } from './json.js'
import { referenceForm } from './reference-form.js'
import type { ResourceScope } from './resource-scope.js'
import type { Walk } from './walk.js'

/** Tells the resource type a Reference leads to; undefined when that cannot be told from what is at hand. */
export type TargetType = (reference: unknown) => string | undefined

export function createReferenceChecks(
  walk: Walk,
  scope: ResourceScope,
  resourceTypes: () => ReadonlySet<string>,
) {
  const containedType = (id: string): string | undefined => {
    const type = scope.contained(id)?.resourceType
    return typeof type === 'string' ? type : undefined
  }
  /** The type a literal reference leads to; notes the fault if it is not written as one. */
  const typeOfLiteral = (reference: string, note: Walk['fault']): string | undefined => {
    if (reference.startsWith('#')) {
      if (reference !== '#' && scope.contained(reference.slice(1)) === undefined) note('ref-1', 'reference')
      return containedType(reference.slice(1))
    }
    const known = scope.entryType(reference)
    if (known !== undefined) return known
    const { valid, type } = referenceForm(reference, resourceTypes())
    if (!valid) note('reference-form', 'reference')
    return type
  }
  const statedType = (type: unknown): string | undefined =>
    typeof type === 'string' && resourceTypes().has(type) ? type : undefined

  return {
    targetType: ((element) => {
      if (!isObject(element)) return undefined
      const { reference, type } = element
      const literal = typeof reference === 'string' ? typeOfLiteral(reference, () => undefined) : undefined
      return literal ?? statedType(type)
    }) satisfies TargetType,

    /** @param targets the types its element allows; undefined for any */
    reference({ reference, type }: Json, targets?: ReadonlySet<string>): void {
      const literal = typeof reference === 'string' ? typeOfLiteral(reference, walk.fault) : undefined
      const stated = type === undefined ? undefined : statedType(type)
      if (stated !== undefined && literal !== undefined && stated !== literal)
        walk.fault('reference-type', 'type')
      const target = literal ?? stated
      if (targets === undefined || target === undefined || targets.has(target)) return
      // A resource that is of no FHIR type is told where it stands
      if (!resourceTypes().has(target)) return
      walk.fault('reference-target', undefined, undefined, { allowed: [...targets].join(', ') })
    },
  }
}
