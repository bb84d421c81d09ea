// Utskrivningsklar for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime, yesNo } from '../shared/swedish.js'
import { checklistItems, type Checklist, type Utskrivningsklar } from './message.js'

const labels: Record<keyof Checklist, string> = {
  medicinesForThreeDays: 'Läkemedel för tre dygn',
  pascalActivated: 'Pascal aktiverad',
  apoDosAcuteOrder: 'Akutbeställning av dospåsar',
  aidsArranged: 'Hjälpmedel ordnade',
  omvardnadsremiss: 'Omvårdnadsremiss skickad',
  bostadsanpassning: 'Bostadsanpassning behövs',
}

export const page = (message: Utskrivningsklar): Page => ({
  title: 'Underrättelse om utskrivningsklar',
  request: 'Patienten är utskrivningsklar enligt behandlande läkare. Kvittera att ni har läst meddelandet.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Bedömning',
      rows: [
        ...row('Underrättelsen skickad', swedishTime(message.sentAt)),
        ...row('Utskrivningsklar', swedishTime(message.decidedAt)),
        ...row('Behandlande läkare', message.decidedBy?.name),
        ...row('Inskriven', swedishTime(message.admittedAt)),
      ],
    },
    {
      heading: 'Inför utskrivning',
      rows: checklistItems.flatMap((item) => row(labels[item], yesNo(message.checklist[item]))),
    },
    { heading: 'Kvittens', rows: row('Senast', swedishTime(message.kvittens.due)) },
  ],
})
