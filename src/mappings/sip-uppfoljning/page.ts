// Sip-uppföljning for people.
import { row, type Page } from '../shared/page.js'
import { followUpInWords } from '../shared/sip-follow-up.js'
import { activityRows, goalRows, participantRows } from '../shared/sip-page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { SipUppfoljning } from './message.js'

export const page = (message: SipUppfoljning): Page => ({
  title: 'Uppföljning av samordnad individuell plan (SIP)',
  request: 'Läs uppföljningen, för in den i er dokumentation och ändra era insatser efter den.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Uppföljning',
      rows: [
        ...row('Uppföljd', swedishTime(message.followedUpAt)),
        ...participantRows(message),
        ...row('Nästa uppföljning', followUpInWords(message.followUp) ?? 'Ingen är beslutad'),
        ...row('Skickat', swedishTime(message.sentAt)),
      ],
    },
    {
      heading: 'Mål och insatser',
      rows: [...goalRows(message), ...activityRows(message), ...row('Ändringar', message.adjustments)],
    },
  ],
})
