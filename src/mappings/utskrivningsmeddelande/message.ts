// Utskrivningsmeddelande: a patient is planned to be discharged (Stockholm routine, step 6; the term bank's sense of the word).
import type { Envelope, Identifier, LegalBasis, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import { systems } from '../shared/names.js'
import type { Destination } from '../tables/destinations.js'

/** How the patient travels. */
export const transports = {
  system: systems.transport,
  words: {
    'egen-hand': 'På egen hand',
    narstaende: 'Med närstående',
    sjukresa: 'Sjukresa',
    'liggande-sjuktransport': 'Liggande sjuktransport',
    ambulans: 'Ambulans',
  },
} as const

export type Transport = keyof (typeof transports)['words']

/** Who meets the patient. */
export const meeters = {
  system: systems.metBy,
  words: {
    narstaende: 'Närstående',
    hemtjanst: 'Hemtjänst',
    nattpatrull: 'Nattpatrull',
    hemsjukvard: 'Hemsjukvård',
    personal: 'Personal på boendet eller vårdenheten',
    ingen: 'Ingen behöver möta',
  },
} as const

export type MetBy = keyof (typeof meeters)['words']

export interface Utskrivningsmeddelande extends Envelope<'utskrivningsmeddelande'> {
  /** The sender's own number of the stay (Encounter.identifier). */
  readonly stay: Identifier
  /** Inskrivningstid, as Encounter.period.start. */
  readonly admittedAt?: Timestamp
  /** Planerad utskrivning: the routine wants it told by 12:00 the weekday before. */
  readonly plannedDischarge: Timestamp
  /** Vart patienten skrivs ut. */
  readonly destination?: Destination
  /** The unit that takes over there; discloses where the patient will be, so it is given only on a further basis. */
  readonly destinationUnit?: Party
  readonly transport?: Transport
  /** Vem som möter i hemmet; hemtjänst and nattpatrull often are different performers (seed 001, 5.5.2.2). */
  readonly metBy?: MetBy
  /** The unit that meets. */
  readonly metByUnit?: Party
  /** The närstående who meets, by name. */
  readonly metByName?: string
  /** Ground for telling more than the planned discharge. */
  readonly legalBasis: LegalBasis
}
