// Ny inskrivning: the content of an inskrivningsmeddelande (LUS 2:1-3), both directions.
import type { Needs } from '../../mappings/inskrivningsmeddelande/message.js'
import { optional } from '../../mappings/shared/extensions.js'
import type { WebcareContent } from './content.js'
import { identifierToXml, legalBasisFromXml, requestFromXml, requestToXml } from './stay.js'
import type { XmlReader } from './xml-reader.js'
import type { XmlWriter } from './xml-writer.js'

export const inskrivning: WebcareContent<'inskrivningsmeddelande'> = {
  write: (message, xml) =>
    xml.group(
      'inskrivning',
      identifierToXml('vardtillfalle', message.stay, 'stay', xml),
      xml.text('inskriven', message.admittedAt, 'admittedAt'),
      xml.text('bedomd', message.assessedAt, 'assessedAt'),
      xml.text('beraknadUtskrivning', message.expectedDischarge, 'expectedDischarge'),
      needsToXml(message.needs, xml),
      xml.code('grund', message.legalBasis),
      xml.flag('komplexaBehov', message.complexNeeds),
      xml.text('avdelning', message.ward?.hsaId, 'ward.hsaId'),
      xml.text('inskrivningsorsak', message.reason, 'reason'),
      requestToXml(message.kvittens, xml),
    ),

  read(root) {
    const content = root.required(root.group('inskrivning'), 'inskrivning', 'LUS 2:2')
    if (content === undefined) return undefined
    const stay = content.required(content.identifier('vardtillfalle'), 'vardtillfalle', 'the contract')
    const admittedAt = content.required(content.time('inskriven'), 'inskriven', 'LUS 2:3')
    const assessedAt = content.time('bedomd')
    const discharge = content.required(content.time('beraknadUtskrivning'), 'beraknadUtskrivning', 'LUS 2:2')
    const needs = needsFromXml(content)
    const legalBasis = legalBasisFromXml(content)
    const complexNeeds = content.flag('komplexaBehov') ?? false
    const ward = content.hsaId('avdelning')
    const reason = content.text('inskrivningsorsak')
    const kvittens = requestFromXml(content)
    if (!stay || !admittedAt || !discharge || !needs || !kvittens) return undefined
    return {
      stay,
      admittedAt,
      ...optional('assessedAt', assessedAt),
      expectedDischarge: discharge,
      needs,
      legalBasis,
      complexNeeds,
      ...optional('ward', ward && { hsaId: ward }),
      ...optional('reason', reason),
      kvittens,
    }
  },
}

const needsToXml = ({ socialtjanst, kommunalHsv, oppenvard }: Needs, xml: XmlWriter) =>
  xml.group(
    'behov',
    xml.flag('socialtjanst', socialtjanst),
    xml.flag('kommunalHalsoOchSjukvard', kommunalHsv),
    xml.flag('oppenvard', oppenvard),
  )

/** A need that is not mentioned is none. */
function needsFromXml(content: XmlReader): Needs | undefined {
  const needs = content.required(content.group('behov'), 'behov', 'LUS 2:1')
  return (
    needs && {
      socialtjanst: needs.flag('socialtjanst') ?? false,
      kommunalHsv: needs.flag('kommunalHalsoOchSjukvard') ?? false,
      oppenvard: needs.flag('oppenvard') ?? false,
    }
  )
}
