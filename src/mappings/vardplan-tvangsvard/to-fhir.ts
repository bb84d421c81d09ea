// Samordnad vårdplan as FHIR: a CarePlan (SPLPTLRV) with an activity per insats, its author the chefsöverläkare.
import type { CarePlanActivity } from '@medplum/fhirtypes'
import { activityToFhir, planToFhir, planType, type PlanForm } from '../shared/care-plan.js'
import { codeToFhir } from '../shared/code-list.js'
import { list, optional, textExtension, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { personToFhir } from '../shared/person.js'
import { careFormCodes, type Measure, type OtherMeasure, type VardplanTvangsvard } from './message.js'

export function toFhir(message: VardplanTvangsvard, parts: FhirParts): Focus {
  const { careForm, chefsoverlakare, decidedAt, measures, otherMeasures = [] } = message
  const form: PlanForm = {
    status: message.established ? 'active' : 'draft',
    category: [
      { coding: [planType('SPLPTLRV')] },
      ...(careForm === undefined ? [] : [codeToFhir(careFormCodes, careForm)]),
    ],
    extension: [
      ...timeExtension(extensions.openCareDecidedAt, decidedAt),
      ...legalBasisToFhir(message.legalBasis),
    ],
    description: message.needs,
    activity: [...measures.map(measureToFhir), ...otherMeasures.map(otherToFhir)],
    ...optional('author', chefsoverlakare && 'chefsoverlakare'),
  }
  return {
    roots: [{ name: 'plan', resource: planToFhir(message, form, parts) }],
    others:
      chefsoverlakare === undefined
        ? []
        : [{ name: 'chefsoverlakare', resource: personToFhir(chefsoverlakare) }],
  }
}

const planned = (text: string) => ({ status: 'not-started', description: text }) as const

function measureToFhir({ text, responsible, decision, attitude }: Measure): CarePlanActivity {
  const extension = textExtension(extensions.patientAttitude, attitude)
  return {
    ...list(
      'progress',
      decision === undefined ? [] : [{ ...optional('time', decision.decidedAt), text: decision.text }],
    ),
    ...activityToFhir({ ...list('extension', extension), ...planned(text) }, responsible),
  }
}

const otherToFhir = ({ text, by }: OtherMeasure): CarePlanActivity =>
  activityToFhir(planned(text), { name: by })
