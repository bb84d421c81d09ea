// JSON Schema of an avbrott's content in the `lus` form.
import { identifier, legalBasis, listOf, object, text, timestamp } from '../shared/schemas.js'
import { interruptions, planKinds, taskKinds } from './message.js'

/** Times of a stay, and the kind of a plan, say nothing without their number. */
const without = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, false]))

export const schema = {
  ...object(
    {
      reason: { enum: Object.keys(interruptions) },
      interruptedAt: timestamp,
      comment: text,
      stay: identifier,
      admittedAt: timestamp,
      leftAt: timestamp,
      plan: identifier,
      planKind: { enum: planKinds },
      tasks: listOf(object({ task: identifier, kind: { enum: Object.keys(taskKinds) } }, ['task', 'kind'])),
      legalBasis,
    },
    ['reason', 'legalBasis'],
  ),
  anyOf: [
    { properties: { stay: {}, plan: {} }, required: ['stay', 'plan'] },
    { properties: { stay: {}, ...without('planKind') }, required: ['stay'] },
    { properties: { plan: {}, ...without('admittedAt', 'leftAt') }, required: ['plan'] },
    { properties: { tasks: {}, ...without('admittedAt', 'leftAt', 'planKind') }, required: ['tasks'] },
  ],
}
