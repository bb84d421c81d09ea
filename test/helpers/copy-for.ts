// A recipient's copy of a message on a channel that may have everything: what the content rules alone leave of it.
import { contentItems } from '../../src/domain/delivery.js'
import type { RecipientKind } from '../../src/domain/unit.js'
import { minimise } from '../../src/mappings/minimise.js'
import type { LusMessage } from '../../src/mappings/registry.js'

/** Undefined when there can be none. */
export function copyFor<M extends LusMessage>(recipientKind: RecipientKind, message: M): M | undefined {
  const result = minimise(message, { recipientKind, items: contentItems })
  return 'refused' in result ? undefined : result.message
}
