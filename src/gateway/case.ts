// A message in its case: what it says of it, and whether it goes together with what was sent before and after it.
import { caseOf, type Conflict } from '../domain/case/case.js'
import type { CaseEvent } from '../domain/case/case-event.js'
import { parseMessageId, type Identifier } from '../domain/envelope.js'
import { issue, type Issue } from '../domain/issue.js'
import { epochOf } from '../domain/time.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import type { Store } from '../store/store.js'
import type { About } from './about.js'

export interface InCase {
  readonly event: CaseEvent
  /** Told to the sender: what this message itself breaks. */
  readonly issues: readonly Issue[]
  /** Told to the operator: all that does not go together since it came. */
  readonly conflicts: readonly Conflict[]
}

export async function inCase(
  store: Store,
  message: LusMessage,
  { arende, about }: { arende: string; about: About | undefined },
): Promise<InCase> {
  const earlier = await store.caseEvents(arende)
  const event = eventOf(message, about)
  const known = caseOf(earlier).conflicts
  const conflicts = caseOf([...earlier, event]).conflicts.filter(
    (one) => !known.some(({ message, rule }) => message === one.message && rule === one.rule),
  )
  const own = conflicts.filter((one) => one.message === event.message)
  return { event, conflicts, issues: own.map(({ rule }) => issue(`case-${rule}`, eventAt)) }
}

const keyOf = ({ system = '', value }: Identifier): string => `${system}|${value}`

const eventAt = 'Bundle.entry[0].resource.eventCoding'

/** What a message says of its case. One that is named by the id of a copy counts as named by the id its sender chose. */
export function eventOf(message: LusMessage, about: About | undefined): CaseEvent {
  const { about: named, turn } = mappingOf(message)
  const { id, type, sender, sentAt } = message
  return {
    message: id,
    type,
    sender: sender.hsaId,
    sentAt: epochOf(sentAt),
    about: about === undefined ? named?.(message) : parseMessageId(about.original.headerId),
    stay: 'stay' in message && message.stay !== undefined ? keyOf(message.stay) : undefined,
    turn: turn?.(message),
  }
}
