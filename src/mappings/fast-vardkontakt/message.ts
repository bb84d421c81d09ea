// Fast vårdkontakt (LUS 2:5): the outpatient unit tells whom it has appointed, and how the others reach that person.
import type { Envelope, Identifier, Party } from '../../domain/envelope.js'
import type { HsaId } from '../../domain/hsa-id.js'

/** Where it replaces another fast vårdkontakt, the message that named that one stands in the chain (role revision). */
export interface FastVardkontakt extends Envelope<'fast-vardkontakt'> {
  /** The hospital's number of the stay (CareTeam.encounter), as its inskrivningsmeddelande told it. */
  readonly stay?: Identifier
  /** The appointed person, by name: a unit alone is no fast vårdkontakt (LUS 2:5; seed 001, 5.2). */
  readonly person: { readonly hsaId?: HsaId; readonly name: string }
  /** Yrkestitel (Stockholm routine). */
  readonly title?: string
  /** Tjänstetelefon: the person's own number (Stockholm routine). */
  readonly phone?: string
  /** Växel: the unit's number; alone it is not enough. */
  readonly switchboard?: string
  /** Where the person works, when it is not the sending unit. */
  readonly unit?: Party
}
