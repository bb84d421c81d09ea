// The stay as Encounter: what the messages of the hospital say of it alike.
import type { Encounter, Extension } from '@medplum/fhirtypes'
import type { Envelope, Identifier } from '../../domain/envelope.js'
import { epochOf, type Timestamp } from '../../domain/time.js'
import { list, optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import { bestFirst, identifierFromFhir, identifierToFhir } from './identifier.js'
import type { Named } from './named.js'
import { codings, systems } from './names.js'
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

/**
 * A stay that goes on; who is on leave is a patient of the ward still, and told as a difference. One that has not begun,
 * is over or never was is none to tell of.
 */
const ongoing: readonly string[] = ['in-progress', 'onleave']

/** The classes of slutenvård (LUS 1:3, 2:1); any other is care that the act does not speak of. */
const inpatient: readonly string[] = ['IMP', 'ACUTE', 'NONAC']

/**
 * Reads the stay's number (required), its period, and whether it is this patient's with this sender. One that is to
 * be `finished`, or an error, must be so; one that goes on may be on leave, which is told as a difference.
 */
export function readStay(
  encounter: Reader,
  named: Named,
  status: 'in-progress' | 'finished' | 'entered-in-error' = 'in-progress',
): Stay {
  encounter.same('status', status)
  const allowed = status === 'in-progress' ? ongoing : [status]
  if (!allowed.includes(encounter.peek('status') ?? ''))
    encounter.fault('code-unknown', 'status', { known: allowed.join(', ') })
  encounter.same('class', codings.inpatient)
  if (!isInpatient(encounter.child('class')))
    encounter.fault('code-unknown', 'class', { known: inpatient.join(', ') })
  readSubject(encounter.child('subject'), named)
  encounter.child('serviceProvider')?.means(named.sender)
  const stay = identifierFromFhir(bestFirst(encounter.children('identifier'))[0])
  if (stay === undefined) encounter.missing('identifier', 'the message catalogue (the stay)')
  return { stay, period: encounter.child('period') }
}

const isInpatient = (care: Reader | undefined): boolean => {
  const system = care?.peek('system')
  return inpatient.includes(care?.peek('code') ?? '') && (system === undefined || system === systems.actCode)
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
