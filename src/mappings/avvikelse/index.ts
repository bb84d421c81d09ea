// Avvikelse (routine) as the registry knows it.
import { careRules, clinicalRules, legalBasisField, patientRules, units } from '../shared/content-rules.js'
import { defineMessage, type ContentRule } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Avvikelse } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

/** Whose case it is can be looked up by the number; protection must be known to whoever does. */
const needed: readonly string[] = ['patient.identity', 'patient.protection']

/** The rest of the patient is told to nobody, on no ground. */
const noMoreThanNeeded = (rule: ContentRule): ContentRule =>
  needed.includes(rule.path)
    ? toFunctionsToo(rule)
    : { ...rule, basis: [], source: 'message catalogue: no more of the patient than needed' }

/** Function mailboxes take what recurs (seed 001, 7.4). */
const toFunctionsToo = (rule: ContentRule): ContentRule => ({ ...rule, to: [...units, 'funktion'] })

export const avvikelse = defineMessage<Avvikelse>({
  type: 'avvikelse',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'named',
  deadline: () => undefined,
  content: [
    ...patientRules.map(noMoreThanNeeded),
    ...careRules('Stockholm routine', {
      category: ['what the deviation is about', 'Communication.category'],
      duty: ['the duty that was missed', 'Communication.reasonCode'],
      ...legalBasisField('Communication'),
    }).map(toFunctionsToo),
    ...clinicalRules('OSL 25-26 kap.: free text counts as clinical', {
      description: ['what happened', 'Communication.payload.contentString'],
    }),
  ],
})
