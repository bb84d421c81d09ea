// SIP (LUS 4:1-2, HSL 16:4, SoL 10:8-9) as the registry knows it.
import {
  careRules,
  clinicalRules,
  furtherBasis,
  legalBasisField,
  patientRules,
  planners,
} from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { sipContentRules, tookPartField } from '../shared/sip-rules.js'
import { fromFhir } from './from-fhir.js'
import type { Sip } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const sip = defineMessage<Sip>({
  type: 'sip',
  law: 'LUS 4:1-2',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('HSL 16:4, SoL 10:8-9', {
      plan: ["the plan's number", 'CarePlan.identifier'],
      establishedAt: ['when it was drawn up or updated', 'CarePlan.created'],
      overall: [
        'which huvudman has the overall responsibility',
        'CarePlan.extension(overall-responsibility)',
      ],
      ...tookPartField,
      ...legalBasisField('CarePlan'),
    }),
    ...careRules('Stockholm routine', {
      followUp: ['when it is to be followed up', 'CarePlan.activity.detail(sip-uppfoljning).scheduledPeriod'],
    }),
    {
      path: 'approvals',
      says: "each unit's approval (justering), by HSA-id",
      element: 'CarePlan.extension(justering)',
      item: 'care',
      to: planners,
      basis: furtherBasis,
      source: 'Stockholm routine; OSL 25-26 kap.',
    },
    ...clinicalRules('HSL 16:4, SoL 10:8-9', {
      needs: ['which insatser are needed', 'CarePlan.description'],
    }),
    ...sipContentRules,
  ],
})
