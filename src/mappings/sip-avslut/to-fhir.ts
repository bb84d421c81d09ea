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

function carePlan(message: SipAvslut, parts: FhirParts): CarePlan {
  const { ending, endedAt, legalBasis, reason } = message
  const form = { status: ending, extension: legalBasisToFhir(legalBasis), activity: [] }
  return {
    ...sipPlanToFhir({ ...message, period: { end: endedAt } }, form, parts),
    ...list('note', reason === undefined ? [] : [{ text: reason }]),
  }
}
