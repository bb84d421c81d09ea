// Avbrott i processen for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { interruptions, taskKinds, type Avbrott, type Interruption } from './message.js'

const requests: Record<Interruption, string> = {
  'inga-behov':
    'Planeringen inför utskrivning är avbruten. Avsluta planeringen och de insatser som förbereds; begärda uppgifter behöver inte utföras.',
  'annan-vard':
    'Planeringen inför utskrivning är avbruten. Avvakta med de insatser som förbereds; begärda uppgifter behöver inte utföras.',
  avliden: 'Patienten har avlidit. Avsluta planerade och pågående insatser och avboka besök.',
}

const planNames: Record<NonNullable<Avbrott['planKind']>, string> = {
  SIP: 'Samordnad individuell plan (SIP)',
  SPU: 'Planeringsunderlag inför utskrivning',
  SPLPTLRV: 'Samordnad vårdplan enligt LPT eller LRV',
}

export const page = (message: Avbrott): Page => ({
  title: 'Avbrott i planeringen inför utskrivning',
  request: requests[message.reason],
  sections: [
    patientSection(message.patient),
    {
      heading: 'Avbrott',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Skäl', interruptions[message.reason]),
        ...row('Gäller från', swedishTime(message.interruptedAt)),
        ...stayRows(message),
        ...row('Avbruten plan', planText(message)),
        ...row('Uppgifter som utgår', tasksText(message)),
        ...row('Kommentar', message.comment),
      ],
    },
  ],
})

function stayRows({ stay, admittedAt, leftAt, reason }: Avbrott) {
  if (stay === undefined) return []
  const ended = leftAt === undefined ? 'Pågår' : reason === 'avliden' ? 'Avslutat, avliden' : 'Avslutat'
  return [
    ...row('Vårdtillfälle', ended),
    ...row('Inskriven', swedishTime(admittedAt)),
    ...row('Vårdtillfället avslutat', swedishTime(leftAt)),
  ]
}

const planText = ({ plan, planKind }: Avbrott): string | undefined =>
  planKind === undefined ? plan && 'Patientens plan' : planNames[planKind]

const tasksText = ({ tasks = [] }: Avbrott): string =>
  [...new Set(tasks.map(({ kind }) => taskKinds[kind]))].join(', ')
