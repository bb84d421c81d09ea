// What Swedish clocks show (Europe/Stockholm), by arithmetic alone: it is asked for every message.
// UTC+1, and UTC+2 from the last Sunday of March to that of October, both at 01:00 UTC: directive 2000/84/EC.
// That rule holds from 1996; earlier instants are computed as if it had.
import { dateInUtc, midnightInUtc, weekdayOf, type LocalDate, type Weekday } from './local-date.js'
import type { EpochMs } from './time.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const winterOffset = hourMs
const summerOffset = 2 * hourMs

/** An instant as a Swedish wall shows it. */
export interface LocalParts {
  readonly date: LocalDate
  readonly weekday: Weekday
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Minutes ahead of UTC: 60, in summer 120. */
  readonly offsetMinutes: number
}

/** The last Sunday of March (2) or October (9), 01:00 UTC, when clocks change. */
function clockChange(year: number, month: 2 | 9): EpochMs {
  const lastDay = Date.UTC(year, month, 31, 1)
  return lastDay - new Date(lastDay).getUTCDay() * dayMs
}

/** Milliseconds that Swedish time is ahead of UTC at the instant. */
function offsetAt(epoch: EpochMs): number {
  const year = new Date(epoch).getUTCFullYear()
  const summer = epoch >= clockChange(year, 2) && epoch < clockChange(year, 9)
  return summer ? summerOffset : winterOffset
}

/** The date in Sweden at the instant. */
export const localDateOf = (epoch: EpochMs): LocalDate => dateInUtc(epoch + offsetAt(epoch))

/** Date, weekday and time of day in Sweden at the instant. */
export function localPartsOf(epoch: EpochMs): LocalParts {
  const offset = offsetAt(epoch)
  const wall = new Date(epoch + offset)
  const date = dateInUtc(epoch + offset)
  return {
    date,
    weekday: weekdayOf(date),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    offsetMinutes: offset / 60_000,
  }
}

/**
 * The instant when Swedish clocks show this date and time. In the hour that October has twice: the first one. In the
 * hour that March lacks: as much later as the clock is moved, so 02:30 means 03:30.
 */
export function epochOfLocal(date: LocalDate, hour = 0, minute = 0, second = 0): EpochMs {
  const wall = midnightInUtc(date) + hour * hourMs + minute * 60_000 + second * 1000
  const asSummer = wall - summerOffset
  return offsetAt(asSummer) === summerOffset ? asSummer : wall - winterOffset
}
