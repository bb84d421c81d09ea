// Partsändring (Stockholm routine) as the registry knows it.
import { linkedTo } from '../shared/chain.js'
import { careRules, kvittensField, patientRules } from '../shared/content-rules.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Partsandring } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const partsandring = defineMessage<Partsandring>({
  type: 'partsandring',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  moves: ({ comes, leaves }) => ({
    comes: [comes.hsaId],
    leaves: leaves === undefined ? [] : [leaves.hsaId],
  }),
  about: (message) => (message.change === 'vidaresand' ? linkedTo(message, 'source') : undefined),
  deadline: () => undefined,
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      change: ['what happens: added, replaced, handed over, forwarded', 'MessageHeader.reason'],
      comes: ['the unit that comes', 'CareTeam.participant.member (period.start, no end)'],
      leaves: ['the unit that leaves', 'CareTeam.participant.member (period.end)'],
      from: ['from when on', 'CareTeam.participant.period'],
      stay: ["the hospital's number of the stay", 'CareTeam.encounter.identifier'],
      ...kvittensField,
    }),
  ],
})
