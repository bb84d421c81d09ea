// The state of a case, built from its messages alone and in the order they were sent, whatever the order they came in.
import type { MessageId } from '../envelope.js'
import { messageTypes } from '../message-type.js'
import type { CaseEvent } from './case-event.js'
import type { CaseRule } from './case-rules.js'
import { judge } from './judge.js'
import { stepOf, steps, type Step } from './steps.js'
import { voidsAmong } from './voids.js'

/** Where a case stands. `interrupted` and `discharged` end when a new stay begins. */
export type Phase = 'before' | 'admitted' | 'ready' | 'discharged' | 'interrupted'

/** A message that does not go together with the rest of its case. */
export interface Conflict {
  readonly message: MessageId
  readonly rule: CaseRule
}

export interface CaseState {
  readonly phase: Phase
  readonly deceased: boolean
  readonly sip: 'none' | 'not-agreed' | 'drawn-up' | 'closed'
  /** Steps of which a message is in force: sent, and neither voided nor withdrawn. */
  readonly done: ReadonlySet<Step>
  readonly conflicts: readonly Conflict[]
}

/** What the walk through the messages knows so far; `stay` is the stay that is going on, or that ended last. */
export interface Progress extends Omit<CaseState, 'conflicts'> {
  readonly stay: string | undefined
}

const atFirst: Progress = { phase: 'before', deceased: false, sip: 'none', done: new Set(), stay: undefined }

/**
 * Pure, and the same for every order of arrival. A message dated before another that closed something is counted
 * before it, so it never opens that again; one dated after is told as a conflict and changes nothing. A void or an
 * answer that came before its message waits for it.
 */
export function caseOf(events: readonly CaseEvent[]): CaseState {
  const ordered = events.toSorted(bySending)
  const voids = voidsAmong(ordered)
  let progress = atFirst
  const conflicts: Conflict[] = [...voids.conflicts]
  for (const event of ordered) {
    if (voids.voided.has(event.message)) continue
    if (event.about !== undefined && event.type === 'kvittens' && voids.voided.has(event.about))
      conflicts.push({ message: event.message, rule: 'about-voided' })
    const rule = judge(event, progress)
    if (rule === undefined) progress = advance(progress, event)
    else conflicts.push({ message: event.message, rule })
  }
  const { phase, deceased, sip, done } = progress
  return { phase, deceased, sip, done, conflicts }
}

/** Times may be equal: then the order of the process decides, and last the ids, so that the order of arrival never does. */
const bySending = (a: CaseEvent, b: CaseEvent): number =>
  a.sentAt - b.sentAt ||
  messageTypes.indexOf(a.type) - messageTypes.indexOf(b.type) ||
  (a.message < b.message ? -1 : Number(a.message > b.message))

function advance(progress: Progress, event: CaseEvent): Progress {
  const step = stepOf[event.type]
  const done = step === undefined ? progress.done : new Set([...progress.done, step])
  const next = { ...progress, done, deceased: progress.deceased || event.turn === 'avliden' }
  switch (event.type) {
    case 'inskrivningsmeddelande':
      return begin(next, event)
    case 'utskrivningsklar':
      return { ...next, phase: 'ready' }
    case 'utskrivningsklar-aterkallad':
      return { ...next, phase: 'admitted', done: without(done, 'utskrivningsklar') }
    case 'utskriven':
      return { ...next, phase: 'discharged' }
    case 'avbrott':
      return { ...next, phase: 'interrupted' }
    case 'kallelse':
      return event.turn === 'kallelse-installd' ? { ...next, done: without(done, 'kallelse') } : next
    case 'sip-bedomning':
      return { ...next, sip: assessed(progress.sip, event) }
    case 'sip':
      return { ...next, sip: 'drawn-up' }
    case 'sip-avslut':
      return { ...next, sip: 'closed' }
    default:
      return next
  }
}

/** The first stay, or a new one after a discharge or an interruption: the eight steps begin anew, the plan remains. */
function begin(progress: Progress, { stay }: CaseEvent): Progress {
  const again = progress.phase === 'discharged' || progress.phase === 'interrupted'
  const done = again ? new Set<Step>(['inskrivning']) : progress.done
  return { ...progress, phase: progress.phase === 'ready' ? 'ready' : 'admitted', done, stay }
}

function assessed(sip: CaseState['sip'], { turn }: CaseEvent): CaseState['sip'] {
  if (turn === 'sip-behovs-ej' || turn === 'sip-avbojd') return sip === 'drawn-up' ? sip : 'not-agreed'
  return sip === 'not-agreed' ? 'none' : sip
}

const without = (done: ReadonlySet<Step>, step: Step): ReadonlySet<Step> =>
  new Set(steps.filter((one) => one !== step && done.has(one)))
