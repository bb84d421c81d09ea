// Where patients go from the hospital, one table for both directions: HL7's codes where they say it, ours where none does.
import { systems } from '../shared/names.js'

/** Where a discharge is planned to (Stockholm routine, step 6). */
export const destinations = [
  'hem',
  'korttidsboende',
  'sarskilt-boende',
  'asih',
  'annat-sjukhus',
  'annat',
] as const

export type Destination = (typeof destinations)[number]

/** How a stay ended: `avliden`, the patient has died, closes it too. */
export const endings = [...destinations, 'avliden'] as const

export type Ending = (typeof endings)[number]

export interface EndingRow {
  readonly ending: Ending
  readonly system: string
  readonly code: string
  readonly display: string
  /** In Swedish, for pages. */
  readonly words: string
}

const { dischargeDisposition: hl7, destination: own } = systems

export const endingTable: readonly EndingRow[] = [
  { ending: 'hem', system: hl7, code: 'home', display: 'Home', words: 'Hemmet' },
  {
    ending: 'korttidsboende',
    system: own,
    code: 'korttidsboende',
    display: 'Korttidsboende',
    words: 'Korttidsboende',
  },
  {
    ending: 'sarskilt-boende',
    system: own,
    code: 'sarskilt-boende',
    display: 'Särskilt boende',
    words: 'Särskilt boende',
  },
  {
    ending: 'asih',
    system: own,
    code: 'asih',
    display: 'Avancerad sjukvård i hemmet',
    words: 'Hemmet, med avancerad sjukvård i hemmet (ASIH)',
  },
  {
    ending: 'annat-sjukhus',
    system: hl7,
    code: 'other-hcf',
    display: 'Other healthcare facility',
    words: 'Annat sjukhus',
  },
  { ending: 'annat', system: hl7, code: 'oth', display: 'Other', words: 'Annat' },
  { ending: 'avliden', system: hl7, code: 'exp', display: 'Expired', words: 'Avliden' },
]
