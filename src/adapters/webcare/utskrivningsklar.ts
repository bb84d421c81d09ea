// Utskrivningsklar: the content of the notice (LUS 3:1), both directions.
import type { Checklist, Utskrivningsklar } from '../../mappings/utskrivningsklar/message.js'
import { optional } from '../../mappings/shared/extensions.js'
import type { WebcareContent } from './content.js'
import type { ElementKey } from './names.js'
import { identifierToXml, legalBasisFromXml, requestFromXml, requestToXml } from './stay.js'
import type { XmlReader } from './xml-reader.js'
import type { XmlWriter } from './xml-writer.js'

export const utskrivningsklar: WebcareContent<'utskrivningsklar'> = {
  write: (message, xml) =>
    xml.group(
      'utskrivningsklar',
      identifierToXml('vardtillfalle', message.stay, 'stay', xml),
      xml.text('inskriven', message.admittedAt, 'admittedAt'),
      xml.text('beslutad', message.decidedAt, 'decidedAt'),
      message.decidedBy === undefined ? [] : doctorToXml(message.decidedBy, xml),
      checklistToXml(message.checklist, xml),
      xml.code('grund', message.legalBasis),
      requestToXml(message.kvittens, xml),
    ),

  read(root) {
    const content = root.required(root.group('utskrivningsklar'), 'utskrivningsklar', 'LUS 3:1')
    if (content === undefined) return undefined
    const stay = content.required(content.identifier('vardtillfalle'), 'vardtillfalle', 'the contract')
    const admittedAt = content.time('inskriven')
    const decidedAt = content.required(content.time('beslutad'), 'beslutad', 'LUS 3:1')
    const decidedBy = doctorFromXml(content.group('lakare'))
    const checklist = checklistFromXml(content.group('checklista'))
    const legalBasis = legalBasisFromXml(content)
    const kvittens = requestFromXml(content)
    if (!stay || !decidedAt || !kvittens) return undefined
    return {
      stay,
      ...optional('admittedAt', admittedAt),
      decidedAt,
      ...optional('decidedBy', decidedBy),
      checklist,
      legalBasis,
      kvittens,
    }
  },
}

type Doctor = NonNullable<Utskrivningsklar['decidedBy']>

const doctorToXml = ({ hsaId, name }: Doctor, xml: XmlWriter) =>
  xml.group(
    'lakare',
    xml.text('hsaId', hsaId, 'decidedBy.hsaId'),
    xml.text('lakarnamn', name, 'decidedBy.name'),
  )

const doctorFromXml = (doctor: XmlReader | undefined): Doctor | undefined =>
  doctor && { ...optional('hsaId', doctor.hsaId('hsaId')), ...optional('name', doctor.text('lakarnamn')) }

/** The items of Stockholm's checklist by their elements. */
const items = {
  medicinesForThreeDays: 'lakemedelTreDagar',
  pascalActivated: 'pascalAktiverat',
  apoDosAcuteOrder: 'apoDosAkutbestallning',
  aidsArranged: 'hjalpmedel',
  omvardnadsremiss: 'omvardnadsremiss',
  bostadsanpassning: 'bostadsanpassning',
} as const satisfies Record<keyof Checklist, ElementKey>

const itemKeys = Object.keys(items) as (keyof Checklist)[]

const checklistToXml = (checklist: Checklist, xml: XmlWriter) =>
  xml.group('checklista', ...itemKeys.map((key) => xml.flag(items[key], checklist[key])))

const checklistFromXml = (list: XmlReader | undefined): Checklist =>
  Object.assign({}, ...itemKeys.map((key) => optional(key, list?.flag(items[key])))) as Checklist
