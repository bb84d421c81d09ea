// Sip-avslut as FHIR: the CarePlan, completed or revoked, with the reason as its note.
import type { CarePlan } from '@medplum/fhirtypes'
import { list } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { sipPlanToFhir } from '../shared/sip-plan.js'
import type { SipAvslut } from './message.js'

export const toFhir = (message: SipAvslut, parts: FhirParts): Focus => ({
  roots: [{ name: 'plan', resource: carePlan(message, parts) }],
  others: [],
})

const carePlan = (message: SipAvslut, parts: FhirParts): CarePlan => ({
  ...sipPlanToFhir(message, message.ending, parts),
  ...list('extension', legalBasisToFhir(message.legalBasis)),
  period: { end: message.endedAt },
  ...list('note', message.reason === undefined ? [] : [{ text: message.reason }]),
})
