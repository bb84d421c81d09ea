// Återkallad utskrivningsklar: the hospital takes a notice of utskrivningsklar back. Practice (Vårdhandboken: at once), not the act.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/**
 * Avbrott i utskrivningsklar: the patient needs inpatient care again, or still. Which notice is withdrawn stands in the
 * chain (role removal); a new one follows when the patient is utskrivningsklar anew, and LUS 5:4 counts from that.
 */
export interface UtskrivningsklarAterkallad extends Envelope<'utskrivningsklar-aterkallad'> {
  /** The sender's own number of the stay (Encounter.identifier). */
  readonly stay: Identifier
  /** Inskrivningstid, as Encounter.period.start. */
  readonly admittedAt?: Timestamp
  /** When the judgement was withdrawn. */
  readonly withdrawnAt: Timestamp
  /** Orsak till återkallelsen in words; clinical, so it is given only on a further basis (LUS 2:2). */
  readonly reason?: string
  /** Ground for telling more than that the notice is withdrawn. */
  readonly legalBasis: LegalBasis
}
