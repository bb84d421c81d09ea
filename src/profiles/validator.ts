// Validation against FHIR R4 itself, by code compiled from its StructureDefinitions when the package is built.
import { create } from '#r4-validator'
import type { Issue } from '../domain/issue.js'
import { isObject } from './checks/json.js'
import { createRuntime } from './checks/runtime.js'
import { acceptedTypes } from './compiler/accepted-types.js'

const { runtime, install, validate } = createRuntime()
const generated = create(runtime)
install(generated)

/** Names of all elements of the types that are accepted, choices with their type (`valueString`). */
export const { elementNames } = generated

/**
 * All faults of a resource by FHIR R4: JSON form, elements, cardinality, primitive formats, choices, required codes,
 * references, extensions, narrative safety and invariants; for a Bundle also those of its entries. Never throws,
 * whatever it is given. What the sender wrote is in no issue: an unknown property is told by its position.
 * @param at path of the resource (`Bundle.entry[4].resource`); its own type when not given
 */
export function validateResource(resource: unknown, at?: string): Issue[] {
  return validate(resource, at ?? rootOf(resource))
}

const rootOf = (resource: unknown): string =>
  (isObject(resource) && acceptedTypes.find((type) => type === resource.resourceType)) || 'Resource'
