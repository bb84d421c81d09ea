// Reads a stored message again, with what its copies need to know beside it.
import type { DeliveryStatus } from '../store/store.js'
import type { Source } from './copy.js'
import { formOf } from './forms/form-of.js'
import type { Gateway } from './gateway.js'

/** Undefined when the body is gone (purged) or can no longer be read. */
export async function loadSource(gateway: Gateway, delivery: DeliveryStatus): Promise<Source | undefined> {
  const { store, settings } = gateway
  const row = await store.message(delivery.message)
  const form = row && formOf(settings, row.partner, row.format)
  if (row?.body === undefined || form === undefined) return undefined
  const partner = settings.partners.get(row.partner)
  const read = form.again(row.body, partner?.labelsComplete ?? false)
  if (!read.ok) return undefined
  const { message, unread } = read.value
  const status = await store.status(row.partner, row.headerId)
  const owed = status?.duties.find(({ duty, unit }) => duty === 'kvittens' && unit === delivery.recipient)
  return {
    message,
    unread,
    bundle: form.name === 'fhir' ? row.body : undefined,
    original: message.type === 'kvittens' ? await store.original(message.about) : undefined,
    kvittensDue: owed?.due,
  }
}
