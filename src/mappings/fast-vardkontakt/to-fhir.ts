// Fast vårdkontakt as FHIR: the CareTeam of the case with the person, in the role that gives title, unit and telephone.
import type { CareTeam, PractitionerRole } from '@medplum/fhirtypes'
import { careTeamToFhir } from '../shared/care-team.js'
import { list } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { codings } from '../shared/names.js'
import { partyToFhir } from '../shared/party.js'
import { personToFhir } from '../shared/person.js'
import { workPhoneToFhir } from '../shared/work-phone.js'
import type { FastVardkontakt } from './message.js'

export const toFhir = (message: FastVardkontakt, parts: FhirParts): Focus => ({
  roots: [{ name: 'care-team', resource: careTeam(message, parts) }],
  others: [
    { name: 'role', resource: role(message, parts) },
    { name: 'person', resource: personToFhir(message.person) },
    ...(message.unit === undefined ? [] : [{ name: 'unit', resource: partyToFhir(message.unit) }]),
  ],
})

const careTeam = (message: FastVardkontakt, parts: FhirParts): CareTeam => ({
  ...careTeamToFhir(
    message,
    [{ role: [{ coding: [codings.fastVardkontakt] }], member: parts.reference('role') }],
    parts,
  ),
  ...list('telecom', message.switchboard === undefined ? [] : [workPhoneToFhir(message.switchboard)]),
})

const role = ({ unit, title, phone }: FastVardkontakt, parts: FhirParts): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  practitioner: parts.reference('person'),
  organization: parts.reference(unit === undefined ? 'sender' : 'unit'),
  ...list('code', title === undefined ? [] : [{ text: title }]),
  ...list('telecom', phone === undefined ? [] : [workPhoneToFhir(phone)]),
})
