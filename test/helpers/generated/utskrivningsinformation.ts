// Makes any utskrivningsinformation for property tests: at least one section, of one line or several.
import * as fc from 'fast-check'
import { identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'

const words = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

export const utskrivningsinformation = message(
  'utskrivningsinformation',
  {
    stay: identifier,
    dischargeAt: timestamp,
    legalBasis,
    summary: words,
    functionalState: words,
    risks: words,
    medicationChanges: words,
    followUp: words,
    equipment: words,
    contact: words,
  },
  ['legalBasis'],
).filter(
  ({ summary, functionalState, risks, medicationChanges, followUp, equipment, contact }) =>
    [summary, functionalState, risks, medicationChanges, followUp, equipment, contact].join('') !== '',
)
