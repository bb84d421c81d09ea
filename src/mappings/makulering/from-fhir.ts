// Reads a makulering: which message is void stands in the chain, why in the header, and what it was about in the focus.
import { requiredLink } from '../shared/chain.js'
import { codeFromFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import { kvitteraTask, readTask, taskIdentifier } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import type { Reader } from '../shared/reader.js'
import type { Makulering, MakuleringReason } from './message.js'
import { readVoided } from './read-voided.js'
import { reasonCodes } from './reasons.js'

const catalogue = 'the message catalogue'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Makulering> | undefined {
  const link = requiredLink(named, 'removal', `${catalogue} (which message is voided)`)
  const why = readWhy(named)
  const root = rootAmong(focus)
  if (root === undefined) return named.header.missing('focus', `${catalogue} (the focus of what is voided)`)
  checkReason(why?.reason, root, named)
  const kvittens = readKvittens(focus, root, named)
  const voided = readVoided(root, named)
  const legalBasis = readLegalBasis(root)
  if (link === undefined || why === undefined || voided === undefined) return undefined
  return { ...why, voided: { ...voided, ...optional('kvittens', kvittens) }, legalBasis }
}

/** What the voided message was about; a Task only where there is nothing else. */
const rootAmong = (focus: readonly Reader[]): Reader | undefined =>
  focus.find(({ resourceType }) => resourceType !== 'Task') ??
  focus.find((task) => task.child('code')?.has(codings.sipBedomning)) ??
  kvitteraTask(focus)

/** The kvittens that the voided message asked for, which nobody need give now. */
function readKvittens(focus: readonly Reader[], root: Reader, named: Named) {
  const task = kvitteraTask(focus)
  if (task === undefined || task.node === root.node) return undefined
  readTask(task, 'entered-in-error', named)
  task.child('requester')?.means(named.sender)
  task.child('owner')?.means(named.receiver)
  return taskIdentifier(task)
}

/** A reason in words alone is one of another kind than ours. */
function readWhy({ header }: Named): Pick<Makulering, 'reason' | 'comment'> | undefined {
  const missing = () => header.missing('reason', `${catalogue} (why it is voided)`)
  const said = header.child('reason')
  if (said === undefined) return missing()
  const comment = said.text('text')
  const isCoded = said.children('coding').some((coding) => coding.peek('system') === reasonCodes.system)
  if (!isCoded && comment !== undefined) return { reason: 'annat', comment }
  const reason = codeFromFhir([said], reasonCodes, missing)
  return reason && { reason, ...optional('comment', comment) }
}

/** The stay is an error when the wrong person was admitted, and never otherwise. */
function checkReason(reason: MakuleringReason | undefined, root: Reader, { header }: Named): void {
  if (reason === undefined) return
  const wrongPerson = reason === 'fel-person-inskriven'
  if (root.resourceType !== 'Encounter') {
    if (wrongPerson) header.missing('focus', `${catalogue} (the Encounter of the wrong person)`)
    return
  }
  if ((root.peek('status') === 'entered-in-error') === wrongPerson) return
  const known = wrongPerson ? 'entered-in-error' : 'in-progress, onleave, finished'
  root.fault('code-unknown', 'status', { known })
}
