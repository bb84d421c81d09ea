// Writes a message as one event of a case.
import { protectionLevel } from '../../domain/protection.js'
import type { Unit } from '../../domain/unit.js'
import type { LusMessage } from '../../mappings/registry.js'
import type { Encoded } from '../adapter.js'
import { webcareCapabilities } from './capabilities.js'
import type { WebcareContent } from './content.js'
import { contents } from './contents.js'
import { lossOf } from './loss.js'
import type { EventKey, Names } from './names.js'
import { neutralFileName } from './neutral-name.js'
import { patientToXml } from './patient.js'
import { identifierToXml } from './stay.js'
import { renderDocument, XmlWriter } from './xml-writer.js'

/**
 * The XML for `recipient`. Throws for what WebCare may not hold: routing refuses those by the capabilities, so such a
 * call is a bug, and silence would put a protected patient where everybody can read.
 */
export function encodeMessage(message: LusMessage, recipient: Pick<Unit, 'hsaId'>, names: Names): Encoded {
  const { event, content } = eventFor(message)
  const xml = new XmlWriter(names)
  const { id, bundleId, sentAt, arende, sender, receiver, patient } = message
  const root = xml.group(
    'arende',
    [{ name: names.elements.handelse, attributes: {}, content: names.events[event] }],
    xml.text('meddelandeId', id, 'id'),
    xml.text('sandningId', bundleId, 'bundleId'),
    xml.text('skickat', sentAt, 'sentAt'),
    identifierToXml('arendenummer', arende, 'arende', xml),
    xml.text('avsandare', sender.hsaId, 'sender.hsaId'),
    xml.text('mottagare', receiver?.hsaId ?? recipient.hsaId, 'receiver.hsaId'),
    patientToXml(patient, xml),
    content.write(message, xml),
  )
  return {
    body: root.map((node) => renderDocument(node, names)).join(''),
    contentType: 'application/xml; charset=utf-8',
    fileName: neutralFileName(bundleId),
    loss: [...lossOf(message), ...xml.loss],
  }
}

/** The event that a message is, with what writes its content. */
function eventFor<M extends LusMessage>({ type, patient: { identity, protection } }: M) {
  const can: { identities: readonly string[]; protection: readonly string[] } = webcareCapabilities
  const carried =
    can.identities.includes(identity.kind) && can.protection.includes(protectionLevel(protection))
  if (!(type in contents) || !carried)
    throw new TypeError('routing gave WebCare a message that it may not hold')
  const event = type as EventKey
  return { event, content: contents[event] as unknown as WebcareContent<M['type']> }
}
