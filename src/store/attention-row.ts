// What stands before an operator, as the store keeps it, and the operator's word on it.
import type { AttentionKind } from '../domain/attention.js'
import type { HsaId } from '../domain/hsa-id.js'
import type { Need } from '../domain/need.js'
import type { EpochMs } from '../domain/time.js'
import type { Conclusion } from './store.js'

/** Something that stands before an operator, in codes and ids only. */
export interface AttentionRow {
  readonly id: string
  readonly at: EpochMs
  readonly kind: AttentionKind
  readonly message: string
  readonly delivery: string | undefined
  readonly unit: HsaId | undefined
  /** Who was looked for in vain; undefined unless it is that. */
  readonly need: Need | undefined
  readonly due: EpochMs | undefined
}

export interface AttentionStatus extends AttentionRow {
  readonly resolvedAt: EpochMs | undefined
  readonly resolvedBy: string | undefined
  readonly resolution: string | undefined
}

/** An operator's word on an entry, with all that follows from it. */
export interface ResolutionRow {
  readonly at: EpochMs
  readonly by: string
  readonly outcome: string
  /** The entry's unit has been told: meets the notice owed to it, at `at`. */
  readonly told: boolean
  /** The patient of the entry's message is the patient of its case, under another number. */
  readonly samePatient: boolean
  /** How it ends the delivery that was in doubt. */
  readonly concludes: Conclusion | undefined
}
