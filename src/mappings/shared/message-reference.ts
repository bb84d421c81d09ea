// A logical reference to a message by its MessageHeader.id (message catalogue, Chain), both directions.
import type { Reference } from '@medplum/fhirtypes'
import type { MessageId } from '../../domain/envelope.js'
import { messageOfUrn, messageUrn } from './message-urn.js'
import { systems } from './names.js'
import type { Reader } from './reader.js'

export const messageReference = (id: MessageId): Reference<never> => ({
  identifier: { system: systems.uri, value: messageUrn(id) },
})

/** The message that a Reference names; undefined, and nothing of it read, when it names none. */
export function messageFromReference(reference: Reader | undefined): MessageId | undefined {
  const identifier = reference?.child('identifier')
  if (identifier?.peek('system') !== systems.uri) return undefined
  const message = messageOfUrn(identifier.peek('value') ?? '')
  if (message !== undefined) for (const key of ['system', 'value']) identifier.text(key)
  return message
}
