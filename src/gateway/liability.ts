// From when a kommun pays for a patient who stays, by the notice of utskrivningsklar that its unit was sent (LUS 5:1, 5:4).
import { deadlineRules, paymentLiabilityFrom, type DeadlineRule } from '../domain/deadlines.js'
import type { LocalDate } from '../domain/local-date.js'
import type { MessageType } from '../domain/message-type.js'
import type { EpochMs } from '../domain/time.js'
import { recipientKindOf, type Unit } from '../domain/unit.js'

export interface Liability {
  readonly from: LocalDate
  readonly rule: DeadlineRule
  /** The paragraph. An agreement (LUS 4:5) goes before it, and nothing may be owed at all (5:3, 5:5). */
  readonly source: string
}

/**
 * Undefined unless the copy is a notice (LUS 3:1) to a unit of the kommun's own: a performer is told, but not in the
 * kommun's place.
 * @param sentAt when the copy was handed over to its recipient: one that waits has not been sent in the law's sense
 */
export function liabilityOf(
  type: MessageType | undefined,
  unit: Unit | undefined,
  sentAt: EpochMs | undefined,
): Liability | undefined {
  if (type !== 'utskrivningsklar' || unit === undefined || sentAt === undefined || !isOfKommun(unit))
    return undefined
  const { from, rule } = paymentLiabilityFrom(sentAt)
  return { from, rule, source: deadlineRules[rule].source }
}

const isOfKommun = ({ kind }: Unit): boolean =>
  kind === 'kommunalHsv' || recipientKindOf(kind) === 'socialtjanst'
