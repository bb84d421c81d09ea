// Which of a Patient's identifiers says who it is.
import {
  identityKinds,
  identitySystemOf,
  parseIdentity,
  type IdentitySystem,
  type PatientIdentity,
} from '../../domain/identity.js'
import { bestFirst, chosen, isLastResort, useRank } from './identifier.js'
import type { Reader } from './reader.js'

interface Candidate {
  readonly identifier: Reader
  readonly system: IdentitySystem
}

/**
 * The best known identity in use: personnummer before samordningsnummer before reserve numbers, and of those the one
 * that its `use` says to use. Others stay unread. Two that say the same with different numbers are a fault: the choice
 * would be between two persons.
 */
export function identityFromFhir(patient: Reader): PatientIdentity | undefined {
  const candidates = bestFirst(patient.children('identifier')).flatMap((identifier): readonly Candidate[] => {
    const system = identitySystemOf(identifier.peek('system') ?? '')
    return system === undefined ? [] : [{ identifier, system }]
  })
  const [best, ...others] = candidates.toSorted((a, b) => kindRank(a) - kindRank(b))
  if (best === undefined) return patient.fault('patient-identity-missing', 'identifier')
  const rival = others.find((other) => contradicts(other, best))
  if (rival !== undefined) return rival.identifier.fault('patient-identity-ambiguous')
  const { identifier } = best
  chosen(identifier)
  return identifier.accept(
    parseIdentity(identifier.text('system') ?? '', identifier.text('value') ?? '', identifier.at('value')),
  )
}

const kindRank = ({ system }: Candidate): number => identityKinds.indexOf(system.kind)

/** Skatteverket gives a person one number of each kind; a region may give the same patient several. */
const isGivenOnce = ({ system }: Candidate): boolean =>
  system.kind === 'personnummer' || system.kind === 'samordningsnummer'

/** Whether both claim to be this patient's number from the same issuer, and are two. */
function contradicts(other: Candidate, best: Candidate): boolean {
  if (other.system !== best.system || numberOf(other) === numberOf(best)) return false
  const areAlike = useRank(other.identifier) === useRank(best.identifier)
  return areAlike || (isGivenOnce(best) && !isLastResort(other.identifier))
}

/** Written in one way; as it stands where that cannot be done. */
function numberOf({ identifier, system }: Candidate): string {
  const value = identifier.peek('value') ?? ''
  const result = parseIdentity(system.emit, value, '')
  return result.ok ? result.value.value : value
}
