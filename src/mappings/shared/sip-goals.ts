// The goals of a SIP, with their outcome at follow-up, both directions.
import type { Goal } from '@medplum/fhirtypes'
import { codeOf, codesOf, codeToFhir, type CodeList } from './code-list.js'
import { list, optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import type { Named } from './named.js'
import { systems } from './names.js'
import type { Reader } from './reader.js'
import { object, text } from './schemas.js'
import { readSubject } from './subject.js'

/** How far a goal has been reached, by HL7's codes and their names. */
export const goalOutcomes = {
  'in-progress': 'In Progress',
  improving: 'Improving',
  worsening: 'Worsening',
  'no-change': 'No Change',
  achieved: 'Achieved',
  sustaining: 'Sustaining',
  'not-achieved': 'Not Achieved',
  'no-progress': 'No Progress',
  'not-attainable': 'Not Attainable',
} as const

export type GoalOutcome = keyof typeof goalOutcomes

export interface SipGoal {
  readonly text: string
  /** The patient's own goal, as the patient put it. */
  readonly own: boolean
  readonly outcome?: GoalOutcome
  readonly comment?: string
}

const outcomes: CodeList<GoalOutcome> = { system: systems.goalAchievement, words: goalOutcomes }

export const goalSchema = object(
  { text, own: { type: 'boolean' }, outcome: { enum: codesOf(outcomes) }, comment: text },
  ['text', 'own'],
)

export const goalToFhir = (goal: SipGoal, parts: FhirParts): Goal => ({
  resourceType: 'Goal',
  lifecycleStatus: 'active',
  ...optional('achievementStatus', goal.outcome && codeToFhir(outcomes, goal.outcome)),
  description: { text: goal.text },
  subject: parts.reference('patient'),
  ...optional('expressedBy', goal.own ? parts.reference('patient') : undefined),
  ...list('note', goal.comment === undefined ? [] : [{ text: goal.comment }]),
})

/** A goal that was dropped or never was is none to work for. */
const dropped: readonly (string | undefined)[] = ['cancelled', 'rejected', 'entered-in-error']

/** The goals of a CarePlan that say in words what they are; others stay unread. */
export const goalsFromFhir = (carePlan: Reader, named: Named): readonly SipGoal[] =>
  carePlan.children('goal').flatMap((reference) => {
    const goal = reference.target()
    if (goal?.resourceType !== 'Goal' || dropped.includes(goal.peek('lifecycleStatus'))) return []
    const said = goal.child('description')?.text('text')
    if (said === undefined) return []
    reference.followed()
    return [{ text: said, ...readGoal(goal, named) }]
  })

function readGoal(goal: Reader, named: Named): Omit<SipGoal, 'text'> {
  goal.same('lifecycleStatus', 'active')
  readSubject(goal.child('subject'), named)
  const reached = goal.child('achievementStatus')
  return {
    own: goal.child('expressedBy')?.means(named.patient) ?? false,
    ...optional('outcome', reached && codeOf(reached, outcomes)),
    ...optional('comment', goal.children('note')[0]?.text('text')),
  }
}
