// Partsändring (Stockholm routine): which unit comes into the case, and which leaves it, from when on.
import type { Envelope, Identifier, KvittensRequest, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'

/** What happens to the parties (swedish-domain.md 4.1: medverkande part, ansvarsöverflyttning, vidaresändning). */
export const partyChanges = [
  /** A unit takes part beside the others. */
  'tillagd',
  /** One unit takes the place of another, as when the patient is listed with another vårdcentral. */
  'ersatt',
  /** One unit hands over what it answers for to another. */
  'overlamnad',
  /** A message was forwarded to a unit that thereby takes part; which message stands in the chain (role source). */
  'vidaresand',
] as const

export type PartyChange = (typeof partyChanges)[number]

export interface Partsandring extends Envelope<'partsandring'> {
  readonly change: PartyChange
  /** The unit that comes into the case. */
  readonly comes: Party
  /** The unit that leaves the case: of ersatt and overlamnad always, of tillagd never. */
  readonly leaves?: Party
  /** From when on. */
  readonly from: Timestamp
  /** The hospital's number of the stay (CareTeam.encounter). */
  readonly stay?: Identifier
  readonly kvittens?: KvittensRequest
}
