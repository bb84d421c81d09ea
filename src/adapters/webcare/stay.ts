// What the content of several events has in common: identifiers, the legal basis, the request for a kvittens.
import { legalBases, type Identifier, type KvittensRequest, type LegalBasis } from '../../domain/envelope.js'
import { optional } from '../../mappings/shared/extensions.js'
import type { ElementKey } from './names.js'
import type { XmlReader } from './xml-reader.js'
import type { XmlNode, XmlWriter } from './xml-writer.js'

export const identifierToXml = (
  key: ElementKey,
  { system, value }: Identifier,
  path: string,
  xml: XmlWriter,
): readonly XmlNode[] => xml.text(key, value, path, { system })

export const requestToXml = ({ task, due }: KvittensRequest, xml: XmlWriter): readonly XmlNode[] =>
  xml.group(
    'kvitteras',
    identifierToXml('uppdrag', task, 'kvittens.task', xml),
    xml.text('senast', due, 'kvittens.due'),
  )

/** The request; without it nobody could match the kvittens, so it is required. */
export function requestFromXml(content: XmlReader): KvittensRequest | undefined {
  const request = content.required(content.group('kvitteras'), 'kvitteras', kvittensRule)
  const task = request?.required(request.identifier('uppdrag'), 'uppdrag', kvittensRule)
  const due = request?.time('senast')
  return task && { task, ...optional('due', due) }
}

/** The rule behind what a kvittens must be able to repeat. */
export const kvittensRule = 'the kvittens, which must repeat it,'

/** The ground for telling more than the act's own items; the act itself when nothing else is said. */
export const legalBasisFromXml = (content: XmlReader): LegalBasis =>
  content.code('grund', legalBases) ?? 'lagen'
