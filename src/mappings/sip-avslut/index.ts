// Sip-avslut (Stockholm routine, step 8) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { SipAvslut } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const sipAvslut = defineMessage<SipAvslut>({
  type: 'sip-avslut',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      plan: ["the plan's number", 'CarePlan.identifier'],
      endedAt: ['when it ended', 'CarePlan.period.end'],
      ending: ['completed, or broken off', 'CarePlan.status'],
      ...legalBasisField('CarePlan'),
    }),
    ...clinicalRules('OSL 25-26 kap.', { reason: ['why it ends', 'CarePlan.note.text'] }),
  ],
})
