// Inskrivningsmeddelande for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime, yesNo } from '../shared/swedish.js'
import type { Inskrivningsmeddelande } from './message.js'

export function page(message: Inskrivningsmeddelande): Page {
  const { needs } = message
  return {
    title: 'Inskrivningsmeddelande',
    request:
      'En patient har skrivits in i slutenvård och kan behöva era insatser efter utskrivning. Kvittera att ni har läst meddelandet.',
    sections: [
      patientSection(message.patient),
      {
        heading: 'Inskrivning',
        rows: [
          ...row('Inskriven', swedishTime(message.admittedAt)),
          ...row('Behov bedömda', swedishTime(message.assessedAt)),
          ...row('Beräknad utskrivning', swedishTime(message.expectedDischarge)),
          ...row('Vårdavdelning', message.ward?.name ?? message.ward?.hsaId),
          ...row('Inskrivningsorsak', message.reason),
        ],
      },
      {
        heading: 'Bedömda behov',
        rows: [
          ...row('Socialtjänst', yesNo(needs.socialtjanst)),
          ...row('Kommunal hälso- och sjukvård', yesNo(needs.kommunalHsv)),
          ...row('Regional öppenvård', yesNo(needs.oppenvard)),
          ...row('Komplexa behov', yesNo(message.complexNeeds)),
        ],
      },
      { heading: 'Kvittens', rows: row('Senast', swedishTime(message.kvittens.due)) },
    ],
  }
}
