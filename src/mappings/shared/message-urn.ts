// How a message is named by its MessageHeader.id: as fullUrl, in the chain, and in the kvittens that answers it.
import { parseMessageId, type MessageId } from '../../domain/envelope.js'

/** By the message catalogue; FHIR takes only a UUID in small letters after it. */
const uuidUrn = 'urn:uuid:'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** For ids that are no UUIDs: senders may choose others (R12). */
const ownUrn = 'urn:lus-gateway:message:'

export const messageUrn = (id: string): string => (uuid.test(id) ? uuidUrn : ownUrn) + id

/** The message that a URN names; undefined when it names none. */
export function messageOfUrn(urn: string): MessageId | undefined {
  const scheme = [uuidUrn, ownUrn].find((prefix) => urn.startsWith(prefix))
  return scheme === undefined ? undefined : parseMessageId(urn.slice(scheme.length))
}
