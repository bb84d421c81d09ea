// Reads a kallelse from its Appointment and Task.
import { epochOf, type Timestamp } from '../../domain/time.js'
import { ownIdentifiers } from '../shared/arende.js'
import { codeOf } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import { identifierFromFhir, isCurrent } from '../shared/identifier.js'
import { readRequest } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import type { Kallelse } from './message.js'
import { readParticipants } from './participants.js'
import { meetingFormList } from './to-fhir.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Kallelse> | undefined {
  const appointment = rootOf('Appointment', focus, named)
  if (appointment === undefined) return undefined
  const number = identifierFromFhir(ownIdentifiers(appointment).find(isCurrent))
  const meeting = number ?? appointment.missing('identifier', 'the message catalogue (the meeting)')
  const times = readTimes(appointment)
  const cancelled = readStatus(appointment)
  const kvittens = readRequest(receiversTask(focus, named), appointment, named)
  const rest = {
    cancelled,
    legalBasis: readLegalBasis(appointment),
    ...readHow(appointment),
    ...readParticipants(appointment, named),
    ...optional('comment', readComment(appointment, cancelled)),
  }
  advise(appointment, rest)
  if (meeting === undefined || times === undefined || kvittens === undefined) return undefined
  return { meeting, ...times, kvittens, ...rest }
}

/** Where each invited unit has a Task of its own, the receiver's; the others are for the others' copies. */
function receiversTask(focus: readonly Reader[], { receiver }: Named): readonly Reader[] {
  const isTask = ({ resourceType }: Reader) => resourceType === 'Task'
  const own = focus.filter((root) => isTask(root) && root.child('owner')?.means(receiver) === true)
  return own.length === 0 ? focus : [...focus.filter((root) => !isTask(root)), ...own]
}

function readTimes(appointment: Reader): Pick<Kallelse, 'start' | 'end' | 'movedFrom'> | undefined {
  const at = (key: 'start' | 'end'): Timestamp | undefined =>
    requiredTime(appointment, key, () => appointment.missing(key, 'LUS 4:3 (kallelse to a time)'))
  const [start, end] = [at('start'), at('end')]
  const movedFrom = appointment.extension(extensions.movedFrom)?.time('valueDateTime')
  if (start === undefined || end === undefined) return undefined
  if (epochOf(end) < epochOf(start)) appointment.fault('time-order', 'end', { earlier: 'Appointment.start' })
  return { start, end, ...optional('movedFrom', movedFrom) }
}

/** A meeting that has been held, or never was one, is none to be called to. */
const noMeeting: readonly (string | undefined)[] = [
  'arrived',
  'checked-in',
  'fulfilled',
  'noshow',
  'waitlist',
  'entered-in-error',
]

/** Whether the meeting is cancelled. */
function readStatus(appointment: Reader): boolean {
  const cancelled = appointment.peek('status') === 'cancelled'
  appointment.same('status', cancelled ? 'cancelled' : 'booked')
  if (noMeeting.includes(appointment.peek('status')))
    appointment.fault('code-unknown', 'status', { known: 'booked, cancelled' })
  return cancelled
}

function readHow(appointment: Reader): Pick<Kallelse, 'form' | 'link'> {
  const type = appointment.child('appointmentType')
  // Other systems tell other things here, such as v2-0276: those are no forms of meeting.
  const codings = type?.children('coding') ?? []
  const isForm = codings.some((coding) => coding.peek('system') === meetingFormList.system)
  return {
    ...optional('form', type && isForm ? codeOf(type, meetingFormList) : undefined),
    ...optional('link', readLink(appointment)),
  }
}

/** A URL has no spaces; what has is told as unread. */
function readLink(appointment: Reader): string | undefined {
  const link = appointment.extension(extensions.meetingLink)
  return /^\S+$/.test(link?.peek('valueUrl') ?? '') ? link?.text('valueUrl') : undefined
}

const readComment = (appointment: Reader, cancelled: boolean): string | undefined =>
  cancelled ? appointment.child('cancelationReason')?.text('text') : appointment.text('comment')

/** Who is called to a meeting must find it. */
function advise(appointment: Reader, { form, place, link, cancelled }: Partial<Kallelse>): void {
  const wanted = form === undefined ? 'appointmentType' : form === 'FACE' ? 'participant' : 'extension'
  const isSaid = form === undefined ? false : form === 'FACE' ? place !== undefined : link !== undefined
  if (isSaid || cancelled === true) return
  const rule = 'the message catalogue (form, and place or link)'
  appointment.fault('content-advised', wanted, { element: wanted, rule })
}
