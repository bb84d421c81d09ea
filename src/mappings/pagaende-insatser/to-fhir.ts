// Pågående insatser as FHIR: an active CarePlan with one activity per insats and performer.
import type { CarePlanActivity } from '@medplum/fhirtypes'
import { activityToFhir, planToFhir, type PlanForm } from '../shared/care-plan.js'
import { codeToFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { shiftCodes, type Insats, type PagaendeInsatser } from './message.js'

export function toFhir(message: PagaendeInsatser, parts: FhirParts): Focus {
  const form: PlanForm = {
    status: 'active',
    extension: legalBasisToFhir(message.legalBasis),
    description: message.needs,
    activity: (message.insatser ?? []).map(activity),
  }
  return { roots: [{ name: 'plan', resource: planToFhir(message, form, parts) }], others: [] }
}

const activity = ({ text, performer, shift }: Insats): CarePlanActivity =>
  activityToFhir(
    {
      status: 'in-progress',
      ...optional('scheduledTiming', shift && { code: codeToFhir(shiftCodes, shift) }),
      description: text,
    },
    performer,
  )
