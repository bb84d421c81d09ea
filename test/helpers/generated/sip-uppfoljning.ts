// Makes any sip-uppföljning for property tests.
import { identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'
import { followUpDate, sipContent } from './sip-content.js'

export const sipUppfoljning = message(
  'sip-uppfoljning',
  {
    plan: identifier,
    followedUpAt: timestamp,
    followUp: followUpDate,
    adjustments: text,
    ...sipContent,
    legalBasis,
  },
  ['plan', 'followedUpAt', 'patientTookPart', 'legalBasis'],
)
