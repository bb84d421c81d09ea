// Makes what a SIP and its follow-up say alike, for property tests.
import * as fc from 'fast-check'
import {
  activityStatuses,
  type Insats,
  type OthersMeasure,
} from '../../../src/mappings/shared/sip-activity.js'
import { goalOutcomes, type GoalOutcome, type SipGoal } from '../../../src/mappings/shared/sip-goals.js'
import type { LocalDate } from '../../../src/domain/local-date.js'
import { flag, hsaId, parts, text, timestamp } from '../arbitraries.js'
import { relative, roleAt } from './kallelse.js'

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const status = fc.constantFrom(...activityStatuses)

const goal = parts<SipGoal>(
  {
    text,
    own: flag,
    outcome: fc.constantFrom(...(Object.keys(goalOutcomes) as GoalOutcome[])),
    comment: text,
  },
  ['text', 'own'],
)

const insats = parts<Insats>(
  {
    what: text,
    status,
    huvudman: fc.constantFrom('region' as const, 'kommun' as const),
    unit: hsaId,
    role: text,
  },
  ['what', 'status'],
)

export const sipContent = {
  patientTookPart: flag,
  participants: some(roleAt),
  relatives: some(relative),
  goals: some(goal),
  insatser: some(insats),
  othersMeasures: some(parts<OthersMeasure>({ what: text, status, who: text }, ['what', 'status'])),
}

export const followUpDate = fc.oneof(
  timestamp,
  timestamp.map((time) => time.slice(0, 10) as LocalDate),
)
