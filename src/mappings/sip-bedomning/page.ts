// Sip-bedömning for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { SipBedomning, SipState } from './message.js'

export const stateWords: Record<SipState, string> = {
  'behovs-ej': 'SIP behövs inte',
  behovs: 'SIP behövs',
  erbjuden: 'Patienten har erbjudits SIP',
  accepterad: 'Patienten har tackat ja till SIP',
  avbojd: 'Patienten har tackat nej till SIP',
  'kan-ej-ta-stallning': 'Patienten kan inte ta ställning till SIP',
}

export const page = (message: SipBedomning): Page => ({
  title: 'Bedömning av behov av samordnad individuell plan (SIP)',
  request:
    'Läs hur behovet av en samordnad individuell plan bedöms. Kontakta avsändaren om ni gör en annan bedömning.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Bedömning',
      rows: [
        ...row('Ställning', stateWords[message.state]),
        ...row('Gäller från', swedishTime(message.statedAt)),
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Skäl', message.reason),
      ],
    },
  ],
})
