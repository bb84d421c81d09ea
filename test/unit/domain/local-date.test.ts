import { expect, test } from 'vitest'
import {
  addDays,
  onOrAfter,
  parseLocalDate,
  weekdayOf,
  type LocalDate,
} from '../../../src/domain/local-date.js'

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed === undefined) throw new Error('no date')
  return parsed
}

test.each(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31', '0000-01-01', '9999-12-31'])(
  '%s is a date',
  (text) => {
    expect(parseLocalDate(text)).toBe(text)
  },
)

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-2',
  '20260102',
  '2026-01-02T00:00Z',
  ' 2026-01-02',
  '',
])('"%s" is no date', (text) => {
  expect(parseLocalDate(text)).toBeUndefined()
})

test('days are added across months, years, leap days and changes of the clock', () => {
  expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(date('2028-02-28'), 2)).toBe('2028-03-01')
  expect(addDays(date('2026-03-28'), 2)).toBe('2026-03-30')
  expect(addDays(date('2026-10-26'), -2)).toBe('2026-10-24')
})

test('Monday is 1 and Sunday is 7', () => {
  expect(weekdayOf(date('2026-11-02'))).toBe(1)
  expect(weekdayOf(date('2026-11-08'))).toBe(7)
})

test('onOrAfter gives the date itself when it is that weekday, otherwise the next', () => {
  expect(onOrAfter(date('2026-06-20'), 6)).toBe('2026-06-20')
  expect(onOrAfter(date('2027-06-20'), 6)).toBe('2027-06-26')
})
