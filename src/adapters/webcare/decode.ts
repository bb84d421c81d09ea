// Reads one event of a case as a message: all faults at once, with paths of names that we know.
import type { Envelope } from '../../domain/envelope.js'
import { isError, type Issue } from '../../domain/issue.js'
import type { MessageType } from '../../domain/message-type.js'
import { failure, success, type Result } from '../../domain/result.js'
import type { LusMessage } from '../../mappings/registry.js'
import { optional } from '../../mappings/shared/extensions.js'
import type { DecodeContext } from '../adapter.js'
import { contents } from './contents.js'
import { readDocument, type Agreement } from './document.js'
import type { EventKey, Names } from './names.js'
import { patientFromXml } from './patient.js'
import type { XmlReader } from './xml-reader.js'

export function decodeMessage(raw: string, agreement: Agreement, context: DecodeContext): Result<LusMessage> {
  const issues: Issue[] = []
  const document = readDocument(raw, 'arende', agreement, issues)
  if (!document.ok) return document
  const root = document.value
  const type = eventOf(root, agreement.names)
  const envelope = envelopeFromXml(root, context)
  const content = type && contents[type]?.read(root)
  root.finish()
  if (!type || !envelope || !content || issues.some(isError)) return failure(...issues)
  return success(messageOf(type, envelope, content), issues)
}

/** The one place where type, envelope and content, each read by the same event, are put together. */
const messageOf = (type: MessageType, envelope: Omit<Envelope, 'type'>, content: object): LusMessage =>
  ({ type, ...envelope, ...content }) as LusMessage

function eventOf(root: XmlReader, { events }: Names): EventKey | undefined {
  const event = root.required(root.token('handelse'), 'handelse', 'the contract')
  if (event === undefined) return undefined
  const types = Object.keys(contents) as EventKey[]
  const known = types.map((type) => events[type]).join(', ')
  return types.find((type) => events[type] === event) ?? root.fault('event-unknown', 'handelse', { known })
}

function envelopeFromXml(
  root: XmlReader,
  { labelsComplete }: DecodeContext,
): Omit<Envelope, 'type'> | undefined {
  const rule = 'the contract'
  const id = root.required(root.messageId('meddelandeId'), 'meddelandeId', rule)
  const bundleId = root.required(root.messageId('sandningId'), 'sandningId', rule)
  const sentAt = root.required(root.time('skickat'), 'skickat', 'LUS 5:4')
  const arende = root.required(root.identifier('arendenummer'), 'arendenummer', rule)
  const sender = root.required(root.hsaId('avsandare'), 'avsandare', rule)
  const receiver = root.hsaId('mottagare')
  const person = root.required(root.group('patient'), 'patient', 'LUS 2:2')
  const patient = person && patientFromXml(person, labelsComplete)
  if (!id || !bundleId || !sentAt || !arende || !sender || !patient) return undefined
  const units = { sender: { hsaId: sender }, ...optional('receiver', receiver && { hsaId: receiver }) }
  return { id, bundleId, sentAt, arende, ...units, chain: [], patient }
}
