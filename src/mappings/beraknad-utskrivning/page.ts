// Ändrad beräknad utskrivning for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { BeraknadUtskrivning } from './message.js'

export const page = (message: BeraknadUtskrivning): Page => ({
  title: 'Ändrad beräknad utskrivning',
  request:
    'Den beräknade tidpunkten för patientens utskrivning har ändrats. Planera era insatser efter den nya tidpunkten.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Beräknad utskrivning',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Ny tidpunkt', swedishTime(message.expectedDischarge)),
        ...row('Tidigare tidpunkt', swedishTime(message.previouslyExpected)),
        ...row('Inskriven', swedishTime(message.admittedAt)),
        ...row('Orsak till ändringen', message.reason),
      ],
    },
  ],
})
