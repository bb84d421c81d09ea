// Inskrivningsmeddelande (LUS 2:1-3) as the registry knows it.
import { inskrivningsmeddelandeDue } from '../../domain/deadlines.js'
import { epochOf } from '../../domain/time.js'
import {
  careRules,
  clinicalRules,
  furtherBasis,
  kvittensField,
  legalBasisField,
  patientRules,
  planners,
  stayFields,
} from '../shared/content-rules.js'
import { pastTime, stayPath } from '../shared/past.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Inskrivningsmeddelande } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const inskrivningsmeddelande = defineMessage<Inskrivningsmeddelande>({
  type: 'inskrivningsmeddelande',
  law: 'LUS 2:1-3',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'needs',
  deadline: ({ admittedAt, assessedAt }, custodyAt) =>
    inskrivningsmeddelandeDue(epochOf(admittedAt), assessedAt && epochOf(assessedAt), custodyAt),
  past: ({ admittedAt, assessedAt }) => [
    ...pastTime(stayPath.start, admittedAt),
    ...pastTime(stayPath.extension, assessedAt),
  ],
  content: [
    ...patientRules,
    ...careRules('LUS 2:1-3', {
      ...stayFields,
      assessedAt: ['later assessment', 'Encounter.extension(assessed-at)'],
      expectedDischarge: ['expected discharge', 'Encounter.extension(extension-Encounter.plannedEndDate)'],
      needs: [
        'whose services may be needed',
        'Encounter.extension(needs)',
        'nobody, so that a receiver must be named',
      ],
      ...legalBasisField('Encounter'),
    }),
    ...careRules('Stockholm routine', {
      complexNeeds: ['complex needs', 'Encounter.extension(complex-needs)', 'no'],
      ...kvittensField,
    }),
    {
      path: 'ward',
      says: 'ward; discloses where the patient is',
      element: 'Encounter.location.location',
      item: 'ward',
      to: planners,
      basis: furtherBasis,
      source: 'not among the items of LUS 2:2',
    },
    ...clinicalRules('LUS 2:2: nothing clinical', {
      reason: ['reason for admission', 'Encounter.reasonCode.text'],
    }),
  ],
})
