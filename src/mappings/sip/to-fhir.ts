// SIP as FHIR: the CarePlan (category SIP) with its Goals and with the roles that perform its activities.
import type { CarePlan, Extension } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { huvudmanList } from '../shared/sip-activity.js'
import { sipContentToFhir, sipParts } from '../shared/sip-content.js'
import { followUpToFhir } from '../shared/sip-follow-up.js'
import { sipPlanToFhir } from '../shared/sip-plan.js'
import { approvalToFhir } from './approvals.js'
import type { Sip } from './message.js'

export const toFhir = (message: Sip, parts: FhirParts): Focus => ({
  roots: [{ name: 'plan', resource: carePlan(message, parts) }],
  others: sipParts(message, parts),
})

function carePlan(message: Sip, parts: FhirParts): CarePlan {
  const { needs, establishedAt, followUp } = message
  return {
    ...sipPlanToFhir(message, 'active', parts),
    extension: extensionsOf(message),
    ...optional('description', needs),
    created: establishedAt,
    ...sipContentToFhir(message, followUpToFhir(followUp, 'scheduled'), parts),
  }
}

const extensionsOf = ({ legalBasis, overall, approvals = [] }: Sip): Extension[] => [
  ...legalBasisToFhir(legalBasis),
  ...(overall === undefined
    ? []
    : [{ url: extensions.overallResponsibility, valueCodeableConcept: codeToFhir(huvudmanList, overall) }]),
  ...approvals.map(approvalToFhir),
]
