// What the messages in words (Communication) say alike: of whom, from whom, to whom, when, on what ground.
import type { Communication, CommunicationPayload } from '@medplum/fhirtypes'
import type { Envelope, LegalBasis } from '../../domain/envelope.js'
import { arendeSlice } from './arende.js'
import { list } from './extensions.js'
import type { FhirParts } from './focus.js'
import { legalBasisToFhir } from './legal-basis.js'
import type { Named } from './named.js'
import type { Reader } from './reader.js'
import { readSubject } from './subject.js'

/** A Communication that has been sent, with the case among its identifiers; the payload is the type's own. */
export function communicationToFhir(
  message: Envelope & { legalBasis: LegalBasis },
  payload: readonly CommunicationPayload[],
  parts: FhirParts,
): Communication {
  return {
    resourceType: 'Communication',
    ...list('extension', legalBasisToFhir(message.legalBasis)),
    identifier: [arendeSlice(message.arende)],
    status: 'completed',
    subject: parts.reference('patient'),
    sent: message.sentAt,
    ...list('recipient', message.receiver === undefined ? [] : [parts.reference('receiver')]),
    sender: parts.reference('sender'),
    ...list('payload', payload),
  }
}

/** What was not said to the end, or is taken back, tells nothing. */
const unsaid: readonly (string | undefined)[] = [
  'preparation',
  'on-hold',
  'not-done',
  'stopped',
  'entered-in-error',
]

/** Reads what every Communication says: that it was sent, when, of this patient, from this sender to this receiver. */
export function readCommunication(communication: Reader, named: Named): void {
  communication.same('status', 'completed')
  if (unsaid.includes(communication.peek('status')))
    communication.fault('code-unknown', 'status', { known: 'completed' })
  readSubject(communication.child('subject'), named)
  communication.same('sent', named.sentAt)
  communication.child('sender')?.means(named.sender)
  for (const recipient of communication.children('recipient')) recipient.means(named.receiver)
}
