// The case's CareTeam, both directions: what fast-vardkontakt and partsandring say of it alike.
import type { CareTeam, CareTeamParticipant } from '@medplum/fhirtypes'
import type { Envelope, Identifier } from '../../domain/envelope.js'
import { arendeSlice } from './arende.js'
import { optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import type { Named } from './named.js'
import type { Reader } from './reader.js'
import { stayFromReference, stayReference } from './stay-reference.js'
import { readSubject } from './subject.js'

/** The team of the case as it is now, with those members that the message is about. */
export const careTeamToFhir = (
  message: Envelope & { readonly stay?: Identifier },
  participant: CareTeamParticipant[],
  parts: FhirParts,
): CareTeam => ({
  resourceType: 'CareTeam',
  identifier: [arendeSlice(message.arende)],
  status: 'active',
  subject: parts.reference('patient'),
  ...optional('encounter', message.stay && stayReference(message.stay)),
  participant,
})

/** Reads whether the team is at work and this patient's, and the stay if it names one. */
export function readCareTeam(team: Reader, named: Named): Identifier | undefined {
  team.same('status', 'active')
  const status = team.peek('status')
  if (status !== undefined && status !== 'active') team.fault('code-unknown', 'status', { known: 'active' })
  readSubject(team.child('subject'), named)
  for (const unit of team.children('managingOrganization')) unit.means(named.sender)
  return stayFromReference(team.child('encounter'))
}
