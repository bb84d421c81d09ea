// Makes any utskrivningsklar-aterkallad for property tests: it always says which notice it withdraws.
import * as fc from 'fast-check'
import { anyId, identifier, legalBasis, message, text, timestamp } from '../arbitraries.js'
import { messageId } from '../messages.js'

const withdrawal = message(
  'utskrivningsklar-aterkallad',
  { stay: identifier, admittedAt: timestamp, withdrawnAt: timestamp, reason: text, legalBasis },
  ['stay', 'withdrawnAt', 'legalBasis'],
)

export const utskrivningsklarAterkallad = fc
  .tuple(withdrawal, anyId.map(messageId))
  .map(([one, notice]) => ({ ...one, chain: [...one.chain, { role: 'removal' as const, message: notice }] }))
