// Makes any sip-bedömning for property tests.
import * as fc from 'fast-check'
import { sipStates, type SipState } from '../../../src/mappings/sip-bedomning/message.js'
import { identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'

export const sipBedomning = message(
  'sip-bedomning',
  {
    task: identifier,
    state: fc.constantFrom(...(Object.keys(sipStates) as SipState[])),
    statedAt: timestamp,
    reason: text,
    legalBasis,
  },
  ['state', 'statedAt', 'legalBasis'],
)
