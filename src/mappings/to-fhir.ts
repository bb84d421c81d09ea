// Writes any LUS message as a FHIR R4 message Bundle: the envelope here, the content by its own folder.
import type { Bundle, BundleEntry, MessageHeader } from '@medplum/fhirtypes'
import { BundleNames } from './shared/bundle-names.js'
import { provenance } from './shared/chain.js'
import { optional } from './shared/extensions.js'
import type { Focus, Part } from './shared/focus.js'
import { messageUrn } from './shared/message-urn.js'
import { systems } from './shared/names.js'
import { partyToFhir } from './shared/party.js'
import { patientToFhir } from './shared/patient.js'
import { mappingOf, type LusMessage } from './registry.js'

/** Endpoints on the envelope: where answers go, and where this copy goes (R15, R16). */
export interface Addresses {
  readonly source: { readonly endpoint: string; readonly name?: string }
  readonly destination: { readonly endpoint: string; readonly name?: string }
}

/**
 * The message as Bundle of type `message` (R1): MessageHeader first (R2), every root in focus (R19), urn:uuid
 * references throughout. Pure: equal messages give equal Bundles.
 */
export function toFhir(message: LusMessage, addresses: Addresses): Bundle {
  const names = new BundleNames(message.bundleId)
  const focus = mappingOf(message).toFhir(message, names)
  const parts: readonly Part[] = [
    { name: 'patient', resource: patientToFhir(message.patient) },
    { name: 'sender', resource: partyToFhir(message.sender) },
    ...(message.receiver === undefined
      ? []
      : [{ name: 'receiver', resource: partyToFhir(message.receiver) }]),
    ...focus.roots,
    ...focus.others,
    { name: 'provenance', resource: provenance(message, focus, names) },
  ]
  return {
    resourceType: 'Bundle',
    id: message.bundleId,
    type: 'message',
    timestamp: message.sentAt,
    entry: [
      headerEntry(header(message, focus, { names, addresses })),
      ...parts.map((part) => entry(part, names)),
    ],
  }
}

function header(
  message: LusMessage,
  focus: Focus,
  { names, addresses }: { names: BundleNames; addresses: Addresses },
): MessageHeader & { id: string } {
  const { source, destination } = addresses
  return {
    resourceType: 'MessageHeader',
    id: message.id,
    eventCoding: { system: systems.event, code: message.type },
    destination: [
      {
        ...optional('name', destination.name),
        endpoint: destination.endpoint,
        ...optional('receiver', message.receiver && names.reference('receiver')),
      },
    ],
    sender: names.reference('sender'),
    ...optional('author', focus.author === undefined ? undefined : names.reference(focus.author)),
    source: { ...optional('name', source.name), endpoint: source.endpoint },
    responsible: names.reference('sender'),
    ...optional('reason', focus.reason),
    focus: focus.roots.map(({ name }) => names.reference(name)),
  }
}

const headerEntry = (resource: MessageHeader & { id: string }): BundleEntry => ({
  fullUrl: messageUrn(resource.id),
  resource,
})

function entry({ name, resource }: Part, names: BundleNames): BundleEntry {
  const id = names.id(name)
  return { fullUrl: `urn:uuid:${id}`, resource: { ...resource, id } }
}
