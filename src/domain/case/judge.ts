// Whether a message goes together with what was sent before it in its case: the first rule that it breaks.
import type { MessageType } from '../message-type.js'
import type { Progress } from './case.js'
import type { CaseEvent } from './case-event.js'
import type { CaseRule } from './case-rules.js'

export function judge(event: CaseEvent, progress: Progress): CaseRule | undefined {
  if (plansAhead.has(event.type) && progress.deceased && !isNewStay(event, progress))
    return 'patient-deceased'
  return judgeStay(event, progress) ?? judgePlan(event, progress)
}

/** What is said only of a patient who lives: everything that plans or promises something. */
const plansAhead: ReadonlySet<MessageType> = new Set<MessageType>([
  'inskrivningsmeddelande',
  'beraknad-utskrivning',
  'fast-vardkontakt',
  'pagaende-insatser',
  'planeringsunderlag',
  'sip-bedomning',
  'kallelse',
  'utskrivningsklar',
  'utskrivningsmeddelande',
  'sip',
  'sip-uppfoljning',
  'vardplan-tvangsvard',
])

/** What belongs to a stay that goes on, and to nothing else. */
const ofTheStay: ReadonlySet<MessageType> = new Set<MessageType>([
  'beraknad-utskrivning',
  'utskrivningsklar',
  'utskrivningsklar-aterkallad',
  'utskrivningsmeddelande',
  'utskriven',
])

/** What an interruption ends: the planning for this discharge. */
const ofThePlanning: ReadonlySet<MessageType> = new Set<MessageType>([
  ...ofTheStay,
  'fast-vardkontakt',
  'pagaende-insatser',
  'planeringsunderlag',
  'kallelse',
])

const isNewStay = ({ type, stay }: CaseEvent, progress: Progress): boolean =>
  type === 'inskrivningsmeddelande' && stay !== undefined && stay !== progress.stay

function judgeStay(event: CaseEvent, progress: Progress): CaseRule | undefined {
  const { type } = event
  const { phase } = progress
  if (type === 'inskrivningsmeddelande')
    return phase === 'discharged' && !isNewStay(event, progress) ? 'stay-ended' : undefined
  // Left while the process was interrupted: the stay went on, and now it ends.
  if (phase === 'interrupted')
    return type !== 'utskriven' && ofThePlanning.has(type) ? 'process-interrupted' : undefined
  if (!ofTheStay.has(type)) return undefined
  if (phase === 'discharged') return 'stay-ended'
  if (phase === 'before')
    return type === 'utskrivningsklar-aterkallad' ? 'nothing-to-withdraw' : 'not-admitted'
  if (type === 'utskrivningsklar' && phase === 'ready') return 'already-ready'
  return type === 'utskrivningsklar-aterkallad' && phase !== 'ready' ? 'nothing-to-withdraw' : undefined
}

function judgePlan({ type, turn }: CaseEvent, { sip }: Progress): CaseRule | undefined {
  switch (type) {
    case 'kallelse':
      return sip === 'not-agreed' && turn !== 'kallelse-installd' ? 'sip-not-agreed' : undefined
    case 'sip':
      if (sip === 'not-agreed') return 'sip-not-agreed'
      return sip === 'closed' ? 'sip-closed' : undefined
    case 'sip-uppfoljning':
    case 'sip-avslut':
      if (sip === 'closed') return 'sip-closed'
      return sip === 'drawn-up' ? undefined : 'no-sip'
    default:
      return undefined
  }
}
