// Sip-bedömning (LUS 4:1-2) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { SipBedomning } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const sipBedomning = defineMessage<SipBedomning>({
  type: 'sip-bedomning',
  law: 'LUS 4:1-2',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 4:1-2', {
      task: ["the sender's number of the assessment", 'Task.identifier'],
      state: ['needed or not, offered, accepted or declined', 'Task.businessStatus'],
      statedAt: ['when it was judged, offered or answered', 'Task.lastModified'],
      ...legalBasisField('Task'),
    }),
    ...clinicalRules('OSL 25-26 kap.', {
      reason: ['why it is needed or not', 'Task.reasonCode.text'],
    }),
  ],
})
