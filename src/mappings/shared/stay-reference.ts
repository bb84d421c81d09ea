// The stay as roots other than the Encounter name it: by the number alone, both directions.
import type { Identifier } from '../../domain/envelope.js'
import { identifierFromFhir, identifierToFhir, isCurrent } from './identifier.js'
import type { Reader } from './reader.js'

/** A logical Reference: the stay itself is told of by the hospital. */
export const stayReference = (stay: Identifier) => ({ identifier: identifierToFhir(stay) })

/** The number of the stay in a Reference, or of the Encounter in the Bundle that it leads to. */
export function stayFromReference(reference: Reader | undefined): Identifier | undefined {
  const named = identifierFromFhir(reference?.child('identifier'))
  const encounter = named === undefined ? reference?.target() : undefined
  if (encounter?.resourceType !== 'Encounter') return named
  const stay = identifierFromFhir(encounter.children('identifier').find(isCurrent))
  if (stay !== undefined) reference?.followed()
  return stay
}
