// The message that another one is about (answers, returns, replaces, voids), and under which id each unit knows it.
import { parseMessageId, type MessageId } from '../domain/envelope.js'
import type { HsaId } from '../domain/hsa-id.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import type { MessageRow, Store } from '../store/store.js'

export interface About {
  /** The id by which the message names it. */
  readonly named: MessageId
  readonly original: MessageRow
  /** Its sender knows it by the id it chose, everyone told by the id of the copy they got. */
  readonly ids: ReadonlyMap<HsaId, string>
}

/** Undefined when the message is about none, or about one that has not come (yet). */
export async function aboutOf(store: Store, message: LusMessage): Promise<About | undefined> {
  const named = mappingOf(message).about?.(message)
  const found = named && (await store.original(named, message.sender.hsaId))
  if (named === undefined || found === undefined) return undefined
  const original = found.message
  const status = await store.status(original.partner, original.headerId)
  const copies = (status?.deliveries ?? []).flatMap(({ recipient, copyId }) =>
    recipient === undefined ? [] : [[recipient, copyId] as const],
  )
  const own = original.sender === undefined ? [] : [[original.sender, original.headerId] as const]
  return { named, original, ids: new Map([...copies, ...own]) }
}

/** Whether a unit may speak of it so: it sent or got the message, and names no copy that went to another. */
export const mayName = ({ named, original, ids }: About, unit: HsaId): boolean =>
  ids.has(unit) && (named === original.headerId || named === ids.get(unit))

/** Whether a unit got the message, as against having sent it. */
export const wasTold = ({ original, ids }: About, unit: HsaId): boolean =>
  unit !== original.sender && ids.has(unit)

export const toldOf = (about: About): readonly HsaId[] =>
  [...about.ids.keys()].filter((unit) => wasTold(about, unit))

/** The message as this unit must read it: what it is about by the id that the unit knows; the same when that is no other. */
export function asKnownTo(unit: HsaId, message: LusMessage, about: About | undefined): LusMessage {
  const id = parseMessageId(about?.ids.get(unit) ?? '')
  if (about === undefined || id === undefined || id === about.named) return message
  const chain = message.chain.map((link) => (link.message === about.named ? { ...link, message: id } : link))
  return { ...message, ...('about' in message && { about: id }), chain }
}
