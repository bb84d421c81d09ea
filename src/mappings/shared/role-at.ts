// Units that take part, with role: PractitionerRole, for FHIR R4 takes an Organization in few places; others are read too.
import type { PractitionerRole } from '@medplum/fhirtypes'
import type { Party } from '../../domain/envelope.js'
import { list, optional } from './extensions.js'
import { hsaIdFromFhir, partyFromFhir, partyReference } from './party.js'
import type { Reader } from './reader.js'

/** A unit, or somebody there by what they are; never a person's name. */
export interface RoleAt extends Party {
  readonly role?: string
}

export const roleToFhir = ({ role, ...unit }: RoleAt): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  organization: partyReference(unit),
  ...list('code', role === undefined ? [] : [{ text: role }]),
})

/** The unit that a Reference leads to, and the role there; undefined when no unit with HSA-id is found. */
export function roleAtFromFhir(reference: Reader): RoleAt | undefined {
  const party = partyFromFhir(reference) ?? serviceFromFhir(reference)
  const target = reference.target()
  if (party === undefined || target?.resourceType !== 'PractitionerRole') return party
  return { ...party, ...optional('role', target.children('code')[0]?.text('text')) }
}

/** A service by its own HSA-id, else the unit that provides it. */
function serviceFromFhir(reference: Reader): Party | undefined {
  const service = reference.target()
  if (service?.resourceType !== 'HealthcareService') return undefined
  const hsaId = hsaIdFromFhir(service)
  const provider = service.child('providedBy')
  const party =
    hsaId === undefined
      ? provider && partyFromFhir(provider)
      : { hsaId, ...optional('name', service.text('name')) }
  if (party === undefined) return undefined
  service.same('active', true)
  reference.followed()
  return party
}
