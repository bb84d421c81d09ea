// Reads a stored message again, with what its copies need to know beside it.
import type { DeliveryStatus, MessageRow } from '../store/store.js'
import { aboutOf } from './about.js'
import type { Source } from './copy.js'
import { fhirForm } from './forms/fhir-form.js'
import { formOf } from './forms/form-of.js'
import type { Gateway } from './gateway.js'
import { partyOf, type Settings } from './settings.js'

/** Undefined when the body is gone (purged) or can no longer be read. */
export async function loadSource(gateway: Gateway, delivery: DeliveryStatus): Promise<Source | undefined> {
  const { store, settings } = gateway
  const row = await store.message(delivery.message)
  const read = row && readAgain(settings, row)
  if (row === undefined || read === undefined) return undefined
  const { message, unread } = read
  const status = await store.status(row.partner, row.headerId)
  const owed = status?.duties.find(({ duty, unit }) => duty === 'kvittens' && unit === delivery.recipient)
  return {
    message,
    unread,
    bundle: row.format === fhirForm.name ? row.body : undefined,
    about: await aboutOf(store, message),
    kvittensDue: owed?.due,
    self: partyOf(settings.self),
  }
}

/** What a stored body said when it came. */
export function readAgain(settings: Settings, { partner, format, body }: MessageRow) {
  const form = formOf(settings, partner, format)
  if (body === undefined || form === undefined) return undefined
  const read = form.again(body, settings.partners.get(partner)?.labelsComplete ?? false)
  return read.ok ? read.value : undefined
}
