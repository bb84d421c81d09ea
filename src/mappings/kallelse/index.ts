// Kallelse (LUS 4:3) as the registry knows it.
import {
  anyBasis,
  careRules,
  clinicalRules,
  furtherBasis,
  kvittensField,
  legalBasisField,
  patientRules,
  planners,
  units,
} from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Kallelse } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const kallelse = defineMessage<Kallelse>({
  type: 'kallelse',
  law: 'LUS 4:3',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'invited',
  invited: ({ invited = [] }) => invited.map(({ hsaId }) => hsaId),
  // The three days of LUS 4:3 count from another message of the case, which this one does not tell the time of.
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 4:3', {
      meeting: ["the caller's number of the meeting", 'Appointment.identifier'],
      start: ['when the meeting begins', 'Appointment.start'],
      end: ['when it ends', 'Appointment.end'],
      movedFrom: ['the start it had before it was moved', 'Appointment.extension(moved-from)'],
      cancelled: ['whether it is cancelled', 'Appointment.status'],
      form: ['on site, by telephone or by video', 'Appointment.appointmentType'],
      link: ['where to join by video or telephone', 'Appointment.extension(meeting-link)'],
      patientInvited: ['whether the patient is called too', 'Appointment.participant(Patient).required'],
      ...legalBasisField('Appointment'),
    }),
    ...careRules('Stockholm routine', kvittensField),
    {
      path: 'place',
      says: "where it is held; often the patient's home",
      element: 'Appointment.participant.actor -> Location.name',
      item: 'address',
      to: units,
      basis: anyBasis,
      source: 'LUS 4:3',
    },
    {
      path: 'invited',
      says: 'the units called, with role; disclose where the patient is',
      element: 'Appointment.participant.actor -> PractitionerRole',
      item: 'ward',
      to: planners,
      basis: furtherBasis,
      source: 'LUS 4:3; OSL 25-26 kap.',
    },
    {
      path: 'relatives',
      says: 'närstående called',
      element: 'Appointment.participant.actor -> RelatedPerson',
      item: 'relative',
      to: planners,
      basis: furtherBasis,
      source: 'HSL 16:4; OSL 25-26 kap.',
    },
    ...clinicalRules('OSL 25-26 kap.', {
      comment: [
        'why it is moved or cancelled, or what to prepare',
        'Appointment.cancelationReason.text, or Appointment.comment',
      ],
    }),
  ],
})
