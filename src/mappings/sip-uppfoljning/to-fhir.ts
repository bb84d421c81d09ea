// Sip-uppföljning as FHIR: the CarePlan revised, its Goals with outcome, the follow-up held and the next one.
import type { CarePlan } from '@medplum/fhirtypes'
import { list } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { sipContentToFhir, sipParts } from '../shared/sip-content.js'
import { followUpToFhir } from '../shared/sip-follow-up.js'
import { sipPlanToFhir } from '../shared/sip-plan.js'
import type { SipUppfoljning } from './message.js'

export const toFhir = (message: SipUppfoljning, parts: FhirParts): Focus => ({
  roots: [{ name: 'plan', resource: carePlan(message, parts) }],
  others: sipParts(message, parts),
})

function carePlan(message: SipUppfoljning, parts: FhirParts): CarePlan {
  const { adjustments, followedUpAt, followUp } = message
  const followUps = [...followUpToFhir(followedUpAt, 'completed'), ...followUpToFhir(followUp, 'scheduled')]
  return {
    ...sipPlanToFhir(message, 'active', parts),
    ...list('extension', legalBasisToFhir(message.legalBasis)),
    ...sipContentToFhir(message, followUps, parts),
    ...list('note', adjustments === undefined ? [] : [{ text: adjustments }]),
  }
}
