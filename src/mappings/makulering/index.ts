// Makulering (practice) as the registry knows it.
import { linkedTo } from '../shared/chain.js'
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Makulering } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const makulering = defineMessage<Makulering>({
  type: 'makulering',
  law: 'practice (Stockholm routine)',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'told',
  about: (message) => linkedTo(message, 'removal'),
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('practice (Stockholm routine)', {
      voided: [
        'what the voided message was about, by its kind and number',
        'the focus of the voided message: status entered-in-error, of an Encounter only if the wrong person was admitted',
      ],
      reason: ['why', 'MessageHeader.reason.coding'],
      ...legalBasisField('root'),
    }),
    ...clinicalRules('LUS 2:2: nothing clinical', {
      comment: ['why, in words', 'MessageHeader.reason.text'],
    }),
  ],
})
