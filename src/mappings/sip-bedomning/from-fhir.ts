// Reads a sip-bedömning from its Task.
import { codeOf } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import { taskIdentifier } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { readSubject } from '../shared/subject.js'
import type { SipBedomning, SipState } from './message.js'
import { sipStateList, taskStatusOf } from './to-fhir.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<SipBedomning> | undefined {
  const task = assessmentTask(focus)
  if (task === undefined) return named.header.missing('focus', 'the message catalogue (Task sip-bedomning)')
  const state = readState(task)
  readRest(task, state, named)
  const statedAt = requiredTime(task, 'lastModified', () =>
    task.missing('lastModified', 'the message catalogue (when it was judged, offered or answered)'),
  )
  const reason = task.child('reasonCode')?.text('text')
  const rest = { ...optional('task', taskIdentifier(task)), ...optional('reason', reason) }
  const legalBasis = readLegalBasis(task)
  advise(task, state)
  if (state === undefined || statedAt === undefined) return undefined
  return { state, statedAt, legalBasis, ...rest }
}

/** The Task with our code, else one that does not say what is to be done. */
function assessmentTask(focus: readonly Reader[]): Reader | undefined {
  const tasks = focus.filter(({ resourceType }) => resourceType === 'Task')
  const coded = tasks.find((task) => task.child('code')?.has(codings.sipBedomning))
  return coded ?? tasks.find(({ node }) => node['code'] === undefined)
}

function readState(task: Reader): SipState | undefined {
  const said = task.child('businessStatus') ?? task.missing('businessStatus', 'LUS 4:1 (bedömning av SIP)')
  return said && codeOf(said, sipStateList)
}

/** An assessment that nobody makes, or that never was, says nothing of a SIP. */
const dropped: readonly (string | undefined)[] = ['rejected', 'cancelled', 'failed', 'entered-in-error']

function readRest(task: Reader, state: SipState | undefined, named: Named): void {
  const expected = state && taskStatusOf[state]
  task.same('status', expected)
  if (dropped.includes(task.peek('status')))
    task.fault('code-unknown', 'status', { known: expected ?? 'in-progress, on-hold, completed' })
  task.same('intent', 'order')
  // R4: without a priority a Task is done at normal priority.
  task.same('priority', 'routine')
  task.child('code')?.same('coding', [codings.sipBedomning])
  readSubject(task.child('for'), named)
  task.child('owner')?.means(named.sender)
}

/** The judgement itself should say why; the patient's answer need not. */
function advise(task: Reader, state: SipState | undefined): void {
  if (task.node['reasonCode'] !== undefined || (state !== 'behovs' && state !== 'behovs-ej')) return
  task.fault('content-advised', 'reasonCode', { element: 'reasonCode', rule: 'the message catalogue (why)' })
}
