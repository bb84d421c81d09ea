// Kallelse as FHIR: the Appointment with everybody called, and the Task that asks the receiver for the kvittens.
import type { Appointment, AppointmentParticipant } from '@medplum/fhirtypes'
import { arendeSlice } from '../shared/arende.js'
import { codeToFhir, type CodeList } from '../shared/code-list.js'
import { list, optional, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus, Part } from '../shared/focus.js'
import { identifierToFhir } from '../shared/identifier.js'
import { requestTask } from '../shared/kvittens-task.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions, systems } from '../shared/names.js'
import { relativeToFhir } from '../shared/relative.js'
import { roleToFhir } from '../shared/role-at.js'
import { meetingForms, type Kallelse, type MeetingForm } from './message.js'

export const meetingFormList: CodeList<MeetingForm> = {
  system: systems.participationMode,
  words: meetingForms,
}

export function toFhir(message: Kallelse, parts: FhirParts): Focus {
  const others = actors(message, parts)
  return {
    roots: [
      { name: 'appointment', resource: appointment(message, others, parts) },
      { name: 'task', resource: requestTask(message, 'appointment', parts) },
    ],
    others,
  }
}

/** Everybody called but the patient, and the place: each a resource that Appointment.participant may name. */
function actors({ invited = [], relatives = [], place }: Kallelse, parts: FhirParts): readonly Part[] {
  return [
    ...invited.map((unit, i) => ({
      name: `invited-${i}`,
      resource: roleToFhir(unit),
    })),
    ...relatives.map((relative, i) => ({ name: `relative-${i}`, resource: relativeToFhir(relative, parts) })),
    ...(place === undefined
      ? []
      : [{ name: 'place', resource: { resourceType: 'Location' as const, name: place } }]),
  ]
}

function appointment(message: Kallelse, others: readonly Part[], parts: FhirParts): Appointment {
  const { meeting, arende, start, end, cancelled, form, comment } = message
  return {
    resourceType: 'Appointment',
    ...list('extension', extensionsOf(message)),
    identifier: [identifierToFhir(meeting), arendeSlice(arende)],
    status: cancelled ? 'cancelled' : 'booked',
    // FHIR takes a cancelationReason only of what is cancelled (app-4).
    ...optional('cancelationReason', cancelled && comment !== undefined ? { text: comment } : undefined),
    ...optional('appointmentType', form && codeToFhir(meetingFormList, form)),
    start,
    end,
    ...optional('comment', cancelled ? undefined : comment),
    participant: [patient(message, parts), ...others.map(({ name }) => called(name, parts))],
  }
}

const extensionsOf = ({ legalBasis, movedFrom, link }: Kallelse) => [
  ...legalBasisToFhir(legalBasis),
  ...timeExtension(extensions.movedFrom, movedFrom),
  ...(link === undefined ? [] : [{ url: extensions.meetingLink, valueUrl: link }]),
]

/** FHIR R4 has no other place for whom the meeting is about; whether they are called too stands in `required`. */
function patient({ patientInvited }: Kallelse, parts: FhirParts): AppointmentParticipant {
  const required = patientInvited === true ? ('required' as const) : ('information-only' as const)
  return {
    ...called('patient', parts),
    ...optional('required', patientInvited === undefined ? undefined : required),
  }
}

const called = (name: string, parts: FhirParts): AppointmentParticipant => ({
  actor: parts.reference(name),
  status: 'needs-action',
})
