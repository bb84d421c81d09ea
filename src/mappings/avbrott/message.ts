// Avbrott i processen: the preparing of the discharge ends before its time. Stockholm routine (at once), not the act.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { PlanType } from '../shared/care-plan.js'

/** Skäl till avbrottet, with the words for each. */
export const interruptions = {
  'inga-behov': 'Patienten har inte längre behov av insatser',
  'annan-vard': 'Patienten har gått över till annan vård',
  avliden: 'Patienten har avlidit',
} as const

export type Interruption = keyof typeof interruptions

/** Kinds of plan that an interruption may revoke. */
export const planKinds = ['SIP', 'SPU', 'SPLPTLRV'] as const satisfies readonly PlanType[]

/** What one unit may have asked of another: kinds of Task; `annan` where the sender has no code of ours for it. */
export const taskKinds = {
  kvittera: 'Kvittera',
  'sip-bedomning': 'Bedöm behov av SIP',
  'sip-uppfoljning': 'Följ upp SIP',
  annan: 'Annan begärd uppgift',
} as const

export type TaskKind = keyof typeof taskKinds

/** An open task that nobody needs to do any more. */
export interface CancelledTask {
  /** The asker's number of the task (Task.identifier). */
  readonly task: Identifier
  readonly kind: TaskKind
}

/**
 * What is interrupted: the stay, told by the hospital; the plan; tasks that are open. At least one of them. The stay
 * itself goes on, or has ended; it is never cancelled, for that means ended before it began.
 */
export interface Avbrott extends Envelope<'avbrott'> {
  readonly reason: Interruption
  /** When there was no more to prepare for; of one who has died, the time of death. */
  readonly interruptedAt?: Timestamp
  /** Skälet in words; clinical, so it is given only on a further basis (LUS 2:2). */
  readonly comment?: string
  /** The hospital's own number of the stay (Encounter.identifier). */
  readonly stay?: Identifier
  /** Inskrivningstid, as Encounter.period.start; only with `stay`. */
  readonly admittedAt?: Timestamp
  /** When the patient left, or died; only with `stay`. Absent: the stay goes on. */
  readonly leftAt?: Timestamp
  /** The number of the plan that is revoked (CarePlan.identifier). */
  readonly plan?: Identifier
  /** Which kind of plan it is; only with `plan`. */
  readonly planKind?: PlanType
  readonly tasks?: readonly CancelledTask[]
  /** Ground for telling more than that the process is interrupted. */
  readonly legalBasis: LegalBasis
}
