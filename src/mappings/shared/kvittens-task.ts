// The Task kvittera: how a message asks for its kvittens, and how the kvittens answers (message catalogue, Kvittens).
import type { Task } from '@medplum/fhirtypes'
import type { Envelope, Identifier, KvittensRequest } from '../../domain/envelope.js'
import { optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import { bestFirst, identifierFromFhir, identifierToFhir } from './identifier.js'
import { messageUrn } from './message-urn.js'
import type { Named } from './named.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'
import { readSubject } from './subject.js'

const taskBase = (task: Identifier, arende: Identifier) => ({
  resourceType: 'Task' as const,
  identifier: [identifierToFhir(task)],
  groupIdentifier: identifierToFhir(arende),
  intent: 'order' as const,
  code: { coding: [codings.kvittera] },
})

/** The Task that asks the receiver for a kvittens, about the focus named `about`. */
export function requestTask(
  message: Envelope & { kvittens: KvittensRequest },
  about: string,
  parts: FhirParts,
): Task {
  const { kvittens, arende, sentAt, receiver } = message
  return {
    ...taskBase(kvittens.task, arende),
    status: 'requested',
    focus: parts.reference(about),
    for: parts.reference('patient'),
    authoredOn: sentAt,
    requester: parts.reference('sender'),
    ...optional('owner', receiver && parts.reference('receiver')),
    ...optional('restriction', kvittens.due && { period: { end: kvittens.due } }),
  }
}

/** The Task that answers: completed, the asker's identifier repeated, the message meant as input. */
export function answerTask(
  message: Envelope & { task: Identifier; readAt: string; about: string },
  parts: FhirParts,
): Task {
  return {
    ...taskBase(message.task, message.arende),
    status: 'completed',
    for: parts.reference('patient'),
    lastModified: message.readAt,
    owner: parts.reference('sender'),
    input: [{ type: { coding: [codings.meddelande] }, valueUri: messageUrn(message.about) }],
  }
}

/** Reads the request for a kvittens about the focus `about`; a fault of the header when there is none. */
export function readRequest(
  focus: readonly Reader[],
  about: Reader,
  named: Named,
): KvittensRequest | undefined {
  const task = kvitteraTask(focus)
  if (task === undefined) return named.header.missing('focus', 'the message catalogue (Task kvittera)')
  return requestOf(task, about, named)
}

/** Reads the request of a type that may do without one. */
export function readOptionalRequest(
  focus: readonly Reader[],
  about: Reader,
  named: Named,
): KvittensRequest | undefined {
  const task = kvitteraTask(focus)
  return task && requestOf(task, about, named)
}

function requestOf(task: Reader, about: Reader, named: Named): KvittensRequest | undefined {
  readTask(task, 'requested', named)
  task.child('focus')?.means(about)
  task.child('requester')?.means(named.sender)
  task.child('owner')?.means(named.receiver)
  task.same('authoredOn', named.sentAt)
  const due = task.child('restriction')?.child('period')?.time('end')
  const identifier = taskIdentifier(task) ?? task.missing('identifier', 'the kvittens, which must repeat it,')
  return identifier && { task: identifier, ...optional('due', due) }
}

/** The Task kvittera of a focus: the one with that code, else one that does not say what is to be done. */
export function kvitteraTask(focus: readonly Reader[]): Reader | undefined {
  const tasks = focus.filter(({ resourceType }) => resourceType === 'Task')
  const coded = tasks.find((task) => task.child('code')?.has(codings.kvittera))
  return coded ?? tasks.find(({ node }) => node['code'] === undefined)
}

export const taskIdentifier = (task: Reader): Identifier | undefined =>
  identifierFromFhir(bestFirst(task.children('identifier'))[0])

/** A Task that will not be done, or was done already, neither asks nor answers. */
const over: readonly (string | undefined)[] = [
  'completed',
  'rejected',
  'cancelled',
  'failed',
  'entered-in-error',
]

/** Reads what every Task kvittera says: its state, that it is an order to acknowledge, and for which patient. */
export function readTask(task: Reader, status: 'requested' | 'completed', named: Named): void {
  task.same('status', status)
  const said = task.peek('status')
  if (said !== status && (status === 'completed' || over.includes(said)))
    task.fault('code-unknown', 'status', { known: status })
  task.same('intent', 'order')
  // R4: without a priority a Task is done at normal priority.
  task.same('priority', 'routine')
  task.child('code')?.same('coding', [codings.kvittera])
  readSubject(task.child('for'), named)
}
