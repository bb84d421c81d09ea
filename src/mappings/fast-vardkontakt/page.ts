// Fast vårdkontakt for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { FastVardkontakt } from './message.js'

export function page(message: FastVardkontakt): Page {
  const { person, unit, sender } = message
  return {
    title: 'Fast vårdkontakt utsedd',
    request:
      'Den regionala öppenvården har utsett en fast vårdkontakt för patienten. Vänd er dit i frågor om planeringen inför utskrivning.',
    sections: [
      patientSection(message.patient),
      {
        heading: 'Fast vårdkontakt',
        rows: [
          ...row('Skickat', swedishTime(message.sentAt)),
          ...row('Namn', person.name),
          ...row('Yrkestitel', message.title),
          ...row('Tjänstetelefon', message.phone),
          ...row('Växel', message.switchboard),
          ...row('Enhet', unit?.name ?? unit?.hsaId ?? sender.name ?? sender.hsaId),
        ],
      },
    ],
  }
}
