// Pågående insatser (LUS 2:6) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { PagaendeInsatser } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const pagaendeInsatser = defineMessage<PagaendeInsatser>({
  type: 'pagaende-insatser',
  law: 'LUS 2:6',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'asker',
  about: ({ chain }) => chain.find(({ role }) => role === 'source')?.message,
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 2:6', {
      plan: ["the sender's number of the plan", 'CarePlan.identifier'],
      ...legalBasisField('CarePlan'),
    }),
    ...clinicalRules('LUS 2:6; OSL 25:1, 26:1', {
      needs: ['current need of care', 'CarePlan.description'],
      insatser: [
        'current care and support, each with performer and when (day, night and weekend)',
        'CarePlan.activity.detail.description, performer, scheduledTiming.code',
      ],
    }),
  ],
})
