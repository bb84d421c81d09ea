// Whether two Patient resources are about one person: by their identity numbers, the only thing that can tell.
import type { Patient } from '@medplum/fhirtypes'
import { identitySystemOf, parseIdentity } from '../../domain/identity.js'

/**
 * True when both have a number of the same issuer, and of no issuer only different ones. Old numbers count: they are
 * how a replaced record is known. One without any number is taken for somebody else.
 */
export function isSamePatient(a: Patient, b: Patient): boolean {
  const [known, said] = [numbersOf(a), numbersOf(b)]
  const shared = [...known.keys()].filter((issuer) => said.has(issuer))
  return (
    shared.length > 0 &&
    shared.every((issuer) => [...(known.get(issuer) ?? [])].some((number) => said.get(issuer)?.has(number)))
  )
}

/** The numbers by who gave them out, as far as each says both. */
function numbersOf({ identifier = [] }: Patient): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>()
  for (const { system, value } of identifier) {
    if (system === undefined || value === undefined) continue
    const { issuer, number } = numberOf(system, value)
    numbers.set(issuer, new Set(numbers.get(issuer)).add(number))
  }
  return numbers
}

/** Written in one way, whichever of an issuer's systems it came with; as it stands where that cannot be done. */
function numberOf(system: string, value: string) {
  const result = parseIdentity(system, value, '')
  return result.ok
    ? { issuer: result.value.system, number: result.value.value }
    : { issuer: identitySystemOf(system)?.emit ?? system, number: value }
}
