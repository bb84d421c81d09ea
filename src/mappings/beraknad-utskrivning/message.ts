// Ändrad beräknad utskrivning (LUS 2:4): the hospital tells the units concerned that it expects another time of discharge.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** Which message it revises, the last one that told the expected time, stands in the chain (role revision). */
export interface BeraknadUtskrivning extends Envelope<'beraknad-utskrivning'> {
  /** The sender's own number of the stay (Encounter.identifier). */
  readonly stay: Identifier
  /** Inskrivningstid, as Encounter.period.start. */
  readonly admittedAt?: Timestamp
  /** Ny beräknad tidpunkt för utskrivning (LUS 2:4). */
  readonly expectedDischarge: Timestamp
  /** Tidigare beräknad tidpunkt: what was expected until now (LUS 2:2, 2:4). */
  readonly previouslyExpected?: Timestamp
  /** Orsak till ändringen in words; clinical, so it is given only on a further basis (LUS 2:2). */
  readonly reason?: string
  /** Ground for telling more than the new time. */
  readonly legalBasis: LegalBasis
}
