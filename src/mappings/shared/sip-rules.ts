// The most that may be told of what a SIP and its follow-up say alike: clinical, or about others than the patient.
import type { ContentRule } from '../message-mapping.js'
import { clinicalRules, furtherBasis, planners, type Fields } from './content-rules.js'

/** The patient's part, which everybody may know of. */
export const tookPartField = {
  patientTookPart: ['whether the patient took part', 'CarePlan.contributor(Patient)'],
} as const satisfies Fields

const disclosing = (
  path: string,
  says: string,
  rest: Pick<ContentRule, 'item' | 'element'>,
): ContentRule => ({
  path,
  says,
  ...rest,
  to: planners,
  basis: furtherBasis,
  source: 'HSL 16:4, SoL 10:8-9; OSL 25-26 kap.',
})

/** One rule for each field of SipContent but `patientTookPart`. */
export const sipContentRules: readonly ContentRule[] = [
  disclosing('participants', 'units that took part, with role; disclose where the patient is', {
    item: 'ward',
    element: 'CarePlan.contributor -> PractitionerRole',
  }),
  disclosing('relatives', 'närstående who took part', {
    item: 'relative',
    element: 'CarePlan.contributor -> RelatedPerson',
  }),
  disclosing('othersMeasures', 'what others than kommun and region do, and who', {
    item: 'relative',
    element: 'CarePlan.activity.detail (huvudman annan)',
  }),
  ...clinicalRules('HSL 16:4, SoL 10:8-9', {
    goals: ["goals, the patient's own marked, with outcome", 'CarePlan.goal -> Goal'],
    insatser: [
      'per huvudman: what is done, how far it has come, and by which unit and role',
      'CarePlan.activity.detail',
    ],
  }),
]
