// Reads the focus of a voided message: which kind it is, its own number, and that it is marked as an error.
import { epochOf } from '../../domain/time.js'
import { ownIdentifiers } from '../shared/arende.js'
import { readPlanNumber } from '../shared/care-plan.js'
import { readStay } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { identifierFromFhir, isCurrent } from '../shared/identifier.js'
import { readTask, taskIdentifier } from '../shared/kvittens-task.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { readSubject } from '../shared/subject.js'
import { stayStates, type Voided } from './message.js'

const numberOf = (root: Reader) => identifierFromFhir(ownIdentifiers(root).find(isCurrent))

export function readVoided(root: Reader, named: Named): Voided | undefined {
  switch (root.resourceType) {
    case 'Encounter':
      return voidedStay(root, named)
    case 'Appointment':
      return voidedMeeting(root, named)
    case 'Task':
      return voidedTask(root, named)
    case 'CarePlan':
      readError(root)
      return { kind: 'plan', ...optional('number', readPlanNumber(root, named)) }
    case 'CareTeam':
      readError(root)
      readSubject(root.child('subject'), named)
      return { kind: 'team', ...optional('number', numberOf(root)) }
    default:
      return voidedCommunication(root, named)
  }
}

function readError(root: Reader): void {
  root.same('status', 'entered-in-error')
  if (root.peek('status') !== 'entered-in-error')
    root.fault('code-unknown', 'status', { known: 'entered-in-error' })
}

function voidedStay(encounter: Reader, named: Named): Voided | undefined {
  const said = encounter.peek('status')
  // Who is on leave is a patient of the ward still.
  const state = stayStates.find((one) => one === said) ?? 'in-progress'
  const { stay } = readStay(encounter, named, state)
  return stay && { kind: 'stay', number: stay, state }
}

function voidedMeeting(appointment: Reader, { patient }: Named): Voided | undefined {
  readError(appointment)
  for (const participant of appointment.children('participant'))
    if (participant.child('actor')?.means(patient) === true) participant.same('status', 'needs-action')
  const at = (key: 'start' | 'end') =>
    requiredTime(appointment, key, () => appointment.missing(key, 'FHIR R4 (app-3)'))
  const [start, end] = [at('start'), at('end')]
  const number = numberOf(appointment)
  if (number === undefined) return appointment.missing('identifier', 'the message catalogue (the meeting)')
  if (start === undefined || end === undefined) return undefined
  if (epochOf(end) < epochOf(start)) appointment.fault('time-order', 'end', { earlier: 'Appointment.start' })
  return { kind: 'meeting', number, start, end }
}

function voidedTask(task: Reader, named: Named): Voided | undefined {
  readTask(task, 'entered-in-error', named)
  task.child('owner')?.means(named.sender)
  task.child('requester')?.means(named.receiver)
  const number = taskIdentifier(task)
  if (task.child('code')?.has(codings.sipBedomning) === true) {
    task.child('code')?.same('coding', [codings.sipBedomning])
    return { kind: 'sip-bedomning', ...optional('number', number) }
  }
  return number === undefined
    ? task.missing('identifier', 'the message catalogue (the answer that is voided)')
    : { kind: 'kvittens', number }
}

function voidedCommunication(communication: Reader, named: Named): Voided {
  readError(communication)
  readSubject(communication.child('subject'), named)
  communication.child('sender')?.means(named.sender)
  for (const recipient of communication.children('recipient')) recipient.means(named.receiver)
  return { kind: 'communication', ...optional('number', numberOf(communication)) }
}
