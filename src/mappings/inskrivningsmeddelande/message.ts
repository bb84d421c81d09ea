// Inskrivningsmeddelande (LUS 2:1-3): the hospital tells those who will be needed that a patient has been admitted.
import type { Envelope, Identifier, KvittensRequest, LegalBasis, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** Whose services may be needed after discharge, as the doctor judged (LUS 2:1). */
export interface Needs {
  readonly socialtjanst: boolean
  /** Kommunal hälso- och sjukvård; then regional öppenvård must be told too (LUS 2:1). */
  readonly kommunalHsv: boolean
  readonly oppenvard: boolean
}

export interface Inskrivningsmeddelande extends Envelope<'inskrivningsmeddelande'> {
  /** The sender's own number of the stay (Encounter.identifier); not the case. */
  readonly stay: Identifier
  /** Inskrivningstid: the 24 hours of LUS 2:3 run from here ... */
  readonly admittedAt: Timestamp
  /** ... or from a later assessment that services may be needed (LUS 2:3). */
  readonly assessedAt?: Timestamp
  /** Beräknad tidpunkt för utskrivning (LUS 2:2). */
  readonly expectedDischarge: Timestamp
  readonly needs: Needs
  /** Ground for telling more than LUS 2:2's four items. */
  readonly legalBasis: LegalBasis
  /** Flag of the Stockholm routine (seed 001, 5.1): needs that call for early planning. */
  readonly complexNeeds: boolean
  /** Vårdavdelning; discloses where the patient is, so it is given only on a further basis. */
  readonly ward?: Party
  /** Inskrivningsorsak in words; clinical, so it is given only on a further basis (LUS 2:2). */
  readonly reason?: string
  readonly kvittens: KvittensRequest
}
