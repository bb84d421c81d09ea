// Statusmeddelande for people.
import { payloadParts } from '../shared/communication-texts.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { texts, type Statusmeddelande } from './message.js'

const mustBeAnswered =
  'Patienten kommer akut till er. Meddelandet ska besvaras: meddela enheten nedan om patienten har skrivits in, gått hem eller avlidit.'

const withheld = 'Uppgifterna om patientens tillstånd kan inte lämnas ut här. Kontakta enheten.'

export const page = (message: Statusmeddelande): Page => ({
  title: 'Statusmeddelande',
  request: texts.some((text) => message[text] !== undefined)
    ? mustBeAnswered
    : `${mustBeAnswered} ${withheld}`,
  sections: [
    patientSection(message.patient),
    {
      heading: 'Status',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Från enhet', message.sender.name ?? message.sender.hsaId),
        ...texts.flatMap((text) => row(payloadParts[text], message[text])),
      ],
    },
  ],
})
