import { describe, expect, test } from 'vitest'
import { calendarByLaw, eves, isHelgdag, isWeekday, type Eve } from '../../../src/domain/calendar.js'
import { easterSunday, evesOf, helgdagar } from '../../../src/domain/helgdagar.js'
import type { LocalDate } from '../../../src/domain/local-date.js'

const sortedDates = (year: number): string[] => Object.values(helgdagar(year)).toSorted()

describe('SFS 1989:253', () => {
  test.each([
    [2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
    [2027, '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26'],
    [2028, '01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-24 11-04 12-25 12-26'],
  ])('gives the public holidays of %i', (year, days) => {
    expect(sortedDates(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  test.each(['2026-11-08', '2026-04-05', '2026-06-06', '2026-12-25'])('%s is an allmän helgdag', (date) => {
    expect(isHelgdag(date as LocalDate)).toBe(true)
  })

  test.each(['2026-11-07', '2026-12-24', '2026-06-19', '2026-04-04'])('%s is none', (date) => {
    expect(isHelgdag(date as LocalDate)).toBe(false)
  })
})

test.each([
  [1818, '03-22'],
  [1943, '04-25'],
  [1954, '04-18'],
  [1981, '04-19'],
  [2008, '03-23'],
  [2038, '04-25'],
  [2049, '04-18'],
  [2285, '03-22'],
])('Easter Sunday of %i, a year at an edge of the rule, is %s', (year, day) => {
  expect(easterSunday(year)).toBe(`${year}-${day}`)
})

describe('weekdays', () => {
  test.each([
    ['a Monday', '2026-11-02', true],
    ['a Friday', '2026-11-06', true],
    ['a Saturday', '2026-11-07', false],
    ['a Sunday', '2026-11-08', false],
    ['skärtorsdagen', '2026-04-02', true],
    ['långfredagen', '2026-04-03', false],
    ['annandag påsk', '2026-04-06', false],
    ['Kristi himmelsfärdsdag', '2026-05-14', false],
    ['the Friday after it', '2026-05-15', true],
    ['annandag pingst, no holiday since 2005', '2026-05-25', true],
    ['julafton, by law', '2026-12-24', true],
  ])('%s (%s): %s', (_, date, expected) => {
    expect(isWeekday(date as LocalDate, calendarByLaw)).toBe(expected)
  })

  test.each([
    ['trettondagsafton', '2026-01-05'],
    ['valborgsmassoafton', '2026-04-30'],
    ['midsommarafton', '2026-06-19'],
    ['allhelgonaafton', '2026-10-30'],
    ['julafton', '2026-12-24'],
    ['nyarsafton', '2026-12-31'],
  ] as [Eve, LocalDate][])('%s is a weekday unless it is chosen, and only then', (eve, date) => {
    expect(isWeekday(date, calendarByLaw)).toBe(true)
    expect(isWeekday(date, { eves: eves.filter((other) => other !== eve) })).toBe(true)
    expect(isWeekday(date, { eves: [eve] })).toBe(false)
  })

  test('påskafton and pingstafton are Saturdays, so no weekdays anyway', () => {
    expect(evesOf(2026)).toMatchObject({ paskafton: '2026-04-04', pingstafton: '2026-05-23' })
    expect(isWeekday('2026-04-04' as LocalDate, calendarByLaw)).toBe(false)
    expect(isWeekday('2026-05-23' as LocalDate, calendarByLaw)).toBe(false)
  })
})
