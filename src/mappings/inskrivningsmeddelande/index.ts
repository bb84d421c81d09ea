// Inskrivningsmeddelande (LUS 2:1-3) as the registry knows it.
import { inskrivningsmeddelandeDue } from '../../domain/deadlines.js'
import { epochOf } from '../../domain/time.js'
import { careRules, furtherBasis, patientRules } from '../shared/content-rules.js'
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
  deadline: ({ admittedAt, assessedAt }) =>
    inskrivningsmeddelandeDue(epochOf(admittedAt), assessedAt && epochOf(assessedAt)),
  content: [
    ...patientRules,
    ...careRules('LUS 2:1-3', [
      'stay',
      'admittedAt',
      'assessedAt',
      'expectedDischarge',
      'needs',
      'legalBasis',
    ]),
    ...careRules('Stockholm routine', ['complexNeeds', 'kvittens']),
    {
      path: 'ward',
      item: 'ward',
      to: ['halsoOchSjukvard', 'socialtjanst'],
      basis: furtherBasis,
      source: 'not among the items of LUS 2:2',
    },
    {
      path: 'reason',
      item: 'clinical',
      to: ['halsoOchSjukvard', 'socialtjanst'],
      basis: furtherBasis,
      source: 'LUS 2:2: nothing clinical',
    },
  ],
})
