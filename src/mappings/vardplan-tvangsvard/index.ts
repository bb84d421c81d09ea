// Samordnad vårdplan vid öppen tvångsvård (LPT 7 a §, LRV 12 a §) as the registry knows it.
import { anyBasis, careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { VardplanTvangsvard } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

const law = 'LPT 7 a §, LRV 12 a §'

export const vardplanTvangsvard = defineMessage<VardplanTvangsvard>({
  type: 'vardplan-tvangsvard',
  law,
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules(law, {
      plan: ["the sender's number of the plan", 'CarePlan.identifier'],
      established: ['established, or a draft', 'CarePlan.status'],
      chefsoverlakare: ['chefsöverläkare', 'CarePlan.author'],
      ...legalBasisField('CarePlan'),
    }),
    // The law itself has the plan drawn up with the units that answer for the insatser, and these told of the decision.
    ...clinicalRules(law, {
      careForm: ['form of care', 'CarePlan.category'],
      decidedAt: ['decision on open compulsory care', 'CarePlan.extension(open-care-decided-at)'],
      period: ['how long the plan holds', 'CarePlan.period'],
      needs: ['assessed need of insatser', 'CarePlan.description'],
      measures: [
        "insatser: what, responsible unit, decision, patient's attitude",
        'CarePlan.activity.detail.description, performer; activity.progress; detail.extension(patient-attitude)',
      ],
      otherMeasures: ['measures by others', 'CarePlan.activity.detail.description, performer.display'],
    }).map((rule) => ({ ...rule, basis: anyBasis })),
  ],
})
