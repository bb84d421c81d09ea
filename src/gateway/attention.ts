// An operator deals with what stands before him: it is recorded who did, and how; a sending in doubt may be let go again.
import type { AttentionRow, Conclusion, DeliveryStatus } from '../store/store.js'
import { conclusionOf } from './conclude.js'
import type { Gateway } from './gateway.js'

/**
 * How an entry can end. `told-by-telephone`: the unit knows, which meets the notice owed to it (LUS 2:3). `arrived`
 * and `send-again` are for a copy in doubt, `same-patient` for a patient under a new number.
 */
export const resolutions = [
  'done',
  'told-by-telephone',
  'not-needed',
  'arrived',
  'send-again',
  'same-patient',
] as const

export type Resolution = (typeof resolutions)[number]

export interface Resolving {
  readonly by: string
  readonly outcome: Resolution
}

/** `not-open`: there is no such open entry. Else what it can end with, where the word given is none of that. */
export type Resolved = 'resolved' | 'not-open' | { readonly fitting: readonly Resolution[] }

export async function resolveAttention(
  gateway: Gateway,
  id: string,
  { by, outcome }: Resolving,
): Promise<Resolved> {
  const { store, clock, log, nudge } = gateway
  const entry = (await store.attention()).find((one) => one.id === id)
  if (entry === undefined || entry.resolvedAt !== undefined) return 'not-open'
  const delivery = entry.delivery === undefined ? undefined : await store.delivery(entry.delivery)
  const fitting = resolutions.filter((word) => fits(word, entry, delivery))
  if (!fitting.includes(outcome)) return { fitting }
  const concludes = delivery && conclusionBy(gateway, delivery, outcome)
  const told = outcome === 'told-by-telephone'
  const samePatient = outcome === 'same-patient'
  const resolved = await store.resolve(id, { at: clock.now(), by, outcome, told, samePatient, concludes })
  if (!resolved) return 'not-open'
  log({ event: 'attention.resolved', attention: id, by })
  nudge()
  return 'resolved'
}

/** Whether a word can be true of an entry: one that would change nothing must not close it. */
function fits(word: Resolution, entry: AttentionRow, delivery: DeliveryStatus | undefined): boolean {
  switch (word) {
    case 'done':
    case 'not-needed':
      return true
    case 'told-by-telephone':
      return entry.unit !== undefined || entry.kind === 'no-unit'
    // Only a copy that may have arrived follows the operator's word; any other has gone its way already.
    case 'arrived':
      return delivery?.state === 'unknown' || delivery?.state === 'submitted'
    case 'send-again':
      return delivery?.state === 'unknown'
    case 'same-patient':
      return entry.kind === 'identity-changed'
  }
}

function conclusionBy(gateway: Gateway, delivery: DeliveryStatus, word: Resolution): Conclusion | undefined {
  const { loss, copyId } = delivery
  if (word === 'arrived') {
    const outcome = { kind: 'delivered', reference: copyId, evidence: 'operator' } as const
    return conclusionOf(gateway, { delivery, outcome, loss })
  }
  if (word === 'send-again') {
    const { clock, settings } = gateway
    const fresh = { ...delivery, giveUpAt: clock.now() + settings.retry.patienceMs }
    const outcome = { kind: 'retry', reason: 'interrupted' } as const
    return conclusionOf(gateway, { delivery: fresh, outcome, loss })
  }
  return undefined
}
