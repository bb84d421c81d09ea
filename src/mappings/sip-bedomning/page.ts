// Sip-bedömning for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { sipStates, type SipBedomning } from './message.js'

export const page = (message: SipBedomning): Page => ({
  title: 'Bedömning av behov av samordnad individuell plan (SIP)',
  request:
    'Läs hur behovet av en samordnad individuell plan bedöms. Kontakta avsändaren om ni gör en annan bedömning.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Bedömning',
      rows: [
        ...row('Ställning', sipStates[message.state]),
        ...row('Gäller från', swedishTime(message.statedAt)),
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Skäl', message.reason),
      ],
    },
  ],
})
