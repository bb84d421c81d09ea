// Planeringsunderlag (LUS 2:6): what the planning of the discharge needs to know. Each part may come alone and in any order.
import type { Envelope, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Performer, Plan } from '../shared/care-plan.js'
import { systems } from '../shared/names.js'

/**
 * Aktiviteter i dagliga livet. The routine speaks of the assessment (seed 001, 5.3) but lists no activities: these are
 * the ten of ADL-trappan, six personal and four instrumental.
 */
export const adlActivities = {
  bad: 'Bad och dusch',
  pakladning: 'På- och avklädning',
  toalettbesok: 'Toalettbesök',
  forflyttning: 'Förflyttning',
  kontinens: 'Kontinens',
  fodointag: 'Födointag',
  stadning: 'Städning',
  matinkop: 'Matinköp',
  transport: 'Transport',
  matlagning: 'Matlagning',
} as const

export type AdlActivity = keyof typeof adlActivities

/** Observation.code of an ADL assessment. */
export const adlActivityCodes = { system: systems.adlActivity, words: adlActivities } as const

/** How much help the patient needs with it, as in ADL-trappan. */
export const adlLevels = {
  oberoende: 'Oberoende',
  'delvis-beroende': 'Delvis beroende',
  beroende: 'Beroende',
} as const

export type AdlLevel = keyof typeof adlLevels

export const adlLevelCodes = { system: systems.adlLevel, words: adlLevels } as const

/** ADL-bedömning of one activity. */
export interface AdlAssessment {
  readonly activity: AdlActivity
  readonly level: AdlLevel
  readonly assessedAt?: Timestamp
  readonly note?: string
}

/** How it is with an aid. */
export const aidStates = { needed: 'Behövs', ordered: 'Beställt', available: 'Finns' } as const

export type AidState = keyof typeof aidStates

/** The states as CarePlan.activity.detail.status says them. */
export const aidStatuses = {
  needed: 'not-started',
  ordered: 'scheduled',
  available: 'completed',
} as const satisfies Record<AidState, string>

/** Hjälpmedel. */
export interface Aid {
  readonly text: string
  /** Absent: not said. */
  readonly state?: AidState
  /** Whoever sees to it. */
  readonly performer?: Performer
}

/** Who sees to the medicines after discharge, and by what means; hemtjänst must know whether to act (seed 001, 5.6.2.2). */
export const medicationHandlings = {
  egenvard: 'Egenvård',
  delegering: 'Delegering',
  hemsjukvard: 'Hemsjukvård',
  pascal: 'Ordination i Pascal',
  'apo-dos': 'APO-dos',
} as const

export type MedicationHandling = keyof typeof medicationHandlings

/** CarePlan.activity.detail.code of the handling of medicines. */
export const medicationHandlingCodes = {
  system: systems.medicationHandling,
  words: medicationHandlings,
} as const

/** Läkemedelshantering: several may hold for different medicines. */
export interface Medication {
  readonly handling: MedicationHandling
  readonly text?: string
  readonly performer?: Performer
}

/** Hemförhållanden; what is absent has not been said. */
export interface HomeConditions {
  readonly livesAlone?: boolean
  /** The patient gets in and about without stairs or other hindrance. */
  readonly accessible?: boolean
  /** Bostadsanpassning is needed. */
  readonly bostadsanpassning?: boolean
  readonly text?: string
}

/** At least one of the parts is there; none waits for another, not even for the ADL assessment. */
export interface Planeringsunderlag extends Envelope<'planeringsunderlag'>, Pick<Plan, 'plan'> {
  /** Samlade vård- och omsorgsbehov as the team judges them (Stockholm routine, step 3). */
  readonly needs?: string
  readonly adl?: readonly AdlAssessment[]
  readonly aids?: readonly Aid[]
  readonly medication?: readonly Medication[]
  readonly home?: HomeConditions
  /** Ground for telling at all: the act has no item of its own here (OSL 25:1, 26:1). */
  readonly legalBasis: LegalBasis
}
