// Avbrott i processen (Stockholm routine: at once) as the registry knows it.
import {
  careRules,
  clinicalRules,
  legalBasisField,
  patientRules,
  stayFields,
} from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Avbrott } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const avbrott = defineMessage<Avbrott>({
  type: 'avbrott',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  turn: ({ reason }) => (reason === 'avliden' ? 'avliden' : undefined),
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      reason: [
        'why: no further needs, other care, deceased',
        'MessageHeader.reason.coding; Task.statusReason',
      ],
      interruptedAt: [
        'since when',
        'Encounter.extension(interrupted-at), CarePlan.period.end, Task.lastModified',
      ],
      ...stayFields,
      leftAt: ['when the stay ended; absent: it goes on', 'Encounter.period.end'],
      plan: ['the number of the plan that is revoked', 'CarePlan.identifier'],
      planKind: ['which kind of plan it is', 'CarePlan.category'],
      tasks: ['the open tasks that are cancelled', 'Task.identifier, Task.code'],
      ...legalBasisField('(Encounter, CarePlan, Task)'),
    }),
    ...clinicalRules('LUS 2:2: nothing clinical', {
      comment: ['why, in words', 'MessageHeader.reason.text'],
    }),
  ],
})
