// What may stand in a log line: ids of ours, configured names, numbers, times, and words of closed sets.
import { caseRuleNames, type CaseRule } from '../domain/case/case-rules.js'
import { attentionKinds, type AttentionKind } from '../domain/attention.js'
import {
  outcomeReasons,
  refusalReasons,
  type OutcomeKind,
  type OutcomeReason,
  type Refusal,
} from '../domain/delivery.js'
import { deadlineRules, duties, type DeadlineRule, type Duty } from '../domain/deadlines.js'
import { parseHsaId, type HsaId } from '../domain/hsa-id.js'
import { issueCatalogue, type IssueCode } from '../domain/issue.js'
import { messageTypes, type MessageType } from '../domain/message-type.js'
import { needs, type Need } from '../domain/need.js'
import type { EpochMs } from '../domain/time.js'
import {
  errorNames,
  isErrorCode,
  isSourceFrame,
  type ErrorCode,
  type ErrorName,
  type SourceFrame,
} from './crash.js'
import { code, hasLongNumber, list, text, type Kind } from './kind.js'
import { isLossPath, type LossPath } from './loss-path.js'

/** A random UUID of ours; never MessageHeader.id, which the sender chooses. */
export const uuid: Kind<string> = text('UUID made by the gateway', (value) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
)

/** A name from the configuration: partner, channel, or holder of a role. */
export const name: Kind<string> = text(
  'configured name',
  (value) => /^[a-z][a-z0-9-]{0,39}$/.test(value) && !hasLongNumber(value),
)

/**
 * A unit of the directory. An organisation number has at least 2 as its third digit; with less it is the personnummer
 * of someone who runs a firm in his own name, and is not written.
 */
export const unit: Kind<HsaId> = text(
  'HSA-id of a unit in the directory',
  (value) => parseHsaId(value) === value && /^SE\d\d[2-9]/.test(value) && !/-.*\d{8}/.test(value),
)

const atMost = 999_999_999

/** Counts, sizes, HTTP statuses and durations in ms: too short for an identity number. */
export const count: Kind<number> = {
  says: 'number from 0 to 999999999',
  write: (value) =>
    typeof value === 'number' && value >= 0 && value <= atMost ? Math.round(value) : undefined,
}

const earliest = Date.parse('2000-01-01T00:00Z')
const latest = Date.parse('2200-01-01T00:00Z')

/** A point in time of ours, given as epoch milliseconds. */
export const instant: Kind<EpochMs> = {
  says: 'time, ISO 8601 in UTC',
  write: (value) =>
    typeof value === 'number' && value >= earliest && value < latest
      ? new Date(value).toISOString()
      : undefined,
}

export const version: Kind<string> = text('version', (value) =>
  /^\d{1,3}(\.\d{1,3}){2}(-[a-z]{1,8})?$/.test(value),
)

export const messageType: Kind<MessageType> = code('message type', messageTypes)

export const issueCodes: Kind<readonly IssueCode[]> = list(
  'codes of docs/errors.md',
  code('issue code', Object.keys(issueCatalogue) as IssueCode[]),
)

export const outcome: Kind<OutcomeKind> = code('outcome', [
  'delivered',
  'submitted',
  'retry',
  'rejected',
  'unknown',
])

export const outcomeReason: Kind<OutcomeReason> = code(`one of ${outcomeReasons.join(', ')}`, outcomeReasons)

export const refusalReason: Kind<Refusal['reason']> = code(
  `one of ${refusalReasons.join(', ')}`,
  refusalReasons,
)

export const deadlineRule: Kind<DeadlineRule> = code(
  'id of the rule that decided it',
  Object.keys(deadlineRules) as DeadlineRule[],
)

export const caseRule: Kind<CaseRule> = code(`one of ${caseRuleNames.join(', ')}`, caseRuleNames)

export const duty: Kind<Duty> = code(`one of ${duties.join(', ')}`, duties)

export const attentionKind: Kind<AttentionKind> = code(`one of ${attentionKinds.join(', ')}`, attentionKinds)

export const need: Kind<Need> = code(`one of ${needs.join(', ')}`, needs)

export const lossPaths: Kind<readonly LossPath[]> = list('paths without values', text('path', isLossPath))

export const errorName: Kind<ErrorName> = code('name of a known error, or other', errorNames)

export const errorCode: Kind<ErrorCode> = text('error code of the platform', isErrorCode)

export const sourceFrames: Kind<readonly SourceFrame[]> = list(
  "places in the gateway's own code",
  text('place', isSourceFrame),
)
