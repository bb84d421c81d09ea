// Meddelande for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { meddelandeKinds, type Meddelande, type MeddelandeKind } from './message.js'

const requests: Record<MeddelandeKind, string> = {
  fraga: 'Enheten nedan har en fråga om patienten. Besvara den.',
  svar: 'Enheten nedan besvarar ert meddelande. Läs svaret.',
  komplettering: 'Enheten nedan kompletterar uppgifter som har lämnats tidigare. Läs kompletteringen.',
  information: 'Enheten nedan informerar om patienten. Läs informationen.',
  administrativt: 'Enheten nedan har skickat ett administrativt meddelande. Läs det.',
}

const withheld =
  'Enheten nedan har skickat ett meddelande vars text inte kan lämnas ut här. Kontakta enheten.'

export const page = (message: Meddelande): Page => ({
  title: 'Meddelande',
  request: message.text === undefined ? withheld : requests[message.kind],
  sections: [
    patientSection(message.patient),
    {
      heading: 'Meddelande',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Från enhet', message.sender.name ?? message.sender.hsaId),
        ...row('Slag av meddelande', meddelandeKinds[message.kind]),
        ...row('Avser meddelande', message.about),
        ...row('Text', message.text),
      ],
    },
  ],
})
