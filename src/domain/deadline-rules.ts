// The rules that decide deadlines, by the id that is stored with each: where they stand and what they say.

export interface DeadlineRuleText {
  /** Paragraph or routine. */
  readonly source: string
  readonly en: string
  readonly sv: string
}

export const deadlineRules = {
  'lus-2-3-admission': {
    source: 'LUS (2017:612) 2:3',
    en: 'At latest 24 hours after the patient was admitted, whatever day it is.',
    sv: 'Senast 24 timmar efter att patienten skrevs in, oavsett veckodag.',
  },
  'lus-2-3-assessment': {
    source: 'LUS (2017:612) 2:3',
    en: 'At latest 24 hours after the later assessment that the patient needs support, whatever day it is.',
    sv: 'Senast 24 timmar efter den senare bedömningen att patienten behöver insatser, oavsett veckodag.',
  },
  'stockholm-kvittens-weekdays': {
    source: 'Region Stockholm, routine (no law); SFS 1989:253',
    en: '24 hours after it was sent, not counting Saturdays, Sundays and public holidays.',
    sv: '24 timmar efter att meddelandet skickades, lördagar, söndagar och allmänna helgdagar oräknade.',
  },
  'stockholm-kvittens-weekdays-eves': {
    source: 'Region Stockholm, routine (no law); SFS 1989:253; the calendar setting',
    en: '24 hours after it was sent, not counting Saturdays, Sundays, public holidays and the eves kept free here.',
    sv: '24 timmar efter att meddelandet skickades, lördagar, söndagar, allmänna helgdagar och lediga aftnar oräknade.',
  },
  'stockholm-noon-the-weekday-before': {
    source: 'Region Stockholm, routine (no law); SFS 1989:253',
    en: 'At latest 12:00 on the last weekday before the day the patient is planned to leave.',
    sv: 'Senast klockan 12.00 vardagen före den dag då patienten planeras skrivas ut.',
  },
  'lus-3-2-same-day': {
    source: 'LUS (2017:612) 3:2',
    en: 'At latest on the day the patient is discharged.',
    sv: 'Senast samma dag som patienten skrivs ut.',
  },
  'lus-5-4-three-days': {
    source: 'LUS (2017:612) 5:4',
    en: 'From three days after the notice was sent; it was not sent after 12:00.',
    sv: 'Från och med tre dagar efter underrättelsen, som inte lämnades efter klockan 12.00.',
  },
  'lus-5-4-four-days': {
    source: 'LUS (2017:612) 5:4',
    en: 'From four days after the notice was sent, because it was sent after 12:00.',
    sv: 'Från och med fyra dagar efter underrättelsen, eftersom den lämnades efter klockan 12.00.',
  },
} as const satisfies Record<string, DeadlineRuleText>

export type DeadlineRule = keyof typeof deadlineRules
