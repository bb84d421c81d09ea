// Kvittens for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { Kvittens } from './message.js'

export const page = (message: Kvittens): Page => ({
  title: 'Kvittens',
  request: 'Enheten nedan har läst ert meddelande. Ingen åtgärd behövs.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Kvittens',
      rows: [
        ...row('Läst', swedishTime(message.readAt)),
        ...row('Av enhet', message.sender.name ?? message.sender.hsaId),
        ...row('Roll', message.role),
        ...row('Avser meddelande', message.about),
      ],
    },
  ],
})
