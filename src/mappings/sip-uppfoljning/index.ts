// Sip-uppföljning (Stockholm routine, step 8) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { sipContentRules, tookPartField } from '../shared/sip-rules.js'
import { fromFhir } from './from-fhir.js'
import type { SipUppfoljning } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const sipUppfoljning = defineMessage<SipUppfoljning>({
  type: 'sip-uppfoljning',
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
      followedUpAt: [
        'when it was followed up',
        'CarePlan.activity.detail(sip-uppfoljning, completed).scheduledPeriod',
      ],
      followUp: [
        'the next follow-up; absent: none decided',
        'CarePlan.activity.detail(sip-uppfoljning, scheduled).scheduledPeriod',
      ],
      ...tookPartField,
      ...legalBasisField('CarePlan'),
    }),
    ...clinicalRules('OSL 25-26 kap.', {
      adjustments: ['what is changed, and why', 'CarePlan.note.text'],
    }),
    ...sipContentRules,
  ],
})
