// Planeringsunderlag for people.
import { row, section, type Page, type PageRow } from '../shared/page.js'
import { patientSection, swedishTime, whoText, yesNo } from '../shared/swedish.js'
import {
  adlActivities,
  adlLevels,
  aidStates,
  medicationHandlings,
  type AdlAssessment,
  type Aid,
  type HomeConditions,
  type Medication,
  type Planeringsunderlag,
} from './message.js'

export const page = (message: Planeringsunderlag): Page => ({
  title: 'Planeringsunderlag',
  request:
    'Underlaget gäller planeringen inför patientens utskrivning. Planera era insatser utifrån det, och begär komplettering om något saknas.',
  sections: [
    patientSection(message.patient),
    {
      heading: 'Underlag',
      rows: [...row('Skickat', swedishTime(message.sentAt)), ...row('Vård- och omsorgsbehov', message.needs)],
    },
    ...section('ADL-bedömning', (message.adl ?? []).flatMap(adlRows)),
    ...section('Hjälpmedel', (message.aids ?? []).flatMap(aidRows)),
    ...section('Läkemedelshantering', (message.medication ?? []).flatMap(medicationRows)),
    ...section('Hemförhållanden', homeRows(message.home ?? {})),
  ],
})

function adlRows({ activity, level, assessedAt, note }: AdlAssessment): readonly PageRow[] {
  const when = assessedAt === undefined ? '' : `, bedömd ${swedishTime(assessedAt)}`
  return [...row(adlActivities[activity], `${adlLevels[level]}${when}`), ...row('Kommentar', note)]
}

const aidRows = ({ text, state, performer }: Aid): readonly PageRow[] => [
  ...row(state === undefined ? 'Hjälpmedel' : aidStates[state], text),
  ...row('Ansvarig', whoText(performer)),
]

const medicationRows = ({ handling, text, performer }: Medication): readonly PageRow[] => [
  ...row(medicationHandlings[handling], text ?? 'Ja'),
  ...row('Ansvarig', whoText(performer)),
]

const homeRows = ({
  livesAlone,
  accessible,
  bostadsanpassning,
  text,
}: HomeConditions): readonly PageRow[] => [
  ...row('Ensamboende', yesNo(livesAlone)),
  ...row('Tillgänglig bostad', yesNo(accessible)),
  ...row('Bostadsanpassning behövs', yesNo(bostadsanpassning)),
  ...row('Om bostaden', text),
]
