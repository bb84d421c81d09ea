// Meddelande (routine) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Meddelande } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const meddelande = defineMessage<Meddelande>({
  type: 'meddelande',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'asker',
  about: ({ about }) => about,
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      kind: ['kind of meddelande', 'Communication.category'],
      about: ['the message answered or added to', 'Communication.inResponseTo.identifier'],
      ...legalBasisField('Communication'),
    }),
    ...clinicalRules('OSL 25-26 kap.: free text counts as clinical', {
      text: ['the text', 'Communication.payload.contentString'],
    }),
  ],
})
