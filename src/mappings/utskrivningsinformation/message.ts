// Utskrivningsinformation (LUS 3:2): what the units concerned need for the care and support that follow.
import type { Envelope, Identifier, LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import { systems } from '../shared/names.js'

/** The parts of the information (Stockholm routine, step 6), each a text of its own. */
export const sections = {
  system: systems.informationSection,
  words: {
    summary: 'Sammanfattning av vårdtillfället',
    functionalState: 'Aktuellt funktionstillstånd',
    risks: 'Risker',
    medicationChanges: 'Läkemedelsförändringar',
    followUp: 'Planerad uppföljning',
    equipment: 'Utrustning som följer med',
    /** Whom to ask; names the ward as a rule. */
    contact: 'Kontakt för frågor',
  },
} as const

export type Section = keyof (typeof sections)['words']

/** Composition.title. */
export const documentTitle = 'Utskrivningsinformation'

/** At least one of them, and of each unit's copy those that are its share. */
export type Information = { readonly [Name in Section]?: string }

export interface Utskrivningsinformation extends Envelope<'utskrivningsinformation'>, Information {
  /** The sender's own number of the stay. */
  readonly stay?: Identifier
  /** Utskrivningstid, planned or past: the information is due the same day (LUS 3:2). */
  readonly dischargeAt?: Timestamp
  /** Ground for telling more than what LUS 3:2 obliges to tell. */
  readonly legalBasis: LegalBasis
}
