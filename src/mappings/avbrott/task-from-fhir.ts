// Reads the open Tasks that an avbrott cancels.
import { codeFromFhir } from '../shared/code-list.js'
import { kvitteraTask, taskIdentifier } from '../shared/kvittens-task.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { readSubject } from '../shared/subject.js'
import { taskKindList } from './codes.js'
import type { CancelledTask, TaskKind } from './message.js'

/** What is over already is not interrupted: it is told as unread. */
const over: readonly (string | undefined)[] = ['completed', 'rejected', 'failed', 'entered-in-error']

/** The Tasks of the focus but those that are over, and one that asks for a kvittens of the avbrott itself. */
export function cancelledTasks(focus: readonly Reader[]): readonly Reader[] {
  const tasks = focus.filter(({ resourceType }) => resourceType === 'Task')
  const request = kvitteraTask(tasks.filter((task) => task.peek('status') === 'requested'))
  return tasks.filter((task) => task !== request && !over.includes(task.peek('status')))
}

/** A Task that stays open in an interruption is a contradiction; one without number could be any. */
export function readTask(task: Reader, named: Named): CancelledTask | undefined {
  task.same('status', 'cancelled')
  if (task.peek('status') !== 'cancelled') task.fault('code-unknown', 'status', { known: 'cancelled' })
  task.same('intent', 'order')
  // R4: without a priority a Task is done at normal priority.
  task.same('priority', 'routine')
  readSubject(task.child('for'), named)
  const number = taskIdentifier(task) ?? task.missing('identifier', 'the message catalogue (which Task)')
  const kind = readKind(task)
  return number && kind && { task: number, kind }
}

/** What other systems ask in codes of their own is told as unread, and interrupted all the same. */
function readKind(task: Reader): TaskKind | undefined {
  const code = task.child('code')
  const isOurs = code?.children('coding').some((coding) => coding.peek('system') === taskKindList.system)
  return code === undefined || isOurs !== true ? 'annan' : codeFromFhir([code], taskKindList, () => undefined)
}
