// The SIP as CarePlan: what its messages (the plan, its follow-up, its end) have of it alike, both directions.
import type { CarePlan } from '@medplum/fhirtypes'
import type { Envelope, Identifier } from '../../domain/envelope.js'
import { planOf, planToFhir, planType, readPlanNumber, type Period, type PlanForm } from './care-plan.js'
import { list } from './extensions.js'
import type { FhirParts } from './focus.js'
import type { Named } from './named.js'
import type { Reader } from './reader.js'

/** What a SIP says beside what plans of every kind may. */
type SipForm = Omit<PlanForm, 'category'> & Pick<CarePlan, 'contributor' | 'goal'>

export const sipPlanToFhir = (
  message: Envelope & { plan: Identifier; period?: Period },
  { contributor = [], goal = [], ...form }: SipForm,
  parts: FhirParts,
): CarePlan => ({
  ...planToFhir(message, { ...form, category: [{ coding: [planType('SIP')] }] }, parts),
  ...list('contributor', contributor),
  ...list('goal', goal),
})

export interface SipPlan {
  readonly carePlan: Reader
  /** The plan's own number; without it nobody knows which plan is revised or ended. */
  readonly plan: Identifier | undefined
}

/** Reads what every SIP says; undefined, with the fault noted, when there is no CarePlan of that kind. */
export function readSipPlan(focus: readonly Reader[], named: Named): SipPlan | undefined {
  const carePlan = planOf('SIP', focus, named)
  if (carePlan === undefined) return undefined
  const plan = readPlanNumber(carePlan, named)
  if (plan === undefined) carePlan.missing('identifier', 'the message catalogue (the plan)')
  return { carePlan, plan }
}
