// Units with HSA-id, both directions: as Organizations, and as references out of the Bundle.
import type { Organization } from '@medplum/fhirtypes'
import type { Party } from '../../domain/envelope.js'
import { hsaIdSystems, isHsaIdSystem, parseHsaId, type HsaId } from '../../domain/hsa-id.js'
import { optional } from './extensions.js'
import { bestFirst, chosen } from './identifier.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'

export const partyToFhir = ({ hsaId, name }: Party): Organization => ({
  resourceType: 'Organization',
  identifier: [{ system: hsaIdSystems.emit, value: hsaId }],
  ...optional('name', name),
})

/** A unit named by HSA-id alone, for references out of the Bundle. */
export const partyReference = ({ hsaId, name }: Party) => ({
  identifier: { system: hsaIdSystems.emit, value: hsaId },
  ...optional('display', name),
})

/**
 * What a Reference to a unit leads to: the Organization or Location in the Bundle, by way of the role of a person
 * who acts for it if need be, or the Reference itself where it only names the unit.
 */
export const unitOf = (reference: Reader): Reader => {
  const way = wayFrom(reference, 'organization')
  return way.at(-1)?.target() ?? way.at(-1) ?? reference
}

/** A Reference, and the one it leads on to where it points at a PractitionerRole. */
export function wayFrom(reference: Reader, onward: 'organization' | 'practitioner'): readonly Reader[] {
  const target = reference.target()
  const next = target?.resourceType === 'PractitionerRole' ? target.child(onward) : undefined
  return next === undefined ? [reference] : [reference, next]
}

const unitTypes: readonly (string | undefined)[] = ['Organization', 'Location', undefined]

const isUnit = ({ resourceType }: Reader): boolean => unitTypes.includes(resourceType)

/**
 * The HSA-id of the unit that a Reference leads to; undefined when it has no valid one, or is no unit but a person. Two
 * different ones are a fault: the caller was checked against one of them, and the receivers might act on the other.
 */
export function unitIdFromFhir(reference: Reader): HsaId | undefined {
  const unit = unitOf(reference)
  const hsaId = isUnit(unit) ? hsaIdFromFhir(unit) : undefined
  if (hsaId !== undefined) for (const step of wayFrom(reference, 'organization')) step.followed()
  if (isUnit(unit) && validIdsOf(unit).size > 1) unit.fault('hsa-id-several', 'identifier')
  return hsaId
}

/** The unit that a Reference leads to with its name, if it has an HSA-id. */
export function partyFromFhir(reference: Reader): Party | undefined {
  const hsaId = unitIdFromFhir(reference)
  if (hsaId === undefined) return undefined
  const unit = unitOf(reference)
  if (unit.resourceType === undefined) return { hsaId, ...optional('name', unit.text('display')) }
  unit.same('active', true)
  return { hsaId, ...optional('name', unit.text('name')) }
}

/** A unit that must be there; without a valid HSA-id that is a fault. */
export function requiredPartyFromFhir(reference: Reader): Party | undefined {
  const party = partyFromFhir(reference)
  if (party !== undefined) return party
  const unit = unitOf(reference)
  const invalid = isUnit(unit) ? hsaIdentifiersOf(unit)[0] : undefined
  return invalid === undefined ? unit.fault('hsa-id-missing') : invalid.fault('hsa-id-invalid', 'value')
}

const validIdsOf = (element: Reader): ReadonlySet<HsaId> =>
  new Set(hsaIdentifiersOf(element).flatMap((identifier) => parseHsaId(identifier.peek('value') ?? '') ?? []))

/** The best valid HSA-id among the identifiers of a resource, or of a logical Reference. */
export function hsaIdFromFhir(element: Reader): HsaId | undefined {
  for (const identifier of hsaIdentifiersOf(element)) {
    const hsaId = parseHsaId(identifier.peek('value') ?? '')
    if (hsaId === undefined) continue
    for (const key of ['system', 'value']) identifier.text(key)
    identifier.same('type', { coding: [codings.hsaIdentifier] })
    chosen(identifier)
    return hsaId
  }
  return undefined
}

function hsaIdentifiersOf(element: Reader): readonly Reader[] {
  const own = element.child('identifier')
  const identifiers = own === undefined ? element.children('identifier') : [own]
  return bestFirst(identifiers).filter((each) => isHsaIdSystem(each.peek('system') ?? ''))
}
