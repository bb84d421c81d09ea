// Vårdbegäran (on consent) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage, type ContentRule } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Vardbegaran } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

/** The hospital alone is asked, and on consent alone. */
const toHospital = (rule: ContentRule): ContentRule => ({
  ...rule,
  to: ['halsoOchSjukvard'],
  basis: ['samtycke'],
})

export const vardbegaran = defineMessage<Vardbegaran>({
  type: 'vardbegaran',
  law: 'OSL 10:1, 12:2 (samtycke)',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'named',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('OSL 10:1, 12:2', {
      consent: ['when the patient consented', 'Consent.dateTime (Communication.about)'],
      ...legalBasisField('Communication'),
    }),
    ...clinicalRules('OSL 10:1, 12:2: what the patient has consented to', {
      request: ['care asked for, and why', 'Communication.payload(request).contentString'],
      state: ['current state', 'Communication.payload(state).contentString'],
      services: ['care and support that the patient has', 'Communication.payload(services).contentString'],
    }).map(toHospital),
  ],
})
