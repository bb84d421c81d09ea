// SIP for people.
import { row, type Page } from '../shared/page.js'
import type { Huvudman } from '../shared/sip-activity.js'
import { followUpInWords } from '../shared/sip-follow-up.js'
import { activityRows, goalRows, participantRows, unitName } from '../shared/sip-page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import { approvalStates, type Approval, type Sip } from './message.js'

const responsible: Record<Huvudman, string> = { region: 'Regionen', kommun: 'Kommunen' }

export const page = (message: Sip): Page => ({
  title: 'Samordnad individuell plan (SIP)',
  request: 'Läs planen, för in den i er dokumentation och utför de insatser som ni ansvarar för.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Plan',
      rows: [
        ...row('Upprättad', swedishTime(message.establishedAt)),
        ...row('Övergripande ansvar', message.overall && responsible[message.overall]),
        ...participantRows(message),
        ...approvalRows(message),
        ...row('Uppföljning', followUpInWords(message.followUp)),
        ...row('Skickat', swedishTime(message.sentAt)),
      ],
    },
    {
      heading: 'Behov, mål och insatser',
      rows: [...row('Behov', message.needs), ...goalRows(message), ...activityRows(message)],
    },
  ],
})

const approvalRows = ({ approvals = [], participants = [] }: Sip) =>
  approvals.flatMap(({ unit, state, at }: Approval) =>
    row(approvalStates[state], [unitName(unit, participants), swedishTime(at)].filter(Boolean).join(', ')),
  )
