// Professionals by name and HSA-id, both directions.
import type { Practitioner } from '@medplum/fhirtypes'
import { hsaIdSystems, type HsaId } from '../../domain/hsa-id.js'
import { optional } from './extensions.js'
import { hsaIdFromFhir, wayFrom } from './party.js'
import { spokenNameFromFhir } from './person-name.js'
import type { Reader } from './reader.js'

/** A professional as a message names one. */
export interface Person {
  readonly hsaId?: HsaId
  readonly name?: string
}

export const personToFhir = ({ hsaId, name }: Person): Practitioner => ({
  resourceType: 'Practitioner',
  ...optional('identifier', hsaId && [{ system: hsaIdSystems.emit, value: hsaId }]),
  ...optional('name', name === undefined ? undefined : [{ text: name }]),
})

const personTypes: readonly (string | undefined)[] = ['Practitioner', undefined]

/**
 * Whom a Reference leads to: a Practitioner, by way of a role if need be, or a person only named by the Reference.
 * Undefined for anybody else, and for one without name and HSA-id.
 */
export function personFromFhir(reference: Reader): Person | undefined {
  const way = wayFrom(reference, 'practitioner')
  const person = way.at(-1)?.target() ?? way.at(-1) ?? reference
  if (!personTypes.includes(person.resourceType)) return undefined
  const hsaId = hsaIdFromFhir(person)
  const name = person.resourceType === undefined ? person.text('display') : spokenNameFromFhir(person)
  if (hsaId === undefined && name === undefined) return undefined
  for (const step of way) step.followed()
  return { ...optional('hsaId', hsaId), ...optional('name', name) }
}
