// Avvikelse as FHIR: a Communication with its category, the duty that was missed as reason, and the description as payload.
import type { Communication } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { communicationToFhir } from '../shared/communication.js'
import { textToFhir } from '../shared/communication-texts.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { categoryCodes, dutyCodes, type Avvikelse } from './message.js'

export const toFhir = (message: Avvikelse, parts: FhirParts): Focus => ({
  roots: [{ name: 'communication', resource: communication(message, parts) }],
  others: [],
})

const communication = (message: Avvikelse, parts: FhirParts): Communication => ({
  ...communicationToFhir(message, textToFhir(message.description), parts),
  category: [codeToFhir(categoryCodes, message.category)],
  reasonCode: [codeToFhir(dutyCodes, message.duty)],
})
