// Reads a validated FHIR message Bundle as a LUS message: the envelope here, the content by its own folder.
import type { Bundle } from '@medplum/fhirtypes'
import { isError, issue, type Issue } from '../domain/issue.js'
import { isMessageType, messageTypes, type MessageType } from '../domain/message-type.js'
import { failure, success, type Result } from '../domain/result.js'
import { indexEntries, type EntryIndex } from '../profiles/messaging/references.js'
import { readEnvelope, type EnvelopeSource } from './envelope-from-fhir.js'
import { registry, type LusMessage } from './registry.js'
import { readArende } from './shared/arende.js'
import { systems } from './shared/names.js'
import { checkExtensions } from './shared/own-extensions.js'
import { Reader } from './shared/reader.js'
import { isRoot } from './shared/root.js'
import { eventDisplays } from './tables/event-displays.js'
import { Reading, type JsonObject, type Unread } from './shared/reading.js'

/** A message read from FHIR, with every element of the Bundle that no mapping understood. */
export interface Understood {
  readonly message: LusMessage
  readonly unread: readonly Unread[]
}

export interface FromFhirOptions {
  /** Whether an absent protection label means "none" (the partner's `labelsComplete`). */
  readonly labelsComplete: boolean
  /** The Bundle's index if there is one already, so that nothing is indexed twice. */
  readonly index?: EntryIndex
}

/**
 * The LUS message in a structurally valid message Bundle. All faults at once; unread elements come as warnings
 * `element-not-read`. Never throws.
 */
export function fromFhir(bundle: Bundle, options: FromFhirOptions): Result<Understood> {
  const reading = new Reading()
  const root = bundle as unknown as JsonObject
  const index = options.index ?? indexEntries(bundle)
  const source = { reading, index, entry: undefined, sentAt: bundle.timestamp }
  const resources = index.entries.flatMap((entry) => (entry.resource ? Reader.ofEntry(entry, source) : []))
  const [header] = resources
  if (header === undefined)
    return failure(issue('content-missing', 'Bundle.entry', { element: 'entry', rule: 'R2' }))
  const message = readMessage({ ...options, bundle: new Reader(root, source), header, resources })
  if (message === undefined || reading.issues.some(isError)) return failure(...reading.issues)
  const unread = reading.unread(root)
  return success({ message, unread }, [...reading.issues, ...unread.map(unreadWarning)])
}

const unreadWarning = ({ path }: Unread): Issue => issue('element-not-read', path)

function readMessage(source: Omit<EnvelopeSource, 'focus'>): LusMessage | undefined {
  const { header, resources } = source
  for (const resource of resources) checkExtensions(resource)
  const type = eventOf(header)
  const references = header.children('focus')
  const focus = references.flatMap((reference) => reference.target() ?? []).filter(isRoot)
  const { envelope, named } = readEnvelope({ ...source, focus })
  const content = type && registry[type].fromFhir(focus, named)
  const used = focus.filter(({ isRead }) => isRead)
  for (const reference of references)
    if (used.some(({ node }) => node === reference.target()?.node)) reference.followed()
  const arende = readArende(used.length === 0 ? focus : used, header)
  if (envelope === undefined || arende === undefined || content === undefined) return undefined
  return { type, ...envelope, arende, ...content } as LusMessage
}

function eventOf(header: Reader): MessageType | undefined {
  const event = header.child('eventCoding')
  const code = event?.peek('code')
  if (event?.peek('system') !== systems.event || code === undefined || !isMessageType(code))
    return header.fault('event-unknown', 'event', { known: messageTypes.join(', ') })
  for (const key of ['system', 'code']) event.text(key)
  for (const display of [code, eventDisplays[code]]) event.same('display', display)
  return code
}
