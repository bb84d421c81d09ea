// Pågående insatser for people.
import { row, section, type Page } from '../shared/page.js'
import { patientSection, swedishTime, whoText } from '../shared/swedish.js'
import { shifts, type Insats, type PagaendeInsatser } from './message.js'

export const page = (message: PagaendeInsatser): Page => ({
  title: 'Pågående insatser',
  request:
    'Avsändaren redovisar den vård, det stöd och den omsorg som patienten har i dag. Ta hänsyn till det i planeringen inför utskrivning.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Nuläge',
      rows: [...row('Skickat', swedishTime(message.sentAt)), ...row('Nuvarande vårdbehov', message.needs)],
    },
    ...section('Pågående insatser', (message.insatser ?? []).flatMap(rows)),
  ],
})

const rows = ({ text, performer, shift }: Insats, index: number) => [
  ...row(`Insats ${index + 1}`, text),
  ...row('Utförare', whoText(performer)),
  ...row('Utförs', shift && shifts[shift]),
]
