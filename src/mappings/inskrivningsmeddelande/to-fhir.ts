// Inskrivningsmeddelande as FHIR: the ongoing Encounter and the Task that asks for the kvittens.
import type { Encounter } from '@medplum/fhirtypes'
import { stayToFhir } from '../shared/encounter.js'
import { flagExtension, list, optional, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { requestTask } from '../shared/kvittens-task.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { partyReference } from '../shared/party.js'
import type { Inskrivningsmeddelande } from './message.js'

export function toFhir(message: Inskrivningsmeddelande, parts: FhirParts): Focus {
  return {
    roots: [
      { name: 'encounter', resource: encounter(message, parts) },
      { name: 'task', resource: requestTask(message, 'encounter', parts) },
    ],
    others: [],
  }
}

function encounter(message: Inskrivningsmeddelande, parts: FhirParts): Encounter {
  const { needs, ward, reason } = message
  const extension = [
    ...timeExtension(extensions.expectedDischarge, message.expectedDischarge),
    ...timeExtension(extensions.assessedAt, message.assessedAt),
    {
      url: extensions.needs,
      extension: [
        ...flagExtension('socialtjanst', needs.socialtjanst),
        ...flagExtension('kommunalHsv', needs.kommunalHsv),
        ...flagExtension('oppenvard', needs.oppenvard),
      ],
    },
    ...legalBasisToFhir(message.legalBasis),
    ...flagExtension(extensions.complexNeeds, message.complexNeeds),
  ]
  return {
    ...stayToFhir(message, extension, parts),
    ...list('reasonCode', reason === undefined ? [] : [{ text: reason }]),
    ...optional('location', ward && [{ location: partyReference(ward) }]),
  }
}
