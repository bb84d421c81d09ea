// Identifiers of cases, stays and tasks, both directions.
import type { Identifier as FhirIdentifier } from '@medplum/fhirtypes'
import type { Identifier } from '../../domain/envelope.js'
import { optional } from './extensions.js'
import type { Reader } from './reader.js'

export const identifierToFhir = ({ system, value }: Identifier): FhirIdentifier => ({
  ...optional('system', system),
  value,
})

/** An Identifier element; undefined without a value, which alone says nothing. */
export function identifierFromFhir(element: Reader | undefined): Identifier | undefined {
  const value = element?.text('value')
  if (element === undefined || value === undefined) return undefined
  chosen(element)
  return { ...optional('system', element.text('system')), value }
}

/** Whether an element (Identifier, HumanName, Address, ContactPoint) is in use still. */
export const isCurrent = (element: Reader): boolean => element.peek('use') !== 'old'

/** `official` and `usual` say "use this one": the one that was chosen has obeyed them. */
export function chosen(element: Reader): void {
  for (const use of ['official', 'usual']) element.same('use', use)
}
