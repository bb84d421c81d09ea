// Reads an avbrott from its Encounter, CarePlan and Tasks, and why from the header.
import type { LegalBasis } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { ContentOf } from '../message-mapping.js'
import { codeFromFhir } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import type { Reader } from '../shared/reader.js'
import { interruptionList } from './codes.js'
import type { Avbrott, Interruption } from './message.js'
import { readPlan } from './plan-from-fhir.js'
import { readStayOf } from './stay-from-fhir.js'
import { cancelledTasks, readTask } from './task-from-fhir.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Avbrott> | undefined {
  const first = (type: string) => focus.find(({ resourceType }) => resourceType === type)
  const [encounter, carePlan] = [first('Encounter'), first('CarePlan')]
  const tasks = cancelledTasks(focus)
  const roots = [encounter, carePlan, ...tasks].flatMap((root) => root ?? [])
  const why = readWhy(tasks, named)
  const rest = {
    ...optional('interruptedAt', readWhen(encounter, carePlan, tasks)),
    ...(encounter && readStayOf(encounter, why?.reason, named)),
    ...(carePlan && readPlan(carePlan, named)),
    ...list(
      'tasks',
      tasks.flatMap((task) => readTask(task, named) ?? []),
    ),
  }
  const legalBasis = readBasis(roots)
  if (roots.length === 0)
    return named.header.missing('focus', 'the message catalogue (Encounter, CarePlan or cancelled Task)')
  if (rest.interruptedAt === undefined && rest.leftAt === undefined) advise(roots)
  return why && { ...why, ...rest, legalBasis }
}

/** The header says it for all; of one that does not, a cancelled Task may. */
function readWhy(
  tasks: readonly Reader[],
  { header }: Named,
): Pick<Avbrott, 'reason' | 'comment'> | undefined {
  const said = [header, ...tasks].flatMap((each) => each.child('reason') ?? each.child('statusReason') ?? [])
  const reason = codeFromFhir(said, interruptionList, () =>
    header.missing('reason', 'the message catalogue (no further needs, other care, deceased)'),
  )
  if (reason === undefined) return undefined
  const { system, words } = interruptionList
  const comment = said.find((concept) => isComment(concept, reason))?.text('text')
  for (const concept of said) {
    concept.same('coding', [{ system, code: reason, display: words[reason] }])
    for (const text of [comment, words[reason]]) concept.same('text', text)
  }
  return { reason, ...optional('comment', comment) }
}

/** The words of the code alone say nothing new. */
const isComment = (concept: Reader, reason: Interruption): boolean =>
  ![undefined, interruptionList.words[reason]].includes(concept.peek('text'))

/** The same time stands in each root, in its own place; one that differs is told as unread. */
function readWhen(
  encounter: Reader | undefined,
  carePlan: Reader | undefined,
  tasks: readonly Reader[],
): Timestamp | undefined {
  const places = [
    [encounter?.extension(extensions.interruptedAt), 'valueDateTime'] as const,
    [carePlan?.child('period'), 'end'] as const,
    ...tasks.map((task) => [task, 'lastModified'] as const),
  ]
  const said = places.flatMap(([at, key]) => (at?.node[key] === undefined ? [] : [{ at, key }]))
  const when = said[0]?.at.time(said[0].key)
  for (const { at, key } of said) at.same(key, when)
  return when
}

/** The ground that the first root names; another one is told as unread. */
function readBasis(roots: readonly Reader[]): LegalBasis {
  const naming = roots.filter((root) => root.extension(extensions.legalBasis) !== undefined)
  const basis = naming[0] === undefined ? 'lagen' : readLegalBasis(naming[0])
  for (const root of naming) root.extension(extensions.legalBasis)?.same('valueCode', basis)
  return basis
}

/** Those who have prepared must know from when on they need not; that it is not said may not stop the message. */
const advise = ([root]: readonly Reader[]): void => {
  const element = root?.resourceType === 'Task' ? 'lastModified' : 'period'
  root?.fault('content-advised', element, { element, rule: 'the message catalogue (since when)' })
}
