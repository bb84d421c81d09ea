// The legal clock: by when each duty is due, kept together with the rule that decided it.
import { calendarByLaw, isWeekday, type Calendar } from './calendar.js'
import { deadlineRules, type DeadlineRule } from './deadline-rules.js'
import { addDays, type LocalDate } from './local-date.js'
import { epochOfLocal, localDateOf, localPartsOf } from './stockholm-time.js'
import type { EpochMs } from './time.js'

export { deadlineRules, type DeadlineRule }

/** The message that is owed. */
export const duties = [
  'inskrivningsmeddelande',
  'kvittens',
  'utskrivningsmeddelande',
  'utskrivningsinformation',
] as const

export type Duty = (typeof duties)[number]

export interface Deadline {
  readonly duty: Duty
  /** When the duty is overdue by the rule. */
  readonly due: EpochMs
  /** When it would be overdue if every hour counted; differs from `due` only where weekends do not count. */
  readonly strictDue: EpochMs
  readonly rule: DeadlineRule
}

/** From which date a kommun pays, and why. */
export interface PaymentLiability {
  readonly from: LocalDate
  readonly rule: DeadlineRule
}

const dayMs = 86_400_000

/**
 * LUS 2:3: at latest 24 hours after the admission or, where the need was seen only later, after that assessment.
 * Elapsed hours, on any day of the week. What is told has happened: no time after `knownAt` postpones the duty.
 * @param knownAt when the notice came into custody
 */
export function inskrivningsmeddelandeDue(
  admittedAt: EpochMs,
  assessedAt: EpochMs = admittedAt,
  knownAt: EpochMs = Infinity,
): Deadline {
  const due = Math.min(Math.max(admittedAt, assessedAt), knownAt) + dayMs
  const rule = assessedAt > admittedAt ? 'lus-2-3-assessment' : 'lus-2-3-admission'
  return { duty: 'inskrivningsmeddelande', due, strictDue: due, rule }
}

/**
 * Region Stockholm's routine, 24 hours on weekdays, read as: hours on other days do not count. The routine can also
 * be read as 24 hours and no more, which is `strictDue`. The rule tells whether one of the calendar's eves moved it.
 */
export function kvittensDue(sentAt: EpochMs, calendar: Calendar): Deadline {
  const due = afterWeekdayTime(sentAt, dayMs, calendar)
  const moved = due !== afterWeekdayTime(sentAt, dayMs, { eves: [] })
  const rule = moved ? 'stockholm-kvittens-weekdays-eves' : 'stockholm-kvittens-weekdays'
  return { duty: 'kvittens', due, strictDue: sentAt + dayMs, rule }
}

/** The instant when so many milliseconds of weekdays have passed. */
function afterWeekdayTime(from: EpochMs, left: number, calendar: Calendar): EpochMs {
  const date = localDateOf(from)
  const midnight = epochOfLocal(addDays(date, 1))
  const counted = isWeekday(date, calendar) ? midnight - from : 0
  return left <= counted ? from + left : afterWeekdayTime(midnight, left - counted, calendar)
}

/**
 * Region Stockholm's routine: at latest 12:00 on the last weekday before the day the patient is planned to leave. Without
 * regard to weekdays, which is `strictDue`, it would be the day before.
 */
export function utskrivningsmeddelandeDue(plannedAt: EpochMs): Deadline {
  const day = localDateOf(plannedAt)
  const rule = 'stockholm-noon-the-weekday-before'
  const strictDue = epochOfLocal(addDays(day, -1), 12)
  return { duty: 'utskrivningsmeddelande', due: epochOfLocal(weekdayBefore(day), 12), strictDue, rule }
}

function weekdayBefore(date: LocalDate): LocalDate {
  const before = addDays(date, -1)
  return isWeekday(before, calendarByLaw) ? before : weekdayBefore(before)
}

/** LUS 3:2: at latest the same day as the patient is discharged, so before that day has ended. */
export function utskrivningsinformationDue(dischargeAt: EpochMs): Deadline {
  const due = epochOfLocal(addDays(localDateOf(dischargeAt), 1)) - 1
  return { duty: 'utskrivningsinformation', due, strictDue: due, rule: 'lus-3-2-same-day' }
}

/**
 * LUS 5:4, where no agreement says otherwise (4:5): three days after the notice of utskrivningsklar (3:1) was sent,
 * four if it was sent after 12:00. Calendar days, holidays included; 12:00 sharp is not after. Whether anything is
 * to pay at all is for 5:3 and 5:5.
 */
export function paymentLiabilityFrom(sentAt: EpochMs): PaymentLiability {
  const { date, hour, minute, second, millisecond } = localPartsOf(sentAt)
  const afterNoon = hour > 12 || (hour === 12 && minute + second + millisecond > 0)
  return afterNoon
    ? { from: addDays(date, 4), rule: 'lus-5-4-four-days' }
    : { from: addDays(date, 3), rule: 'lus-5-4-three-days' }
}
