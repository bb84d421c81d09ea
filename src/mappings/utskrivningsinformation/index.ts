// Utskrivningsinformation (LUS 3:2) as the registry knows it.
import { utskrivningsinformationDue } from '../../domain/deadlines.js'
import { epochOf } from '../../domain/time.js'
import {
  anyBasis,
  careRules,
  legalBasisField,
  necessaryRules,
  patientRules,
  units,
} from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Utskrivningsinformation } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

const source = 'LUS 3:2'

export const utskrivningsinformation = defineMessage<Utskrivningsinformation>({
  type: 'utskrivningsinformation',
  law: source,
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: ({ dischargeAt }) => dischargeAt && utskrivningsinformationDue(epochOf(dischargeAt)),
  content: [
    ...patientRules,
    ...careRules(source, {
      stay: ["the sender's number of the stay", 'Communication.encounter.identifier'],
      dischargeAt: ['when the patient is discharged', 'Composition.event.period.end'],
      ...legalBasisField('Communication'),
    }),
    ...necessaryRules(source, {
      summary: ['summary of the stay', 'Composition.section(summary).text'],
      functionalState: ['present functional state', 'Composition.section(functionalState).text'],
      risks: ['risks', 'Composition.section(risks).text'],
      followUp: ['planned follow-up', 'Composition.section(followUp).text'],
      equipment: ['equipment sent along', 'Composition.section(equipment).text'],
    }),
    {
      path: 'medicationChanges',
      says: 'changes of medicines; for those who treat',
      element: 'Composition.section(medicationChanges).text',
      item: 'clinical',
      to: ['halsoOchSjukvard'],
      basis: anyBasis,
      source,
    },
    {
      path: 'contact',
      says: 'whom to ask; discloses where the patient was',
      element: 'Composition.section(contact).text',
      item: 'ward',
      to: units,
      basis: anyBasis,
      source,
    },
  ],
})
