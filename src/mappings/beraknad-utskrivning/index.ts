// Ändrad beräknad utskrivning (LUS 2:4) as the registry knows it.
import { linkedTo } from '../shared/chain.js'
import {
  careRules,
  clinicalRules,
  legalBasisField,
  patientRules,
  stayFields,
} from '../shared/content-rules.js'
import { pastTime, stayPath } from '../shared/past.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { BeraknadUtskrivning } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const beraknadUtskrivning = defineMessage<BeraknadUtskrivning>({
  type: 'beraknad-utskrivning',
  law: 'LUS 2:4',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  about: (message) => linkedTo(message, 'revision'),
  deadline: () => undefined,
  past: ({ admittedAt }) => pastTime(stayPath.start, admittedAt),
  content: [
    ...patientRules,
    ...careRules('LUS 2:4', {
      ...stayFields,
      expectedDischarge: [
        'new expected discharge',
        'Encounter.extension(extension-Encounter.plannedEndDate)',
      ],
      previouslyExpected: [
        'what was expected before',
        'Encounter.extension(beraknad-utskrivning).extension(previouslyExpected)',
      ],
      ...legalBasisField('Encounter'),
    }),
    ...clinicalRules('LUS 2:2: nothing clinical', {
      reason: ['why it has changed', 'Encounter.extension(beraknad-utskrivning).extension(reason)'],
    }),
  ],
})
