// Sip-avslut for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { SipAvslut, SipEnding } from './message.js'

const endings: Record<SipEnding, string> = {
  completed: 'Planen är genomförd',
  revoked: 'Planen är avbruten i förtid',
}

export const page = (message: SipAvslut): Page => ({
  title: 'Avslut av samordnad individuell plan (SIP)',
  request: 'Den samordnade individuella planen är avslutad. För in avslutet i er dokumentation.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Avslut',
      rows: [
        ...row('Avslutad', swedishTime(message.endedAt)),
        ...row('Utfall', endings[message.ending]),
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Skäl', message.reason),
      ],
    },
  ],
})
