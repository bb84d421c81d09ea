// Avvikelse: one unit reports to another, or to a function mailbox, that a duty around the discharge was missed. Practice (Stockholm routine), not the act.
import type { Envelope, LegalBasis } from '../../domain/envelope.js'
import { systems } from '../shared/names.js'

/** What the deviation is about: the themes that Storsthlm reports by (seed 001, 7.4). */
export const avvikelseCategories = {
  kommunikation: 'Brister i kommunikation eller missförstånd mellan parterna',
  rutin: 'Rutin har inte följts',
  utskrivningsdatum: 'Utskrivningsdatum har ändrats',
  fristdagar: 'Olika syn på fristdagar',
  riktlinjer: 'Synpunkter på riktlinjer och rutiner',
} as const

export type AvvikelseCategory = keyof typeof avvikelseCategories

/** The duties of the act and of the routine that can be missed, each with its paragraph. */
export const duties = {
  inskrivningsmeddelande: 'Inskrivningsmeddelande inom 24 timmar (LUS 2:1-3)',
  'beraknad-utskrivning': 'Underrättelse om ändrad beräknad utskrivning (LUS 2:4)',
  'fast-vardkontakt': 'Fast vårdkontakt utsedd före utskrivning (LUS 2:5)',
  planering: 'Planering av insatser (LUS 2:6)',
  utskrivningsklar: 'Underrättelse om utskrivningsklar (LUS 3:1)',
  utskrivningsinformation: 'Information till berörda enheter senast samma dag (LUS 3:2)',
  patientinformation: 'Information till patienten (LUS 3:3, patientlagen 3:2 b)',
  sip: 'Samordnad individuell plan (LUS 4:1-2)',
  kallelse: 'Kallelse till SIP inom tre dagar (LUS 4:3)',
  /** Whatever else region and kommun have agreed on. */
  riktlinjer: 'Gemensamma riktlinjer (LUS 4:4)',
  betalningsansvar: 'Betalningsansvar (LUS 5 kap.)',
  kvittens: 'Kvittens inom 24 timmar på vardagar (rutin)',
  utskrivningsmeddelande: 'Utskrivningsmeddelande före kl. 12.00 vardagen innan (rutin)',
  /** Medicines, aids and somebody who meets the patient (checklist of the routine). */
  hemgang: 'Läkemedel, hjälpmedel och mottagande vid hemgång (rutin)',
} as const

export type MissedDuty = keyof typeof duties

/** As codes of Communication.category and reasonCode. */
export const categoryCodes = { system: systems.avvikelse, words: avvikelseCategories } as const
export const dutyCodes = { system: systems.missedDuty, words: duties } as const

export interface Avvikelse extends Envelope<'avvikelse'> {
  readonly category: AvvikelseCategory
  /** Which duty was missed. */
  readonly duty: MissedDuty
  /** What happened. Free text counts as clinical, so it is given only on a further basis (OSL 25-26 kap.). */
  readonly description?: string
  /** Ground for telling the description. */
  readonly legalBasis: LegalBasis
}
