// Dates as they stand in a calendar, without time or zone: what the law means when it counts days.

declare const localDateBrand: unique symbol

/** An existing date, `YYYY-MM-DD` (years 0000-9999); compares as text. Made only by this file. */
export type LocalDate = string & { readonly [localDateBrand]: 'LocalDate' }

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayMs = 86_400_000

/** Reads `YYYY-MM-DD`; undefined for anything else and for dates that do not exist, such as 30 February. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const midnight = Date.parse(text)
  return Number.isNaN(midnight) || dateInUtc(midnight) !== text ? undefined : (text as LocalDate)
}

/** The date on a calendar in UTC at an instant in epoch milliseconds. */
export const dateInUtc = (epoch: number): LocalDate => new Date(epoch).toISOString().slice(0, 10) as LocalDate

/** Midnight UTC of the date, in epoch milliseconds: a number to count days with. */
export const midnightInUtc = (date: LocalDate): number => Date.parse(date)

/** The date so many days later; earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateInUtc(midnightInUtc(date) + days * dayMs)

/** The weekday of a date. */
export const weekdayOf = (date: LocalDate): Weekday => (new Date(date).getUTCDay() || 7) as Weekday

/** The first such weekday on the date or after it. */
export const onOrAfter = (date: LocalDate, weekday: Weekday): LocalDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7)
