// Makes any avbrott for property tests: of a stay, a plan or tasks, and nothing of a stay or plan that is not named.
import * as fc from 'fast-check'
import { epochOf } from '../../../src/domain/time.js'
import {
  interruptions,
  planKinds,
  taskKinds,
  type Avbrott,
  type CancelledTask,
  type Interruption,
  type TaskKind,
} from '../../../src/mappings/avbrott/message.js'
import { identifier, legalBasis, message, parts, text, timestamp } from '../arbitraries.js'

const task = parts<CancelledTask>(
  { task: identifier, kind: fc.constantFrom(...(Object.keys(taskKinds) as TaskKind[])) },
  ['task', 'kind'],
)

/** The same without the times of a stay, or the kind of a plan, that has no number. */
function whole({ admittedAt, leftAt, planKind, ...rest }: Avbrott): Avbrott {
  return {
    ...rest,
    ...(rest.stay && admittedAt && { admittedAt }),
    ...(rest.stay && leftAt && { leftAt }),
    ...(rest.plan && planKind && { planKind }),
  }
}

/** Nobody leaves before the admission (per-1 of FHIR's Period). */
const inOrder = ({ admittedAt, leftAt }: Avbrott): boolean =>
  admittedAt === undefined || leftAt === undefined || epochOf(admittedAt) < epochOf(leftAt)

export const avbrott = message(
  'avbrott',
  {
    reason: fc.constantFrom(...(Object.keys(interruptions) as Interruption[])),
    interruptedAt: timestamp,
    comment: text,
    stay: identifier,
    admittedAt: timestamp,
    leftAt: timestamp,
    plan: identifier,
    planKind: fc.constantFrom(...planKinds),
    tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
    legalBasis,
  },
  ['reason', 'legalBasis'],
)
  .filter(({ stay, plan, tasks }) => (stay ?? plan ?? tasks) !== undefined)
  .map(whole)
  .filter(inOrder)
