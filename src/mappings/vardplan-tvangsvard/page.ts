// Samordnad vårdplan for people.
import { row, section, type Page, type PageRow } from '../shared/page.js'
import { patientSection, swedishTime, whoText, yesNo } from '../shared/swedish.js'
import { careForms, type Measure, type OtherMeasure, type VardplanTvangsvard } from './message.js'

export const page = (message: VardplanTvangsvard): Page => ({
  title: 'Samordnad vårdplan vid öppen tvångsvård',
  request: message.established
    ? 'Vårdplanen är upprättad enligt 7 a § lagen (1991:1128) om psykiatrisk tvångsvård. Svara för de insatser som anges för er enhet.'
    : 'Detta är ett utkast till vårdplan enligt 7 a § lagen (1991:1128) om psykiatrisk tvångsvård. Justera planen eller meddela vad som behöver ändras.',
  sections: [
    patientSection(message.patient),
    { heading: 'Vårdplan', rows: planRows(message) },
    ...section('Insatser', message.measures.flatMap(measureRows)),
    ...section('Åtgärder av andra', (message.otherMeasures ?? []).flatMap(otherRows)),
  ],
})

const planRows = (message: VardplanTvangsvard): readonly PageRow[] => [
  ...row('Skickat', swedishTime(message.sentAt)),
  ...row('Vårdform', message.careForm && careForms[message.careForm]),
  ...row('Upprättad', yesNo(message.established)),
  ...row('Chefsöverläkare', whoText(message.chefsoverlakare)),
  ...row('Beslut om öppen vård', swedishTime(message.decidedAt)),
  ...row(
    'Underrättelse',
    message.decidedAt && 'Motsvarar en underrättelse om utskrivningsklar (3 kap. 1 § lagen 2017:612)',
  ),
  ...row('Gäller från', swedishTime(message.period?.start)),
  ...row('Gäller till', swedishTime(message.period?.end)),
  ...row('Bedömt behov', message.needs),
]

const measureRows = (
  { text, responsible, decision, attitude }: Measure,
  index: number,
): readonly PageRow[] => [
  ...row(`Insats ${index + 1}`, text),
  ...row('Ansvarig enhet', whoText(responsible)),
  ...row('Beslut', decision?.text),
  ...row('Beslutat', swedishTime(decision?.decidedAt)),
  ...row('Patientens inställning', attitude),
]

const otherRows = ({ text, by }: OtherMeasure): readonly PageRow[] => [
  ...row('Åtgärd', text),
  ...row('Utförs av', by),
]
