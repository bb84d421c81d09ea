// SIP as FHIR: the CarePlan (category SIP) with its Goals and with the roles that perform its activities.
import type { CarePlan, Extension } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { conceptExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { huvudmanCodes } from '../shared/sip-activity.js'
import { sipContentToFhir, sipParts } from '../shared/sip-content.js'
import { followUpToFhir } from '../shared/sip-follow-up.js'
import { sipPlanToFhir } from '../shared/sip-plan.js'
import { approvalToFhir } from './approvals.js'
import type { Sip } from './message.js'

export const toFhir = (message: Sip, parts: FhirParts): Focus => ({
  roots: [{ name: 'plan', resource: carePlan(message, parts) }],
  others: sipParts(message, parts),
})

const carePlan = (message: Sip, parts: FhirParts): CarePlan => ({
  ...sipPlanToFhir(
    message,
    {
      status: 'active',
      extension: extensionsOf(message),
      description: message.needs,
      ...sipContentToFhir(message, followUpToFhir(message.followUp, 'scheduled'), parts),
    },
    parts,
  ),
  created: message.establishedAt,
})

const extensionsOf = ({ legalBasis, overall, approvals = [] }: Sip): readonly Extension[] => [
  ...legalBasisToFhir(legalBasis),
  ...conceptExtension(extensions.overallResponsibility, overall && codeToFhir(huvudmanCodes, overall)),
  ...approvals.flatMap(approvalToFhir),
]
