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

/** Whether an element (Identifier, HumanName, Address, ContactPoint) is in use still: neither old nor ended. */
export const isCurrent = (element: Reader): boolean => element.peek('use') !== 'old' && !element.hasEnded

const lastResorts: readonly (string | undefined)[] = ['secondary', 'temp']

/** Whether the element itself says that it is not the one to use if there is another. */
export const isLastResort = (element: Reader): boolean => lastResorts.includes(element.peek('use'))

/** How far from the one to use by FHIR's own words: `official`, `usual`, nothing said, `secondary`, `temp`. */
export function useRank(element: Reader): number {
  const use = element.peek('use')
  if (use === 'official') return 0
  if (use === 'usual') return 1
  return 3 + lastResorts.indexOf(use)
}

/** Those in use, best first; alike ones in the order they stand. */
export const bestFirst = (elements: readonly Reader[]): readonly Reader[] =>
  elements.filter(isCurrent).toSorted((a, b) => useRank(a) - useRank(b))

/** `official` and `usual` say "use this one": the one that was chosen has obeyed them. */
export function chosen(element: Reader): void {
  for (const use of ['official', 'usual']) element.same('use', use)
}
