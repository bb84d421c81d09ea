// Which messages of a case have been voided, and the attempts to that came from somebody else than their sender.
import type { MessageId } from '../envelope.js'
import type { Conflict } from './case.js'
import type { CaseEvent } from './case-event.js'

export interface Voids {
  readonly voided: ReadonlySet<MessageId>
  readonly conflicts: readonly Conflict[]
}

/** A void that came before its message waits for it: nothing is voided, and nothing is wrong, until then. */
export function voidsAmong(events: readonly CaseEvent[]): Voids {
  const senders = new Map(events.map(({ message, sender }) => [message, sender]))
  const voids = events.flatMap(({ type, message, sender, about }) => {
    const original = about === undefined ? undefined : senders.get(about)
    if (type !== 'makulering' || about === undefined || original === undefined) return []
    return [{ message, about, isOwn: original === sender }]
  })
  return {
    voided: new Set(voids.flatMap(({ about, isOwn }) => (isOwn ? [about] : []))),
    conflicts: voids.flatMap(({ message, isOwn }) =>
      isOwn ? [] : [{ message, rule: 'void-by-other' as const }],
    ),
  }
}
