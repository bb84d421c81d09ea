// What a letter to a unit can carry: anyone, any message. Of protected patients, nothing that tells where they are.
import { contentItems, type Capabilities, type ContentItem } from '../../domain/delivery.js'
import { identityKinds } from '../../domain/identity.js'
import { messageTypes } from '../../domain/message-type.js'
import { protectionLevels } from '../../domain/protection.js'

/** Where a protected patient lives, can be reached or is cared for (vardgivarguiden.se, skyddade personuppgifter). */
const disclosing: ReadonlySet<ContentItem> = new Set(['address', 'phone', 'relative', 'ward'])

/** `transitHours`: hours of the calendar from the print folder to the unit's desk. */
export const letterCapabilities = (transitHours: number): Capabilities => ({
  messages: messageTypes,
  identities: identityKinds,
  protection: protectionLevels,
  content: { open: contentItems, protected: contentItems.filter((item) => !disclosing.has(item)) },
  transitHours,
  receipts: 'none',
  deduplicates: true,
})
