// Återkallad utskrivningsklar for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { UtskrivningsklarAterkallad } from './message.js'

export const page = (message: UtskrivningsklarAterkallad): Page => ({
  title: 'Återkallad utskrivningsklar',
  request:
    'Patienten är inte längre utskrivningsklar och vårdas vidare i slutenvård. Avvakta med planerade insatser tills en ny underrättelse kommer.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Återkallelse',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Återkallad', swedishTime(message.withdrawnAt)),
        ...row('Inskriven', swedishTime(message.admittedAt)),
        ...row('Orsak till återkallelsen', message.reason),
      ],
    },
  ],
})
