// Utskrivningsklar as FHIR: the Encounter with the doctor's judgement and checklist, and the Task that asks for the kvittens.
import type { Encounter, Extension } from '@medplum/fhirtypes'
import { personToFhir } from '../shared/person.js'
import { stayToFhir } from '../shared/encounter.js'
import { flagExtension, list, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { requestTask } from '../shared/kvittens-task.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { codings, extensions } from '../shared/names.js'
import { checklistItems, type Utskrivningsklar } from './message.js'

export function toFhir(message: Utskrivningsklar, parts: FhirParts): Focus {
  const doctor = message.decidedBy && [{ name: 'doctor', resource: personToFhir(message.decidedBy) }]
  return {
    roots: [
      { name: 'encounter', resource: encounter(message, parts) },
      { name: 'task', resource: requestTask(message, 'encounter', parts) },
    ],
    others: doctor ?? [],
  }
}

function encounter(message: Utskrivningsklar, parts: FhirParts): Encounter {
  const extension = [judgement(message), ...legalBasisToFhir(message.legalBasis)]
  const attending = {
    type: [{ coding: [codings.attender] }],
    individual: parts.reference('doctor'),
  }
  return {
    ...stayToFhir(message, extension, parts),
    ...list('participant', message.decidedBy === undefined ? [] : [attending]),
  }
}

const judgement = ({ decidedAt, checklist }: Utskrivningsklar): Extension => ({
  url: extensions.utskrivningsklar,
  extension: [
    ...timeExtension('decidedAt', decidedAt),
    ...checklistItems.flatMap((item) => flagExtension(item, checklist[item])),
  ],
})
