// Återkallad utskrivningsklar (practice: at once) as the registry knows it.
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
import type { UtskrivningsklarAterkallad } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const utskrivningsklarAterkallad = defineMessage<UtskrivningsklarAterkallad>({
  type: 'utskrivningsklar-aterkallad',
  law: 'practice (Vårdhandboken)',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'told',
  about: (message) => linkedTo(message, 'removal'),
  deadline: () => undefined,
  past: ({ admittedAt, withdrawnAt }) => [
    ...pastTime(stayPath.start, admittedAt),
    ...pastTime(stayPath.extension, withdrawnAt),
  ],
  content: [
    ...patientRules,
    ...careRules('practice (Vårdhandboken)', {
      ...stayFields,
      withdrawnAt: [
        'when it was withdrawn',
        'Encounter.extension(utskrivningsklar-aterkallad).extension(withdrawnAt)',
      ],
      ...legalBasisField('Encounter'),
    }),
    ...clinicalRules('LUS 2:2: nothing clinical', {
      reason: ['why it was withdrawn', 'Encounter.extension(utskrivningsklar-aterkallad).extension(reason)'],
    }),
  ],
})
