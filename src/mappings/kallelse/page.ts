// Kallelse for people.
import { row, type Page } from '../shared/page.js'
import { relativeInWords } from '../shared/relative.js'
import { roleAtInWords } from '../shared/role-at.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { Kallelse, MeetingForm } from './message.js'

const forms: Record<MeetingForm, string> = {
  FACE: 'Fysiskt möte',
  PHONE: 'Telefonmöte',
  VIDEOCONF: 'Videomöte',
}

export const page = (message: Kallelse): Page => ({
  title: message.cancelled
    ? 'Inställt möte om samordnad individuell plan (SIP)'
    : 'Kallelse till samordnad individuell planering (SIP)',
  request: requestOf(message),
  sections: [
    patientSection(message.patient),
    {
      heading: 'Möte',
      rows: [
        ...row('Tid', timesInWords(message)),
        ...row('Flyttat från', swedishTime(message.movedFrom)),
        ...row('Form', message.form && forms[message.form]),
        ...row('Plats', message.place),
        ...row('Länk eller telefonnummer', message.link),
        ...calledRows(message),
        ...row('Meddelande', message.comment),
        ...row('Skickat', swedishTime(message.sentAt)),
      ],
    },
    { heading: 'Kvittens', rows: row('Senast', swedishTime(message.kvittens.due)) },
  ],
})

function requestOf({ cancelled, movedFrom }: Kallelse): string {
  if (cancelled) return 'Mötet nedan är inställt. Kvittera att ni har läst meddelandet.'
  return movedFrom === undefined
    ? 'Ni kallas till ett möte för att planera patientens insatser tillsammans. Kvittera kallelsen.'
    : 'Mötet nedan har fått en ny tid. Kvittera kallelsen.'
}

const timesInWords = ({ start, end }: Kallelse): string => `${swedishTime(start)} – ${swedishTime(end)}`

const calledRows = ({ invited = [], patientInvited, relatives = [] }: Kallelse) => [
  ...row('Patienten', patientInvited === undefined ? undefined : patientInvited ? 'Kallas' : 'Kallas inte'),
  ...invited.flatMap((unit) => row('Kallad enhet', roleAtInWords(unit))),
  ...relatives.flatMap((relative) => row('Kallad närstående', relativeInWords(relative))),
]
