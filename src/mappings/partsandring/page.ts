// Partsändring for people.
import { row, type Page } from '../shared/page.js'
import { linkedTo } from '../shared/chain.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { unitText } from '../shared/unit-text.js'
import { changeCodes } from './changes.js'
import type { Partsandring } from './message.js'

export function page(message: Partsandring): Page {
  const { change, kvittens } = message
  const asks = kvittens === undefined ? '' : ' Kvittera att ni har läst meddelandet.'
  return {
    title: 'Ändrad part i ärendet',
    request: `Parterna i ärendet har ändrats. Vänd er från angiven tidpunkt till den enhet som tillträder.${asks}`,
    sections: [
      patientSection(message.patient),
      {
        heading: 'Ändring',
        rows: [
          ...row('Skickat', swedishTime(message.sentAt)),
          ...row('Ändringen avser', changeCodes.words[change]),
          ...row('Enhet som tillträder', unitText(message.comes)),
          ...row('Enhet som avgår', unitText(message.leaves)),
          ...row('Gäller från', swedishTime(message.from)),
          ...row('Vidaresänt meddelande', change === 'vidaresand' ? linkedTo(message, 'source') : undefined),
        ],
      },
      ...(kvittens?.due === undefined
        ? []
        : [{ heading: 'Kvittens', rows: row('Senast', swedishTime(kvittens.due)) }]),
    ],
  }
}
