// Avbrott as FHIR: the Encounter that goes on or has finished, the CarePlan revoked, the open Tasks cancelled; why
// stands in the header, for whichever of them there is.
import type { CarePlan, CodeableConcept, Encounter, Extension, Task } from '@medplum/fhirtypes'
import type { Identifier } from '../../domain/envelope.js'
import { planToFhir, planType } from '../shared/care-plan.js'
import { codeToFhir } from '../shared/code-list.js'
import { stayToFhir } from '../shared/encounter.js'
import { list, optional, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus, Part } from '../shared/focus.js'
import { hospitalizationToFhir } from '../shared/hospitalization.js'
import { identifierToFhir } from '../shared/identifier.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import { interruptionList, taskKindList } from './codes.js'
import type { Avbrott, CancelledTask } from './message.js'

export function toFhir(message: Avbrott, parts: FhirParts): Focus {
  const { stay, plan, tasks = [], comment } = message
  const roots: readonly Part[] = [
    ...(stay === undefined ? [] : [{ name: 'encounter', resource: encounter({ ...message, stay }, parts) }]),
    ...(plan === undefined ? [] : [{ name: 'plan', resource: carePlan({ ...message, plan }, parts) }]),
    ...tasks.map((one, i) => ({ name: `task-${i}`, resource: task(one, message, parts) })),
  ]
  return { roots, others: [], reason: { ...reasonOf(message), ...optional('text', comment) } }
}

const reasonOf = ({ reason }: Avbrott): CodeableConcept => codeToFhir(interruptionList, reason)

const grounds = ({ legalBasis }: Avbrott): readonly Extension[] => legalBasisToFhir(legalBasis)

function encounter(message: Avbrott & { stay: Identifier }, parts: FhirParts): Encounter {
  const { reason, leftAt, interruptedAt } = message
  const extension = [...timeExtension(extensions.interruptedAt, interruptedAt), ...grounds(message)]
  const hasDied = reason === 'avliden' && leftAt !== undefined
  return {
    ...stayToFhir(message, extension, parts),
    ...(hasDied ? hospitalizationToFhir({ destination: 'avliden' }) : {}),
  }
}

function carePlan(message: Avbrott & { plan: Identifier }, parts: FhirParts): CarePlan {
  const { planKind, interruptedAt } = message
  const form = {
    status: 'revoked' as const,
    category: planKind === undefined ? [] : [{ coding: [planType(planKind)] }],
    extension: grounds(message),
    activity: [],
  }
  const period = optional('period', interruptedAt && { end: interruptedAt })
  return planToFhir({ ...message, ...period }, form, parts)
}

const task = ({ task: number, kind }: CancelledTask, message: Avbrott, parts: FhirParts): Task => ({
  resourceType: 'Task',
  ...list('extension', grounds(message)),
  identifier: [identifierToFhir(number)],
  groupIdentifier: identifierToFhir(message.arende),
  status: 'cancelled',
  statusReason: reasonOf(message),
  intent: 'order',
  code: codeToFhir(taskKindList, kind),
  for: parts.reference('patient'),
  ...optional('lastModified', message.interruptedAt),
})
