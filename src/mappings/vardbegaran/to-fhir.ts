// Vårdbegäran as FHIR: a Communication with its texts as payload, and the Consent that it is about.
import { communicationToFhir } from '../shared/communication.js'
import { textsToFhir } from '../shared/communication-texts.js'
import { consentToFhir } from '../shared/consent.js'
import { list } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { texts, type Vardbegaran } from './message.js'

export function toFhir(message: Vardbegaran, parts: FhirParts): Focus {
  const { consent } = message
  const others = consent === undefined ? [] : [{ name: 'consent', resource: consentToFhir(consent, parts) }]
  const communication = {
    ...communicationToFhir(message, textsToFhir(message, texts), parts),
    ...list(
      'about',
      others.map(({ name }) => parts.reference(name)),
    ),
  }
  return { roots: [{ name: 'communication', resource: communication }], others }
}
