// Utskriven as FHIR: the finished Encounter, with when it ended and where to.
import { stayToFhir } from '../shared/encounter.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { hospitalizationToFhir } from '../shared/hospitalization.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import type { Utskriven } from './message.js'

export function toFhir(message: Utskriven, parts: FhirParts): Focus {
  const stay = stayToFhir(message, legalBasisToFhir(message.legalBasis), parts)
  const resource = { ...stay, ...hospitalizationToFhir(message) }
  return { roots: [{ name: 'encounter', resource }], others: [] }
}
