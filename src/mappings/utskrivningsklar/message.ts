// Utskrivningsklar (LUS 3:1): the treating doctor judges that inpatient care is no longer needed.
import type { Envelope, Identifier, KvittensRequest, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Person } from '../shared/person.js'

/** Stockholm's checklist at utskrivningsklar (seed 001, 5.5). */
export const checklistItems = [
  'medicinesForThreeDays',
  'pascalActivated',
  'apoDosAcuteOrder',
  'aidsArranged',
  /** Omvårdnadsremiss sent, with question and time limit. */
  'omvardnadsremiss',
  'bostadsanpassning',
] as const

/** An absent item has not been answered. */
export type Checklist = { readonly [Item in (typeof checklistItems)[number]]?: boolean }

export interface Utskrivningsklar extends Envelope<'utskrivningsklar'> {
  /** The sender's own number of the stay (Encounter.identifier). */
  readonly stay: Identifier
  /** Inskrivningstid, as Encounter.period.start. */
  readonly admittedAt?: Timestamp
  /** When the doctor decided. The payment clock of LUS 5:4 counts from when the notice was sent, not from here. */
  readonly decidedAt: Timestamp
  /** The treating doctor (LUS 1:3). */
  readonly decidedBy?: Person
  readonly checklist: Checklist
  readonly legalBasis: LegalBasis
  readonly kvittens: KvittensRequest
}
