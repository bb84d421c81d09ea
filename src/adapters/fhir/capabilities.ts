// What a FHIR-speaking partner can be given, as its options declare it.
import { contentItems, type Capabilities } from '../../domain/delivery.js'
import { messageTypes } from '../../domain/message-type.js'
import type { FhirOptions } from './options.js'

export const fhirCapabilities = (options: FhirOptions): Capabilities => ({
  messages: messageTypes,
  identities: options.identities ?? [
    'personnummer',
    'samordningsnummer',
    'nationelltReservnummer',
    'regionaltReservnummer',
  ],
  protection: options.protection ?? ['none'],
  ...(options.residentsOf === undefined ? {} : { residentsOf: options.residentsOf }),
  content: {
    open: contentItems,
    protected: options.protectedContent ?? ['identity', 'name', 'care', 'clinical'],
  },
  transitHours: 0,
  receipts: 'application',
  deduplicates: options.deduplicates ?? true,
})
