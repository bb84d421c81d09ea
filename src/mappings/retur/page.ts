// Retur for people.
import { row, type Page } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { unitText } from '../shared/unit-text.js'
import type { Retur } from './message.js'
import { reasonCodes } from './reasons.js'

export const page = (message: Retur): Page => ({
  title: 'Retur av felsänt meddelande',
  request:
    'Meddelandet nedan har kommit till fel enhet och returneras. Skicka det snarast till rätt mottagare, i ett nytt meddelande.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Retur',
      rows: [
        ...row('Skickat', swedishTime(message.sentAt)),
        ...row('Returnerat', swedishTime(message.returnedAt)),
        ...row('Av enhet', message.sender.name ?? message.sender.hsaId),
        ...row('Skäl', reasonCodes.words[message.reason]),
        ...row('Kommentar', message.comment),
        ...row('Rätt mottagare', unitText(message.rightReceiver)),
        ...row('Avser meddelande', message.about),
      ],
    },
  ],
})
