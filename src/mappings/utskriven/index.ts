// Utskriven (Stockholm routine) as the registry knows it.
import { careRules, legalBasisField, patientRules, placeRules, stayFields } from '../shared/content-rules.js'
import { pastTime, stayPath } from '../shared/past.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Utskriven } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const utskriven = defineMessage<Utskriven>({
  type: 'utskriven',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  turn: ({ destination }) => (destination === 'avliden' ? 'avliden' : undefined),
  deadline: () => undefined,
  past: ({ admittedAt, leftAt }) => [
    ...pastTime(stayPath.start, admittedAt),
    ...pastTime(stayPath.end, leftAt),
  ],
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      ...stayFields,
      leftAt: ['when the patient left or died', 'Encounter.period.end'],
      destination: [
        'kind of place the patient went to, or deceased',
        'Encounter.hospitalization.dischargeDisposition',
      ],
      ...legalBasisField('Encounter'),
    }),
    ...placeRules('Stockholm routine', {
      destinationUnit: [
        'unit that has taken over; discloses where the patient is',
        'Encounter.hospitalization.destination',
      ],
    }),
  ],
})
