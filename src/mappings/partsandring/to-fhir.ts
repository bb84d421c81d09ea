// Partsändring as FHIR: the CareTeam of the case with the unit that comes and the one that leaves, by their periods.
import type { CareTeamParticipant } from '@medplum/fhirtypes'
import { careTeamToFhir } from '../shared/care-team.js'
import { codeToFhir } from '../shared/code-list.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { requestTask } from '../shared/kvittens-task.js'
import { partyReference } from '../shared/party.js'
import { changeCodes } from './changes.js'
import type { Partsandring } from './message.js'

export function toFhir(message: Partsandring, parts: FhirParts): Focus {
  const { change, kvittens } = message
  const team = careTeamToFhir(message, participants(message), parts)
  const task = kvittens && requestTask({ ...message, kvittens }, 'care-team', parts)
  return {
    roots: [
      { name: 'care-team', resource: team },
      ...(task === undefined ? [] : [{ name: 'task', resource: task }]),
    ],
    others: [],
    reason: codeToFhir(changeCodes, change),
  }
}

const participants = ({ comes, leaves, from }: Partsandring): CareTeamParticipant[] => [
  { member: partyReference(comes), period: { start: from } },
  ...(leaves === undefined ? [] : [{ member: partyReference(leaves), period: { end: from } }]),
]
