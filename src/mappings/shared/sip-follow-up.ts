// The follow-ups of a SIP as activities of its CarePlan, both directions: the one that was held, the one decided on.
import type { CarePlanActivity } from '@medplum/fhirtypes'
import { parseLocalDate, type LocalDate } from '../../domain/local-date.js'
import { parseTimestamp, type Timestamp } from '../../domain/time.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'
import { timestamp } from './schemas.js'
import { swedishTime } from './swedish.js'

/** Decided on, or held. */
type State = 'scheduled' | 'completed'

/** When a follow-up is to be: a date, or a time once it has been set. */
export type FollowUpDate = LocalDate | Timestamp

export const followUpSchema = { anyOf: [timestamp, { type: 'string', format: 'lus-date' }] } as const

export const followUpToFhir = (start: FollowUpDate | undefined, status: State): readonly CarePlanActivity[] =>
  start === undefined
    ? []
    : [
        {
          detail: {
            kind: 'Appointment',
            code: { coding: [codings.sipUppfoljning] },
            status,
            scheduledPeriod: { start },
          },
        },
      ]

/** The period of the follow-up in this state; `taken` says that it was understood. */
function periodOf(carePlan: Reader, state: State): { period: Reader; taken: () => void } | undefined {
  const details = carePlan.children('activity').flatMap((activity) => activity.child('detail') ?? [])
  const detail = details.find(
    (one) => one.peek('status') === state && one.child('code')?.has(codings.sipUppfoljning) === true,
  )
  const period = detail?.child('scheduledPeriod')
  if (detail === undefined || period === undefined) return undefined
  const taken = () => {
    period.text('start')
    detail.text('status')
    detail.same('kind', 'Appointment')
    detail.child('code')?.same('coding', [codings.sipUppfoljning])
  }
  return { period, taken }
}

/** The date decided on; one that is no more exact than a month stays unread. */
export function nextFromFhir(carePlan: Reader): FollowUpDate | undefined {
  const followUp = periodOf(carePlan, 'scheduled')
  const said = followUp?.period.peek('start') ?? ''
  const start = parseTimestamp(said) ?? parseLocalDate(said)
  if (start !== undefined) followUp?.taken()
  return start
}

/** When the follow-up was held, with time and zone. */
export function heldFromFhir(carePlan: Reader): Timestamp | undefined {
  const held = periodOf(carePlan, 'completed')
  if (held?.period.node['start'] === undefined)
    return carePlan.missing('activity', 'the message catalogue (when it was followed up)')
  held.taken()
  return held.period.time('start')
}

export const followUpInWords = (date: FollowUpDate | undefined): string | undefined =>
  date === undefined ? undefined : (swedishTime(parseTimestamp(date)) ?? date)
