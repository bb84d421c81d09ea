// Pågående insatser for people.
import type { Performer } from '../shared/care-plan.js'
import { row, section, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { shifts, type Insats, type PagaendeInsatser } from './message.js'

export const page = (message: PagaendeInsatser): Page => ({
  title: 'Pågående insatser',
  request:
    'Avsändaren redovisar den vård, det stöd och den omsorg som patienten har i dag. Ta hänsyn till det i planeringen inför utskrivning.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Nuläge',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Från enhet', message.sender.name ?? message.sender.hsaId),
        ...row('Nuvarande vårdbehov', message.needs),
      ],
    },
    ...(message.insatser ?? []).flatMap((insats, index) => section(`Insats ${index + 1}`, rows(insats))),
  ],
})

const rows = ({ text, performer, shift }: Insats) => [
  ...row('Insats', text),
  ...row('Utförare', nameOf(performer)),
  ...row('Utförs', shift && shifts[shift]),
]

const nameOf = (performer: Performer | undefined): string | undefined => performer?.name ?? performer?.hsaId
