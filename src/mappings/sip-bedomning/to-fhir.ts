// Sip-bedömning as FHIR: a Task whose businessStatus says where the question of a SIP stands.
import type { Task } from '@medplum/fhirtypes'
import { codeToFhir, type CodeList } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { identifierToFhir } from '../shared/identifier.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { codings, systems } from '../shared/names.js'
import { sipStates, type SipBedomning, type SipState } from './message.js'

export const sipStateList: CodeList<SipState> = { system: systems.sipState, words: sipStates }

/** Task.status, which FHIR requires, as it follows from the state: whether somebody has something left to do. */
export const taskStatusOf: Readonly<Record<SipState, Task['status']>> = {
  'behovs-ej': 'completed',
  behovs: 'in-progress',
  erbjuden: 'in-progress',
  accepterad: 'completed',
  avbojd: 'completed',
  'kan-ej-ta-stallning': 'on-hold',
}

export const toFhir = (message: SipBedomning, parts: FhirParts): Focus => ({
  roots: [{ name: 'task', resource: task(message, parts) }],
  others: [],
})

function task(message: SipBedomning, parts: FhirParts): Task {
  const { state, reason } = message
  return {
    resourceType: 'Task',
    ...list('extension', legalBasisToFhir(message.legalBasis)),
    ...list('identifier', message.task === undefined ? [] : [identifierToFhir(message.task)]),
    groupIdentifier: identifierToFhir(message.arende),
    status: taskStatusOf[state],
    businessStatus: codeToFhir(sipStateList, state),
    intent: 'order',
    code: { coding: [codings.sipBedomning] },
    for: parts.reference('patient'),
    lastModified: message.statedAt,
    owner: parts.reference('sender'),
    ...optional('reasonCode', reason === undefined ? undefined : { text: reason }),
  }
}
