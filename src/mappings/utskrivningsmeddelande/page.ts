// Utskrivningsmeddelande for people.
import { wordsOfEnding } from '../shared/hospitalization.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { meeters, transports, type Utskrivningsmeddelande } from './message.js'

export const page = (message: Utskrivningsmeddelande): Page => {
  const { destinationUnit, transport, metBy, metByUnit } = message
  return {
    title: 'Utskrivningsmeddelande',
    request:
      'Patienten planeras skrivas ut vid den tidpunkt som anges nedan. Förbered era insatser och planera så att patienten blir mött.',
    sections: [
      patientSection(message.patient),
      {
        heading: 'Planerad utskrivning',
        rows: [
          ...row('Skickat', swedishTime(message.sentAt)),
          ...row('Planerad utskrivning', swedishTime(message.plannedDischarge)),
          ...row('Skrivs ut till', wordsOfEnding(message.destination)),
          ...row('Mottagande enhet', destinationUnit?.name ?? destinationUnit?.hsaId),
          ...row('Inskriven', swedishTime(message.admittedAt)),
        ],
      },
      {
        heading: 'Hemresa och mottagande',
        rows: [
          ...row('Transport', transport && transports.words[transport]),
          ...row('Möts av', metBy && meeters.words[metBy]),
          ...row('Enhet som möter', metByUnit?.name ?? metByUnit?.hsaId),
          ...row('Person som möter', message.metByName),
        ],
      },
    ],
  }
}
