// Utskrivningsinformation for people.
import { codesOf } from '../shared/code-list.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { sections, type Utskrivningsinformation } from './message.js'

export const page = (message: Utskrivningsinformation): Page => ({
  title: 'Information vid utskrivning',
  request:
    'Läs informationen inför den fortsatta vården och omsorgen. Begär komplettering om den inte räcker för era insatser.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Utskrivning',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Utskrivning', swedishTime(message.dischargeAt)),
      ],
    },
    {
      heading: 'Information',
      rows: codesOf(sections).flatMap((name) => row(sections.words[name], message[name])),
    },
  ],
})
