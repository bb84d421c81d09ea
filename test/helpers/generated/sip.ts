// Makes any SIP for property tests.
import * as fc from 'fast-check'
import { approvalStates, type Approval, type ApprovalState } from '../../../src/mappings/sip/message.js'
import { hsaId, identifier, legalBasis, message, parts, text, timestamp } from '../arbitraries.js'
import { followUpDate, sipContent } from './sip-content.js'

const approval = parts<Approval>(
  {
    unit: hsaId,
    state: fc.constantFrom(...(Object.keys(approvalStates) as ApprovalState[])),
    at: timestamp,
  },
  ['unit', 'state'],
)

export const sip = message(
  'sip',
  {
    plan: identifier,
    establishedAt: timestamp,
    overall: fc.constantFrom('region' as const, 'kommun' as const),
    approvals: fc.array(approval, { minLength: 1, maxLength: 3 }),
    followUp: followUpDate,
    needs: text,
    ...sipContent,
    legalBasis,
  },
  ['plan', 'establishedAt', 'patientTookPart', 'legalBasis'],
)
