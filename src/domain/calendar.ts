// Which Swedish days are weekdays (vardagar): Monday to Friday less the law's holidays and the eves a party keeps free.
import { evesOf, helgdagar, type Eve } from './helgdagar.js'
import { weekdayOf, type LocalDate } from './local-date.js'

export { eves, type Eve } from './helgdagar.js'

/** Whose weekdays: the law's, less the chosen eves. */
export interface Calendar {
  readonly eves: readonly Eve[]
}

/** Monday to Friday less the holidays of SFS 1989:253; no eve is free. */
export const calendarByLaw: Calendar = { eves: [] }

interface YearOfDays {
  readonly helgdagar: ReadonlySet<LocalDate>
  readonly eves: Readonly<Record<Eve, LocalDate>>
}

const years = new Map<number, YearOfDays>()

/** Each year is computed once; the calendar never forgets (at most 10 000 years). */
function yearOf(date: LocalDate): YearOfDays {
  const year = Number(date.slice(0, 4))
  const known = years.get(year)
  if (known !== undefined) return known
  const days = { helgdagar: new Set(Object.values(helgdagar(year))), eves: evesOf(year) }
  years.set(year, days)
  return days
}

/** Whether the date is an allmän helgdag: a Sunday or one of the named days (SFS 1989:253). */
export const isHelgdag = (date: LocalDate): boolean =>
  weekdayOf(date) === 7 || yearOf(date).helgdagar.has(date)

/** Whether the date is Monday to Friday, no holiday, and none of the calendar's eves. */
export const isWeekday = (date: LocalDate, calendar: Calendar): boolean =>
  weekdayOf(date) <= 5 && !isHelgdag(date) && calendar.eves.every((eve) => yearOf(date).eves[eve] !== date)
