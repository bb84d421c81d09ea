// Samordnad vårdplan vid öppen tvångsvård (LPT 7 a §, LRV 12 a §): takes the place of the SIP (LUS 4:1 second paragraph).
import type { Envelope, LegalBasis, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Plan } from '../shared/care-plan.js'
import { systems } from '../shared/names.js'
import type { Person } from '../shared/person.js'

/** Vårdform, by the law that it follows: LPT or LRV. */
export const careForms = {
  'oppen-psykiatrisk-tvangsvard': 'Öppen psykiatrisk tvångsvård',
  'oppen-rattspsykiatrisk-vard': 'Öppen rättspsykiatrisk vård',
} as const

export type CareForm = keyof typeof careForms

/** Beside the kind of plan in CarePlan.category. */
export const careFormCodes = { system: systems.careForm, words: careForms } as const

/** Beslut om en insats, in words. */
export interface Decision {
  readonly text: string
  readonly decidedAt?: Timestamp
}

/** Insats of the region or the kommun (LPT 7 a § first paragraph). */
export interface Measure {
  /** The insats, in words. */
  readonly text: string
  /** Which unit answers for it. */
  readonly responsible: Party
  /** Absent: not decided yet. */
  readonly decision?: Decision
  /** Patientens inställning, so far as it is known. */
  readonly attitude?: string
}

/** Åtgärd that somebody else than region or kommun takes (LPT 7 a § first paragraph). */
export interface OtherMeasure {
  readonly text: string
  /** Who, in words. */
  readonly by: string
}

export interface VardplanTvangsvard extends Envelope<'vardplan-tvangsvard'>, Plan {
  readonly careForm?: CareForm
  /** Upprättad: justerad by the units (LPT 7 a § second paragraph). Before that it is a draft. */
  readonly established: boolean
  /** Chefsöverläkare who draws up the plan (LPT 7 a § second paragraph). */
  readonly chefsoverlakare?: Person
  /**
   * When open compulsory care was decided. The units are told of it by LPT 7 a § third paragraph, and that counts as
   * the notice of utskrivningsklar (LUS 3:1 second paragraph).
   */
  readonly decidedAt?: Timestamp
  /** Bedömt behov of insatser from region and kommun (LPT 7 a § first paragraph). */
  readonly needs: string
  readonly measures: readonly Measure[]
  readonly otherMeasures?: readonly OtherMeasure[]
  /** Ground for telling more than LPT 7 a § asks for. */
  readonly legalBasis: LegalBasis
}
