// Avvikelse for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { avvikelseCategories, duties, type Avvikelse } from './message.js'

export const page = (message: Avvikelse): Page => ({
  title: 'Avvikelse',
  request:
    'Enheten nedan rapporterar en avvikelse i samverkan vid utskrivning. Utred den och meddela enheten vilka åtgärder som vidtas.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Avvikelse',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Från enhet', message.sender.name ?? message.sender.hsaId),
        ...row('Kategori', avvikelseCategories[message.category]),
        ...row('Skyldighet som brustit', duties[message.duty]),
        ...row('Beskrivning', message.description),
      ],
    },
  ],
})
