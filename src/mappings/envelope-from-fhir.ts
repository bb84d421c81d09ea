// Reads what every message type says alike: which message, from whom, to whom, about whom, of which case.
import { parseMessageId, type Envelope, type MessageId } from '../domain/envelope.js'
import { readOrigin } from './shared/chain.js'
import { optional } from './shared/extensions.js'
import type { Named } from './shared/named.js'
import { extensions } from './shared/names.js'
import { requiredPartyFromFhir, unitOf } from './shared/party.js'
import { patientFromFhir } from './shared/patient.js'
import { protectionFromFhir } from './shared/patient-protection.js'
import { requiredTime, type Reader } from './shared/reader.js'

/** What the envelope is read from. */
export interface EnvelopeSource {
  readonly bundle: Reader
  readonly header: Reader
  /** The roots of the message: what MessageHeader.focus leads to. */
  readonly focus: readonly Reader[]
  /** Every resource of the Bundle. */
  readonly resources: readonly Reader[]
  /** Whether an absent protection label means "none". */
  readonly labelsComplete: boolean
}

/** The envelope but for type and case; undefined, with the faults noted, when something required is missing. */
export type EnvelopeRead = Omit<Envelope, 'type' | 'arende'> | undefined

/** Reads the envelope, and what it has named for the focus to be compared with. */
export function readEnvelope(source: EnvelopeSource): { envelope: EnvelopeRead; named: Named } {
  const { bundle, header, focus, resources, labelsComplete } = source
  skimTransport(bundle, header)
  const id = readId(header, 'R38b')
  const bundleId = readId(bundle, 'R34')
  const sentAt = requiredTime(bundle, 'timestamp', () =>
    bundle.missing('timestamp', 'R11 and the legal clock'),
  )
  const from = header.child('sender') ?? header.missing('sender', 'the sender check')
  const to = receiverOf(header)
  const person = patientOf(focus, resources) ?? header.missing('focus', 'LUS 2:2 (a Patient)')
  const named = { header, patient: person, sender: from && unitOf(from), receiver: to && unitOf(to), sentAt }
  header.child('responsible')?.means(named.sender)
  const sender = from && requiredPartyFromFhir(from)
  const receiver = to && requiredPartyFromFhir(to)
  const protection = protectionFromFhir({ bundle, resources, patient: person }, labelsComplete)
  const patient = person && patientFromFhir(person, protection)
  const origin = readOrigin(resources, { ...named, focus })
  const required = { id, bundleId, sentAt, sender, patient }
  return {
    envelope: isComplete(required)
      ? { ...required, ...origin, ...optional('receiver', receiver) }
      : undefined,
    named: { ...named, chain: origin.chain },
  }
}

const isComplete = <T extends object>(parts: T): parts is { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.values(parts).every((part) => part !== undefined)

/** What every hop writes anew: which system sent the Bundle, and to which address. */
function skimTransport(bundle: Reader, header: Reader): void {
  bundle.same('type', 'message')
  const source = header.child('source')
  for (const key of ['name', 'endpoint', 'software', 'version']) source?.text(key)
  header.text('definition')
  header.extension(extensions.responseRequest)?.understood()
}

function readId(resource: Reader, rule: string): MessageId | undefined {
  const id = parseMessageId(resource.text('id') ?? '')
  return id ?? resource.missing('id', rule)
}

/** The one receiver: who shall have it too needs a message of his own, to acknowledge by itself (R30). */
function receiverOf(header: Reader): Reader | undefined {
  const destinations = header.children('destination')
  const named = destinations.filter(({ node }) => node['receiver'] !== undefined)
  if (named.length > 1) header.fault('several-receivers', 'destination')
  const destination = named[0] ?? destinations[0]
  for (const key of ['name', 'endpoint']) destination?.text(key)
  return destination?.child('receiver')
}

const isPatient = (resource: Reader | undefined): resource is Reader => resource?.resourceType === 'Patient'

/** The patient of the focus; failing that, the first of the Bundle. */
function patientOf(focus: readonly Reader[], resources: readonly Reader[]): Reader | undefined {
  const subjects = focus.flatMap((root) => [root.child('subject')?.target(), root.child('for')?.target()])
  return subjects.find(isPatient) ?? resources.find(isPatient)
}
