// Retur as FHIR: the asker's Task, rejected, with the reason and the right receiver.
import type { Task, TaskOutput } from '@medplum/fhirtypes'
import { codeToFhir } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { answerTask } from '../shared/kvittens-task.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { codings } from '../shared/names.js'
import { partyReference } from '../shared/party.js'
import type { Retur } from './message.js'
import { reasonCodes } from './reasons.js'

export const toFhir = (message: Retur, parts: FhirParts): Focus => ({
  roots: [{ name: 'task', resource: task(message, parts) }],
  others: [],
})

function task(message: Retur, parts: FhirParts): Task {
  const { returnedAt, reason, comment, legalBasis } = message
  return {
    ...answerTask({ ...message, readAt: returnedAt }, parts),
    ...list('extension', legalBasisToFhir(legalBasis)),
    status: 'rejected',
    statusReason: { ...codeToFhir(reasonCodes, reason), ...optional('text', comment) },
    ...list('output', output(message)),
  }
}

const output = ({ rightReceiver }: Retur): readonly TaskOutput[] =>
  rightReceiver === undefined
    ? []
    : [{ type: { coding: [codings.rattMottagare] }, valueReference: partyReference(rightReceiver) }]
