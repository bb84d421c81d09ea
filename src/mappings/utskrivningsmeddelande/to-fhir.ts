// Utskrivningsmeddelande as FHIR: the ongoing Encounter with the planned end, where to, and how the patient gets there.
import type { Extension } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { stayToFhir } from '../shared/encounter.js'
import {
  conceptExtension,
  partsExtension,
  referenceExtension,
  textExtension,
  timeExtension,
} from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { hospitalizationToFhir } from '../shared/hospitalization.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { partyReference } from '../shared/party.js'
import { meeters, transports, type Utskrivningsmeddelande } from './message.js'

export function toFhir(message: Utskrivningsmeddelande, parts: FhirParts): Focus {
  const extension = [
    ...timeExtension(extensions.expectedDischarge, message.plannedDischarge),
    ...wayHome(message),
    ...legalBasisToFhir(message.legalBasis),
  ]
  const resource = { ...stayToFhir(message, extension, parts), ...hospitalizationToFhir(message) }
  return { roots: [{ name: 'encounter', resource }], others: [] }
}

const wayHome = ({ transport, metBy, metByUnit, metByName }: Utskrivningsmeddelande): readonly Extension[] =>
  partsExtension(extensions.utskrivningsmeddelande, [
    ...conceptExtension('transport', transport && codeToFhir(transports, transport)),
    ...conceptExtension('metBy', metBy && codeToFhir(meeters, metBy)),
    ...referenceExtension('metByUnit', metByUnit && partyReference(metByUnit)),
    ...textExtension('metByName', metByName),
  ])
