// Makulering for people.
import { linkedTo } from '../shared/chain.js'
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { Makulering } from './message.js'
import { reasonCodes } from './reasons.js'

const wrongPerson =
  ' Patienten är inte inskriven: inskrivningen gällde en annan person. Avbryt det som har påbörjats.'

export const page = (message: Makulering): Page => ({
  title: 'Makulering',
  request: `Meddelandet nedan är makulerat av avsändaren och gäller inte. Bortse från det; det behöver inte kvitteras.${
    message.reason === 'fel-person-inskriven' ? wrongPerson : ''
  }`,
  sections: [
    patientSection(message.patient),
    {
      heading: 'Makulering',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Makulerat meddelande', linkedTo(message, 'removal')),
        ...row('Skäl', reasonCodes.words[message.reason]),
        ...row('Kommentar', message.comment),
      ],
    },
  ],
})
