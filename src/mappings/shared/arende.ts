// The case (ärende) on each kind of root, both directions (message catalogue, The case).
import type { Identifier } from '../../domain/envelope.js'
import { identifierFromFhir, identifierToFhir } from './identifier.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'

/** The slice `arende` of CarePlan, Communication, Appointment and CareTeam.identifier. */
export const arendeSlice = (arende: Identifier) => ({
  type: { coding: [codings.arende] },
  ...identifierToFhir(arende),
})

const isArende = (identifier: Reader): boolean => identifier.child('type')?.has(codings.arende) === true

/** Identifiers of a root that are its own, not the case. */
export const ownIdentifiers = (root: Reader): readonly Reader[] =>
  root.children('identifier').filter((identifier) => !isArende(identifier))

/** Where a root names the case: Encounter.episodeOfCare, Task.groupIdentifier, or the slice `arende`. */
function arendeOf(root: Reader): Reader | undefined {
  const named = root.children('episodeOfCare')[0]?.child('identifier') ?? root.child('groupIdentifier')
  const slice = root.children('identifier').find(isArende)
  slice?.same('type', { coding: [codings.arende] })
  return named ?? slice
}

/** The case that the roots name; a fault of the header when none does, of a root that names another. */
export function readArende(roots: readonly Reader[], header: Reader): Identifier | undefined {
  const [first, ...others] = roots.flatMap((root) => arendeOf(root) ?? [])
  const arende = identifierFromFhir(first)
  if (arende === undefined) return header.missing('focus', 'the message catalogue (the case)')
  for (const other of others) compare(other, arende)
  return arende
}

function compare(other: Reader, { system, value }: Identifier): void {
  other.same('value', value)
  other.same('system', system)
  if (other.node['value'] !== value || other.node['system'] !== system) other.fault('arende-differs')
}
