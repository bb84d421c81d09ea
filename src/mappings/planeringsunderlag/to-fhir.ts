// Planeringsunderlag as FHIR: a CarePlan (SPU) with aids and handling of medicines as activities, and Observations of ADL.
import type { CarePlanActivity, Extension, Observation } from '@medplum/fhirtypes'
import { activityToFhir, planToFhir, planType, type PlanForm } from '../shared/care-plan.js'
import { codeToFhir } from '../shared/code-list.js'
import { flagExtension, list, optional, partsExtension, textExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import {
  adlActivityCodes,
  adlLevelCodes,
  aidStatuses,
  medicationHandlingCodes,
  type AdlAssessment,
  type Aid,
  type HomeConditions,
  type Medication,
  type Planeringsunderlag,
} from './message.js'

export function toFhir(message: Planeringsunderlag, parts: FhirParts): Focus {
  const observations = (message.adl ?? []).map((assessment, index) => ({
    name: `adl-${index}`,
    resource: observation(assessment, parts),
  }))
  const form: PlanForm = {
    status: 'active',
    category: [{ coding: [planType('SPU')] }],
    extension: [...homeToFhir(message.home ?? {}), ...legalBasisToFhir(message.legalBasis)],
    description: message.needs,
    supportingInfo: observations.map(({ name }) => parts.reference(name)),
    activity: [...(message.aids ?? []).map(aidToFhir), ...(message.medication ?? []).map(medicationToFhir)],
  }
  return { roots: [{ name: 'plan', resource: planToFhir(message, form, parts) }], others: observations }
}

const observation = (
  { activity, level, assessedAt, note }: AdlAssessment,
  parts: FhirParts,
): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: codeToFhir(adlActivityCodes, activity),
  subject: parts.reference('patient'),
  ...optional('effectiveDateTime', assessedAt),
  valueCodeableConcept: codeToFhir(adlLevelCodes, level),
  ...list('note', note === undefined ? [] : [{ text: note }]),
})

const aidToFhir = ({ text, state, performer }: Aid): CarePlanActivity =>
  activityToFhir(
    {
      kind: 'DeviceRequest',
      status: state === undefined ? 'unknown' : aidStatuses[state],
      productCodeableConcept: { text },
    },
    performer,
  )

const medicationToFhir = ({ handling, text, performer }: Medication): CarePlanActivity =>
  activityToFhir(
    {
      code: codeToFhir(medicationHandlingCodes, handling),
      status: 'not-started',
      ...optional('description', text),
    },
    performer,
  )

const homeToFhir = ({
  livesAlone,
  accessible,
  bostadsanpassning,
  text,
}: HomeConditions): readonly Extension[] =>
  partsExtension(extensions.homeConditions, [
    ...flagExtension('livesAlone', livesAlone),
    ...flagExtension('accessible', accessible),
    ...flagExtension('bostadsanpassning', bostadsanpassning),
    ...textExtension('text', text),
  ])
