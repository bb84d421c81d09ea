// Utskriven: the patient has left the hospital or has died, which closes the stay (Stockholm routine, step 6).
import type { Envelope, Identifier, LegalBasis, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Ending } from '../tables/destinations.js'

export interface Utskriven extends Envelope<'utskriven'> {
  /** The sender's own number of the stay (Encounter.identifier). */
  readonly stay: Identifier
  /** Inskrivningstid, as Encounter.period.start. */
  readonly admittedAt?: Timestamp
  /** Utskrivningstid: when the patient left, or died. The kommun pays for no day after it (LUS 5:1). */
  readonly leftAt: Timestamp
  /** Vart patienten skrevs ut, or that the patient has died: then nothing more is to be prepared. */
  readonly destination?: Ending
  /** The unit that has taken over; discloses where the patient is, so it is given only on a further basis. */
  readonly destinationUnit?: Party
  /** Ground for telling more than that the patient has left. */
  readonly legalBasis: LegalBasis
}
