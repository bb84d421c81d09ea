// Utskrivningsklar (LUS 3:1) as the registry knows it.
import { careRules, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Utskrivningsklar } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const utskrivningsklar = defineMessage<Utskrivningsklar>({
  type: 'utskrivningsklar',
  law: 'LUS 3:1',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('LUS 3:1', ['stay', 'admittedAt', 'decidedAt', 'decidedBy', 'legalBasis']),
    ...careRules('Stockholm routine', ['checklist', 'kvittens']),
  ],
})
