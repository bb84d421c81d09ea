// Ändrad beräknad utskrivning as FHIR: the ongoing Encounter with the new time, and what it was before.
import type { Extension } from '@medplum/fhirtypes'
import { stayToFhir } from '../shared/encounter.js'
import { partsExtension, textExtension, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import type { BeraknadUtskrivning } from './message.js'

export function toFhir(message: BeraknadUtskrivning, parts: FhirParts): Focus {
  const extension = [
    ...timeExtension(extensions.expectedDischarge, message.expectedDischarge),
    ...change(message),
    ...legalBasisToFhir(message.legalBasis),
  ]
  return { roots: [{ name: 'encounter', resource: stayToFhir(message, extension, parts) }], others: [] }
}

const change = ({ previouslyExpected, reason }: BeraknadUtskrivning): readonly Extension[] =>
  partsExtension(extensions.beraknadUtskrivning, [
    ...timeExtension('previouslyExpected', previouslyExpected),
    ...textExtension('reason', reason),
  ])
