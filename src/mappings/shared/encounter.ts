// The stay as Encounter: what the messages of the hospital say of it alike.
import type { Encounter, Extension } from '@medplum/fhirtypes'
import type { Envelope, Identifier } from '../../domain/envelope.js'
import { epochOf, type Timestamp } from '../../domain/time.js'
import { list, optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import { identifierFromFhir, identifierToFhir, isCurrent } from './identifier.js'
import type { Named } from './named.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'
import { readSubject } from './subject.js'

/** An inpatient stay (class IMP) that goes on until the patient has left, with the case as logical reference. */
export function stayToFhir(
  message: Envelope & { stay: Identifier; admittedAt?: Timestamp; leftAt?: Timestamp },
  extension: readonly Extension[],
  parts: FhirParts,
): Encounter {
  return {
    resourceType: 'Encounter',
    ...list('extension', extension),
    identifier: [identifierToFhir(message.stay)],
    status: message.leftAt === undefined ? 'in-progress' : 'finished',
    class: codings.inpatient,
    subject: parts.reference('patient'),
    episodeOfCare: [{ identifier: identifierToFhir(message.arende) }],
    ...period(message),
    serviceProvider: parts.reference('sender'),
  }
}

const period = ({ admittedAt, leftAt }: { admittedAt?: Timestamp; leftAt?: Timestamp }) =>
  admittedAt === undefined && leftAt === undefined
    ? {}
    : { period: { ...optional('start', admittedAt), ...optional('end', leftAt) } }

interface Stay {
  readonly stay: Identifier | undefined
  readonly period: Reader | undefined
}

/** A stay that has not begun, or never was, is none to tell of. */
const noStay: readonly (string | undefined)[] = ['planned', 'cancelled', 'entered-in-error']

/**
 * Reads the stay's number (required), its period, and whether it is this patient's with this sender. One that is to
 * be `finished` must be so; one that goes on may be on leave and the like, which is told.
 */
export function readStay(
  encounter: Reader,
  named: Named,
  status: 'in-progress' | 'finished' = 'in-progress',
): Stay {
  encounter.same('status', status)
  const said = encounter.peek('status')
  if (said !== status && (status === 'finished' || noStay.includes(said)))
    encounter.fault('code-unknown', 'status', { known: status })
  encounter.same('class', codings.inpatient)
  readSubject(encounter.child('subject'), named)
  encounter.child('serviceProvider')?.means(named.sender)
  const stay = identifierFromFhir(encounter.children('identifier').find(isCurrent))
  if (stay === undefined) encounter.missing('identifier', 'the message catalogue (the stay)')
  return { stay, period: encounter.child('period') }
}

/** A time before the admission is worth a warning. */
export function warnBefore(
  admittedAt: Timestamp | undefined,
  time: Timestamp | undefined,
  at: Reader | undefined,
): void {
  if (admittedAt === undefined || time === undefined || epochOf(time) >= epochOf(admittedAt)) return
  at?.fault('time-order', undefined, { earlier: 'Encounter.period.start' })
}
