// Retur (Stockholm routine: at once) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Retur } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const retur = defineMessage<Retur>({
  type: 'retur',
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
      about: ['the message that is returned', 'Task.input(meddelande).valueUri'],
      task: ["the asker's task, repeated; else the return's own", 'Task.identifier'],
      returnedAt: ['when it was returned', 'Task.lastModified'],
      reason: ['why', 'Task.statusReason.coding'],
      rightReceiver: ['to whom it should go', 'Task.output(ratt-mottagare).valueReference'],
      ...legalBasisField('Task'),
    }),
    ...clinicalRules('LUS 2:2: nothing clinical', {
      comment: ['why, in words', 'Task.statusReason.text'],
    }),
  ],
})
