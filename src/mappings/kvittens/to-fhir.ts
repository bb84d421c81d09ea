// Kvittens as FHIR: the asker's Task, completed; who read it (a role, never a name) as MessageHeader.author.
import type { FhirParts, Focus } from '../shared/focus.js'
import { answerTask } from '../shared/kvittens-task.js'
import type { Kvittens } from './message.js'

export function toFhir(message: Kvittens, parts: FhirParts): Focus {
  const roots = [{ name: 'task', resource: answerTask(message, parts) }]
  if (message.role === undefined) return { roots, others: [] }
  const reader = {
    resourceType: 'PractitionerRole' as const,
    organization: parts.reference('sender'),
    code: [{ text: message.role }],
  }
  return { roots, others: [{ name: 'reader', resource: reader }], author: 'reader' }
}
