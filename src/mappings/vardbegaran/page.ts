// Vårdbegäran for people.
import { payloadParts } from '../shared/communication-texts.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { texts, type Vardbegaran } from './message.js'

const requests = {
  told: 'Enheten nedan begär vård för patienten. Läs uppgifterna inför ankomsten.',
  withheld:
    'Enheten nedan begär vård för patienten. Begäran kan inte lämnas ut här. Kontakta enheten före ankomsten.',
} as const

export const page = (message: Vardbegaran): Page => ({
  title: 'Vårdbegäran',
  request: message.request === undefined ? requests.withheld : requests.told,
  sections: [
    patientSection(message.patient),
    {
      heading: 'Begäran',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Från enhet', message.sender.name ?? message.sender.hsaId),
        ...texts.flatMap((text) => row(payloadParts[text], message[text])),
        ...row('Patienten samtyckte', swedishTime(message.consent?.givenAt)),
      ],
    },
  ],
})
