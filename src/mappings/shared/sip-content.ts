// What a SIP and its follow-up say alike: who took part, the goals, and what is done by whom.
import type { CarePlan, CarePlanActivity } from '@medplum/fhirtypes'
import { list } from './extensions.js'
import type { FhirParts, Part } from './focus.js'
import type { Named } from './named.js'
import type { Reader } from './reader.js'
import { relativeFromFhir, relativeSchema, relativeToFhir, type Relative } from './relative.js'
import { roleAtFromFhir, roleAtSchema, roleToFhir, type RoleAt } from './role-at.js'
import { activitiesFromFhir, activitiesToFhir, performersOf } from './sip-activities.js'
import { insatsSchema, othersMeasureSchema, type SipActivities } from './sip-activity.js'
import { goalSchema, goalsFromFhir, goalToFhir, type SipGoal } from './sip-goals.js'

export interface SipContent extends SipActivities {
  /** With the patient where that is possible (HSL 16:4). */
  readonly patientTookPart: boolean
  readonly participants?: readonly RoleAt[]
  /** Närstående who took part (HSL 16:4: where suitable). */
  readonly relatives?: readonly Relative[]
  readonly goals?: readonly SipGoal[]
}

const listOf = (items: object) => ({ type: 'array', minItems: 1, items }) as const

export const sipContentSchema = {
  patientTookPart: { type: 'boolean' },
  participants: listOf(roleAtSchema),
  relatives: listOf(relativeSchema),
  goals: listOf(goalSchema),
  insatser: listOf(insatsSchema),
  othersMeasures: listOf(othersMeasureSchema),
} as const

const namesOf = (items: readonly unknown[] | undefined, kind: string): readonly string[] =>
  (items ?? []).map((_, i) => `${kind}-${i}`)

/** The resources that only the CarePlan refers to. */
export const sipParts = (content: SipContent, parts: FhirParts): readonly Part[] => [
  ...(content.participants ?? []).map((unit, i) => ({
    name: `participant-${i}`,
    resource: roleToFhir(unit),
  })),
  ...(content.relatives ?? []).map((one, i) => ({
    name: `relative-${i}`,
    resource: relativeToFhir(one, parts),
  })),
  ...(content.goals ?? []).map((goal, i) => ({ name: `goal-${i}`, resource: goalToFhir(goal, parts) })),
  ...performersOf(content),
]

/** The CarePlan's elements that say it. */
export function sipContentToFhir(
  content: SipContent,
  followUps: readonly CarePlanActivity[],
  parts: FhirParts,
) {
  const contributors = [
    ...(content.patientTookPart ? ['patient'] : []),
    ...namesOf(content.participants, 'participant'),
    ...namesOf(content.relatives, 'relative'),
  ]
  return {
    ...list('contributor', contributors.map(parts.reference)),
    ...list('goal', namesOf(content.goals, 'goal').map(parts.reference)),
    ...list('activity', [...activitiesToFhir(content, parts), ...followUps]),
  } satisfies Partial<CarePlan>
}

export function sipContentFromFhir(carePlan: Reader, named: Named): SipContent {
  const contributors = carePlan.children('contributor')
  const patients = contributors.filter((one) => one.means(named.patient))
  const others = contributors.filter((one) => !patients.includes(one))
  return {
    patientTookPart: patients.length > 0,
    ...list(
      'participants',
      others.flatMap((one) => roleAtFromFhir(one) ?? []),
    ),
    ...list(
      'relatives',
      others.flatMap((one) => relativeFromFhir(one, named) ?? []),
    ),
    ...list('goals', goalsFromFhir(carePlan, named)),
    ...activitiesFromFhir(carePlan),
  }
}
