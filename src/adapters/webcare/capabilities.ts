// What WebCare can do, as data (audit report 2/2021, 3.6.2): the limits that send some patients by letter.
import type { Capabilities, ContentItem } from '../../domain/delivery.js'

/** Everything a message may tell, but relatives: no event has a place for them. */
const open: readonly ContentItem[] = ['identity', 'name', 'address', 'phone', 'ward', 'clinical', 'care']

export const webcareCapabilities = {
  messages: ['inskrivningsmeddelande', 'utskrivningsklar', 'kvittens'],
  identities: ['personnummer'],
  protection: ['none'],
  /** Stockholm county. */
  residentsOf: ['01'],
  content: { open, protected: [] },
  transitHours: 0,
  receipts: 'transport',
} as const satisfies Omit<Capabilities, 'deduplicates'>
