// What a message about another must keep to: both about one patient; a kvittens goes to the asker, with the asker's Task.
import { issue, type Issue } from '../domain/issue.js'
import type { Kvittens } from '../mappings/kvittens/message.js'
import type { LusMessage } from '../mappings/registry.js'
import type { About } from './about.js'
import { aboutSame, patientIssues, type FoundCase } from './case-of.js'
import type { Gateway } from './gateway.js'
import { readAgain } from './load-source.js'

/** Every fault and warning of a message whose original is known, and whose sender may speak of it. */
export async function answerIssues(
  gateway: Gateway,
  { message, about, found }: { message: LusMessage; about: About; found: FoundCase },
): Promise<readonly Issue[]> {
  const sameCase = about.original.arende === found.key
  const acquaintance = sameCase ? 'unknown' : await aboutSame(gateway, about, found.patient)
  return [
    ...patientIssues(acquaintance, 'original-other-patient'),
    ...(takesBack(message) && about.original.sender !== message.sender.hsaId
      ? [issue('takes-back-others', 'Bundle.entry[0].resource.sender')]
      : []),
    ...(message.type === 'kvittens' ? kvittensIssues(gateway, message, about) : []),
  ]
}

/** What only the sender of a message may say of it. */
const takesBack = ({ type }: LusMessage): boolean =>
  type === 'makulering' || type === 'utskrivningsklar-aterkallad'

function kvittensIssues({ settings }: Gateway, message: Kvittens, { original }: About): readonly Issue[] {
  const receiver = message.receiver?.hsaId
  const isToAsker = receiver === undefined || receiver === original.sender || receiver === settings.self.hsaId
  const asked = readAgain(settings, original)?.message
  const task = asked !== undefined && 'kvittens' in asked ? asked.kvittens.task : undefined
  const isRepeated =
    task === undefined || (task.system === message.task.system && task.value === message.task.value)
  return [
    ...(isToAsker ? [] : [issue('receiver-not-asker', 'Bundle.entry[0].resource.destination[0].receiver')]),
    ...(isRepeated ? [] : [issue('task-differs', 'Bundle.entry.resource.ofType(Task).identifier')]),
  ]
}
