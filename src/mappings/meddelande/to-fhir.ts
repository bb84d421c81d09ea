// Meddelande as FHIR: a Communication with its kind as category and the text as payload.
import type { Communication } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { communicationToFhir } from '../shared/communication.js'
import { textToFhir } from '../shared/communication-texts.js'
import { list } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { messageReference } from '../shared/message-reference.js'
import { kinds, type Meddelande } from './message.js'

export const toFhir = (message: Meddelande, parts: FhirParts): Focus => ({
  roots: [{ name: 'communication', resource: communication(message, parts) }],
  others: [],
})

const communication = (message: Meddelande, parts: FhirParts): Communication => ({
  ...communicationToFhir(message, textToFhir(message.text), parts),
  ...list('inResponseTo', message.about === undefined ? [] : [messageReference(message.about)]),
  category: [codeToFhir(kinds, message.kind)],
})
