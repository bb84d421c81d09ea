// Kvittens (routine: 24 h on weekdays) as the registry knows it.
import { careRules, patientRules } from '../shared/content-rules.js'
import { pastTime } from '../shared/past.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Kvittens } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const kvittens = defineMessage<Kvittens>({
  type: 'kvittens',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'asker',
  about: ({ about }) => about,
  deadline: () => undefined,
  past: ({ readAt }) => pastTime('Bundle.entry.resource.ofType(Task).lastModified', readAt),
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      about: ['the message that was read', 'Task.input(meddelande).valueUri'],
      task: ["the asker's task, repeated", 'Task.identifier'],
      readAt: ['when it was read', 'Task.lastModified'],
      role: ['role of the reader, never a name', 'PractitionerRole.code.text (MessageHeader.author)'],
    }),
  ],
})
