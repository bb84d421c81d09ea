// What routing is told of a message's surroundings, and what it finds: units to be told, or needs that nobody answers for.
import type { HsaId } from '../domain/hsa-id.js'
import type { LocalDate } from '../domain/local-date.js'
import type { Need } from '../domain/need.js'
import type { Unit } from '../domain/unit.js'
import type { Directory } from './directory.js'

/** A unit to be told; or a need for which there is none, with the unit that it was: then an operator is told instead. */
export type Addressee =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'nobody'; readonly need: Need; readonly unit?: HsaId }

export interface Concerned {
  readonly directory: Directory
  /** The gateway's own id: a message addressed to it names no receiver. */
  readonly self: HsaId
  readonly on: LocalDate
  /** Units that have told or been told in this case; none while the case is unknown. */
  readonly parties: readonly HsaId[]
  /** The case has the patient under another number so far, so that its parties are not told of this message by it. */
  readonly patientChanged?: boolean
  /** Who sent the message that this one answers, when it is known. */
  readonly asker: HsaId | undefined
  /** The units that were told the message that this one is about, when it is known. */
  readonly told: readonly HsaId[] | undefined
}

export type Addressees = {
  readonly addressees: readonly Addressee[]
  /** True when the sender named the one receiver itself, so that the gateway only relays (R28). */
  readonly named: boolean
}

export const nobody = (need: Need): Addressee => ({ kind: 'nobody', need })
