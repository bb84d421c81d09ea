// Reads a retur from its rejected Task.
import type { Party } from '../../domain/envelope.js'
import type { ContentOf } from '../message-mapping.js'
import { codeFromFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import { answeredMessage, kvitteraTask, readTask, taskIdentifier } from '../shared/kvittens-task.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import { partyFromFhir } from '../shared/party.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import type { Retur } from './message.js'
import { reasonCodes } from './reasons.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Retur> | undefined {
  const task = kvitteraTask(focus)
  if (task === undefined) return named.header.missing('focus', 'the message catalogue (Task kvittera)')
  readTask(task, 'rejected', named)
  task.child('owner')?.means(named.sender)
  task.child('requester')?.means(named.receiver)
  const about = answeredMessage(task, 'is returned')
  const number = taskIdentifier(task) ?? task.missing('identifier', "the asker's Task, which it repeats,")
  const returnedAt = requiredTime(task, 'lastModified', () =>
    task.missing('lastModified', 'the message catalogue (when it was returned)'),
  )
  const why = readWhy(task)
  const rest = { legalBasis: readLegalBasis(task), ...optional('rightReceiver', readReceiver(task)) }
  if (about === undefined || number === undefined || returnedAt === undefined) return undefined
  return why && { about, task: number, returnedAt, ...why, ...rest }
}

/** A reason in words alone is one of another kind than ours. */
function readWhy(task: Reader): Pick<Retur, 'reason' | 'comment'> | undefined {
  const said = task.child('statusReason')
  if (said === undefined) return task.missing('statusReason', 'the message catalogue (why it is returned)')
  const comment = said.text('text')
  const isCoded = said.children('coding').some((coding) => coding.peek('system') === reasonCodes.system)
  if (!isCoded && comment !== undefined) return { reason: 'annat', comment }
  const reason = codeFromFhir([said], reasonCodes, () =>
    task.missing('statusReason', 'the message catalogue (why it is returned)'),
  )
  return reason && { reason, ...optional('comment', comment) }
}

/** The right receiver, if it is named by HSA-id; otherwise it is told as unread. */
function readReceiver(task: Reader): Party | undefined {
  const output = task.children('output').find((each) => each.child('type')?.has(codings.rattMottagare))
  const reference = output?.child('valueReference')
  const party = reference && partyFromFhir(reference)
  if (party !== undefined) output?.child('type')?.same('coding', [codings.rattMottagare])
  return party
}
