// Statusmeddelande (routine; must be answered) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage, type ContentRule } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Statusmeddelande } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

/** The patient comes to a hospital: nobody else needs to know how. */
const toHospital = (rule: ContentRule): ContentRule => ({ ...rule, to: ['halsoOchSjukvard'] })

export const statusmeddelande = defineMessage<Statusmeddelande>({
  type: 'statusmeddelande',
  law: 'routine at emergency admission',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'named',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('routine at emergency admission', legalBasisField('Communication')),
    ...clinicalRules('OSL 25-26 kap.: clinical', {
      state: ['current state', 'Communication.payload(state).contentString'],
      services: ['care and support that the patient has', 'Communication.payload(services).contentString'],
    }).map(toHospital),
  ],
})
