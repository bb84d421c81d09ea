// Planeringsunderlag (LUS 2:6) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Planeringsunderlag } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const planeringsunderlag = defineMessage<Planeringsunderlag>({
  type: 'planeringsunderlag',
  law: 'LUS 2:6',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 2:6', {
      plan: ["the sender's number of the plan", 'CarePlan.identifier'],
      ...legalBasisField('CarePlan'),
    }),
    ...clinicalRules('LUS 2:6; OSL 25:1, 26:1', {
      needs: ['need of care and support as a whole', 'CarePlan.description'],
      adl: [
        'ADL assessment: activity, level, when, comment',
        'CarePlan.supportingInfo: Observation.code, valueCodeableConcept, effectiveDateTime, note',
      ],
      aids: [
        'aids: needed, ordered or there, and who sees to it',
        'CarePlan.activity.detail(DeviceRequest).productCodeableConcept.text, status, performer',
      ],
      medication: [
        'handling of medicines: egenvård, delegering, hemsjukvård, Pascal, APO-dos',
        'CarePlan.activity.detail.code, description, performer',
      ],
      home: ['conditions at home', 'CarePlan.extension(home-conditions)'],
    }),
  ],
})
