// Meddelande: one unit writes to another in a case, in words. Practice (Stockholm routine; generellt meddelande), not the act.
import type { Envelope, LegalBasis, MessageId } from '../../domain/envelope.js'
import { systems } from '../shared/names.js'

/** What kind of meddelande it is, with the word for people. */
export const meddelandeKinds = {
  fraga: 'Fråga',
  svar: 'Svar',
  /** Adds to what was told before; that something is asked for is a fråga. */
  komplettering: 'Komplettering',
  information: 'Information',
  administrativt: 'Administrativt',
} as const

export type MeddelandeKind = keyof typeof meddelandeKinds

/** The kinds as codes of Communication.category. */
export const kinds = { system: systems.meddelande, words: meddelandeKinds } as const

export interface Meddelande extends Envelope<'meddelande'> {
  readonly kind: MeddelandeKind
  /** The message that this one answers or adds to. */
  readonly about?: MessageId
  /** Free text counts as clinical, so it is given only on a further basis (OSL 25-26 kap.). */
  readonly text?: string
  /** Ground for telling the text. */
  readonly legalBasis: LegalBasis
}
