// Statusmeddelande as FHIR: a Communication with its texts as payload.
import { communicationToFhir } from '../shared/communication.js'
import { textsToFhir } from '../shared/communication-texts.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { texts, type Statusmeddelande } from './message.js'

export function toFhir(message: Statusmeddelande, parts: FhirParts): Focus {
  const resource = communicationToFhir(message, textsToFhir(message, texts), parts)
  return { roots: [{ name: 'communication', resource }], others: [] }
}
