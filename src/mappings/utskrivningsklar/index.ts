// Utskrivningsklar (LUS 3:1) as the registry knows it.
import {
  careRules,
  kvittensField,
  legalBasisField,
  patientRules,
  stayFields,
} from '../shared/content-rules.js'
import { pastTime, stayPath } from '../shared/past.js'
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
  past: ({ admittedAt, decidedAt }) => [
    ...pastTime(stayPath.start, admittedAt),
    ...pastTime(stayPath.extension, decidedAt),
  ],
  content: [
    ...patientRules,
    ...careRules('LUS 3:1', {
      ...stayFields,
      decidedAt: ['when the doctor decided', 'Encounter.extension(utskrivningsklar).extension(decidedAt)'],
      decidedBy: ['the treating doctor (LUS 1:3)', 'Encounter.participant(ATND).individual'],
      ...legalBasisField('Encounter'),
    }),
    ...careRules('Stockholm routine', {
      checklist: ['checklist', 'Encounter.extension(utskrivningsklar).extension', 'not answered'],
      ...kvittensField,
    }),
  ],
})
