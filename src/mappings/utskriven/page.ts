// Utskriven for people.
import { wordsOfEnding } from '../shared/hospitalization.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { Utskriven } from './message.js'

export function page(message: Utskriven): Page {
  const { destination, destinationUnit } = message
  const isDeceased = destination === 'avliden'
  return {
    title: isDeceased ? 'Patienten har avlidit' : 'Patienten är utskriven',
    request: isDeceased
      ? 'Patienten har avlidit under vårdtillfället. Avsluta planerade och pågående insatser.'
      : 'Patienten har skrivits ut från slutenvården. Påbörja de insatser som ni svarar för.',
    sections: [
      patientSection(message.patient),
      {
        heading: 'Avslutat vårdtillfälle',
        rows: [
          ...row('Skickat', swedishTime(message.sentAt)),
          ...row(isDeceased ? 'Avliden' : 'Utskriven', swedishTime(message.leftAt)),
          ...row('Utskriven till', isDeceased ? undefined : wordsOfEnding(destination)),
          ...row('Mottagande enhet', destinationUnit?.name ?? destinationUnit?.hsaId),
          ...row('Inskriven', swedishTime(message.admittedAt)),
        ],
      },
    ],
  }
}
