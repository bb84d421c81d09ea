// Reads a kvittens from its completed Task. `received` and `accepted` count where the partner is so configured upstream.
import { optional } from '../shared/extensions.js'
import { answeredMessage, kvitteraTask, readTask, taskIdentifier } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import type { Named } from '../shared/named.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import type { Kvittens } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Kvittens> | undefined {
  const task = kvitteraTask(focus)
  if (task === undefined) return named.header.missing('focus', 'the message catalogue (Task kvittera)')
  readTask(task, 'completed', named)
  task.child('owner')?.means(named.sender)
  task.child('requester')?.means(named.receiver)
  const asked = taskIdentifier(task) ?? task.missing('identifier', "the asker's Task, which it repeats,")
  const about = answeredMessage(task, 'was read')
  const readAt = requiredTime(task, 'lastModified', () =>
    task.missing('lastModified', 'the message catalogue (when it was read)'),
  )
  const role = readRole(named)
  if (asked === undefined || about === undefined || readAt === undefined) return undefined
  return { about, task: asked, readAt, ...optional('role', role) }
}

/** What the reader is at the unit; who it was stays where it stands. */
function readRole({ header, sender }: Named): string | undefined {
  const author = header.child('author')
  const person = author?.target()
  if (person?.resourceType !== 'PractitionerRole') return undefined
  const role = person.children('code')[0]?.text('text')
  if (role === undefined) return undefined
  author?.followed()
  person.child('organization')?.means(sender)
  return role
}
