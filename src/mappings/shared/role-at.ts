// Units that take part, with role: PractitionerRole, for FHIR R4 takes an Organization in few places; others are read too.
import type { PractitionerRole } from '@medplum/fhirtypes'
import type { Party } from '../../domain/envelope.js'
import { list, optional } from './extensions.js'
import { hsaIdFromFhir, partyFromFhir, partyReference } from './party.js'
import type { Reader } from './reader.js'
import { hsaId, object, text } from './schemas.js'

/** A unit, or somebody there by what they are; never a person's name. */
export interface RoleAt extends Party {
  readonly role?: string
}

export const roleAtSchema = object({ hsaId, name: text, role: text }, ['hsaId'])

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
  const ownId = hsaIdFromFhir(service)
  const provider = service.child('providedBy')
  const party =
    ownId === undefined
      ? provider && partyFromFhir(provider)
      : { hsaId: ownId, ...optional('name', service.text('name')) }
  if (party === undefined) return undefined
  service.same('active', true)
  reference.followed()
  return party
}

/** As a page shows them: the unit by name and HSA-id, and the role. */
export const roleAtInWords = ({ hsaId, name, role }: RoleAt): string =>
  [name === undefined ? hsaId : `${name} (${hsaId})`, role].filter((part) => part !== undefined).join(', ')
