// Fast vårdkontakt (LUS 2:5) as the registry knows it.
import { linkedTo } from '../shared/chain.js'
import { careRules, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { FastVardkontakt } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const fastVardkontakt = defineMessage<FastVardkontakt>({
  type: 'fast-vardkontakt',
  law: 'LUS 2:5',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  about: (message) => linkedTo(message, 'revision'),
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 2:5', {
      stay: ["the hospital's number of the stay", 'CareTeam.encounter.identifier'],
      person: ['the person appointed', 'CareTeam.participant(fast-vardkontakt).member -> Practitioner'],
      unit: ['where the person works, if not the sender', 'PractitionerRole.organization'],
    }),
    ...careRules('Stockholm routine', {
      title: ['professional title', 'PractitionerRole.code.text'],
      phone: ['direct telephone', 'PractitionerRole.telecom'],
      switchboard: ['switchboard; alone it calls for advice', 'CareTeam.telecom'],
    }),
  ],
})
