// What a SIP and its follow-up say alike, for people.
import { row, type PageRow } from './page.js'
import { relativeInWords } from './relative.js'
import { roleAtInWords, type RoleAt } from './role-at.js'
import type { HsaId } from '../../domain/hsa-id.js'
import type { Huvudman, Insats, OthersMeasure } from './sip-activity.js'
import type { SipContent } from './sip-content.js'
import type { GoalOutcome, SipGoal } from './sip-goals.js'

const statuses: Record<Insats['status'], string> = {
  'not-started': 'ej påbörjad',
  scheduled: 'planerad',
  'in-progress': 'pågår',
  'on-hold': 'pausad',
  completed: 'avslutad',
  cancelled: 'inställd',
  stopped: 'avbruten',
  unknown: 'läge okänt',
}

const outcomes: Record<GoalOutcome, string> = {
  'in-progress': 'Pågår',
  improving: 'Förbättring',
  worsening: 'Försämring',
  'no-change': 'Oförändrat',
  achieved: 'Uppnått',
  sustaining: 'Uppnått och vidmakthålls',
  'not-achieved': 'Inte uppnått',
  'no-progress': 'Inga framsteg',
  'not-attainable': 'Går inte att uppnå',
}

const insatsLabels: Record<Huvudman, string> = { region: 'Regionens insats', kommun: 'Kommunens insats' }

export const participantRows = ({ patientTookPart, participants = [], relatives = [] }: SipContent) => [
  ...row('Patienten deltog', patientTookPart ? 'Ja' : 'Nej'),
  ...participants.flatMap((unit) => row('Deltagande enhet', roleAtInWords(unit))),
  ...relatives.flatMap((relative) => row('Deltagande närstående', relativeInWords(relative))),
]

export const goalRows = ({ goals = [] }: SipContent): readonly PageRow[] => goals.flatMap(goalRow)

const goalRow = ({ text, own, outcome, comment }: SipGoal): readonly PageRow[] => [
  ...row(own ? 'Patientens eget mål' : 'Mål', text),
  ...row('Utfall', outcome && outcomes[outcome]),
  ...row('Kommentar till målet', comment),
]

export const activityRows = ({ insatser = [], othersMeasures = [], participants = [] }: SipContent) => [
  ...insatser.flatMap((insats) => insatsRow(insats, participants)),
  ...othersMeasures.flatMap(({ what, who, status }: OthersMeasure) =>
    row('Åtgärd av annan', inWords(what, who, statuses[status])),
  ),
]

function insatsRow({ what, huvudman, unit, role, status }: Insats, units: readonly RoleAt[]) {
  const label = huvudman === undefined ? 'Insats' : insatsLabels[huvudman]
  return row(label, inWords(what, role, unit && unitName(unit, units), statuses[status]))
}

const inWords = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined).join(' – ')

/** The unit by its name where the plan tells it. */
export const unitName = (unit: HsaId, units: readonly RoleAt[]): string =>
  units.find(({ hsaId, name }) => hsaId === unit && name !== undefined)?.name ?? unit
