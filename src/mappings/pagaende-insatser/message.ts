// Pågående insatser (LUS 2:6): those who care for the patient already tell the hospital what is done today, and by whom.
import type { Envelope, LegalBasis } from '../../domain/envelope.js'
import type { Performer, Plan } from '../shared/care-plan.js'
import { systems } from '../shared/names.js'

/** When a performer is at work: hemtjänst at night and on weekends is often somebody else's (seed 001, 5.5.2.2). */
export const shifts = {
  dag: 'Dagtid',
  'natt-helg': 'Natt och helg',
  'dygnet-runt': 'Dygnet runt',
} as const

export type Shift = keyof typeof shifts

/** As codes of Timing.code, R4's place for a schedule that has a name. */
export const shiftCodes = { system: systems.shift, words: shifts } as const

/** Pågående insats: care or support that the patient has at home, with who gives it. */
export interface Insats {
  /** What is done, in words. */
  readonly text: string
  /** Utförare. */
  readonly performer?: Performer
  /** Absent: not said. */
  readonly shift?: Shift
}

/** The routine asks for the one or the other with the kvittens (seed 001, 5.1): at least one of them is there. */
export interface PagaendeInsatser extends Envelope<'pagaende-insatser'>, Pick<Plan, 'plan'> {
  /** Nuvarande vårdbehov. */
  readonly needs?: string
  readonly insatser?: readonly Insats[]
  /** Ground for telling at all: the act has no item of its own here (OSL 25:1, 26:1). */
  readonly legalBasis: LegalBasis
}
