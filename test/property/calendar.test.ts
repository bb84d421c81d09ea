import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { calendarByLaw, eves, isWeekday, type Eve } from '../../src/domain/calendar.js'
import { evesOf, helgdagar } from '../../src/domain/helgdagar.js'
import { addDays, type LocalDate } from '../../src/domain/local-date.js'

const oracle = new Holidays('SE', { languages: 'sv' })
const years = Array.from({ length: 46 }, (_, i) => 2005 + i)

const publicDates = (year: number): string[] =>
  oracle
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))

test.each(years)('the public holidays of %i are those of date-holidays', (year) => {
  const ours = new Set<string>(Object.values(helgdagar(year)))
  expect(ours).toEqual(new Set(publicDates(year)))
})

/** Names as date-holidays has them. */
const eveNames: Readonly<Record<Eve, string>> = {
  trettondagsafton: 'trettondagsafton',
  paskafton: 'påskafton',
  valborgsmassoafton: 'valborgsmässoafton',
  pingstafton: 'pingstafton',
  midsommarafton: 'midsommarafton',
  allhelgonaafton: 'allhelgonaafton',
  julafton: 'julafton',
  nyarsafton: 'nyårsafton',
}

test.each(eves)('%s falls on the date date-holidays gives it, 2005-2050', (eve) => {
  for (const year of years) {
    const theirs = oracle.getHolidays(year).filter(({ name }) => name.toLowerCase() === eveNames[eve])
    expect(theirs.map(({ date }) => date.slice(0, 10))).toEqual([evesOf(year)[eve]])
  }
})

test('every day of 2005-2050 is a weekday exactly when it is Monday to Friday and no public holiday', () => {
  for (const year of years) {
    const holidays = new Set(publicDates(year))
    for (let date = `${year}-01-01` as LocalDate; date < `${year + 1}`; date = addDays(date, 1)) {
      const workday = ![0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay())
      expect(isWeekday(date, calendarByLaw), date).toBe(workday && !holidays.has(date))
    }
  }
})
