import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../../../src/domain/local-date.js'
import { epochOfLocal, localDateOf, localPartsOf } from '../../../src/domain/stockholm-time.js'

const hour = 3_600_000
const day = 24 * hour

const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The oracle: the time zone database of the JavaScript engine. */
const byIntl = (epoch: number): string => intl.format(epoch)

const two = (value: number): string => String(value).padStart(2, '0')

const byUs = (epoch: number): string => {
  const { date, hour, minute, second } = localPartsOf(epoch)
  return `${date} ${two(hour)}:${two(minute)}:${two(second)}`
}

const instants = fc.integer({ min: Date.parse('2000-01-01T00:00Z'), max: Date.parse('2050-12-31T23:59:59Z') })

test('every half hour of the last ten days of March and October 2000-2050 reads as in the time zone database', () => {
  for (let year = 2000; year <= 2050; year++) {
    for (const month of [2, 9]) {
      const end = Date.UTC(year, month + 1, 1)
      for (let epoch = end - 10 * day; epoch < end; epoch += hour / 2) expect(byUs(epoch)).toBe(byIntl(epoch))
    }
  }
})

test('any instant of 2000-2050 reads as in the time zone database, its date too', () => {
  fc.assert(
    fc.property(instants, (epoch) => {
      expect(byUs(epoch)).toBe(byIntl(epoch))
      expect(localDateOf(epoch)).toBe(byIntl(epoch).slice(0, 10))
    }),
    { numRuns: 2000 },
  )
})

test('the clock changes to the millisecond at 01:00 UTC', () => {
  const spring = Date.parse('2026-03-29T01:00:00Z')
  expect(localPartsOf(spring - 1)).toMatchObject({ hour: 1, minute: 59, millisecond: 999, offsetMinutes: 60 })
  expect(localPartsOf(spring)).toMatchObject({ hour: 3, minute: 0, millisecond: 0, offsetMinutes: 120 })
  const autumn = Date.parse('2026-10-25T01:00:00Z')
  expect(localPartsOf(autumn - 1)).toMatchObject({
    hour: 2,
    minute: 59,
    millisecond: 999,
    offsetMinutes: 120,
  })
  expect(localPartsOf(autumn)).toMatchObject({ hour: 2, minute: 0, millisecond: 0, offsetMinutes: 60 })
})

test('the parts of an instant name the weekday', () => {
  expect(localPartsOf(Date.parse('2026-11-01T23:30:00Z'))).toEqual({
    date: '2026-11-02',
    weekday: 1,
    hour: 0,
    minute: 30,
    second: 0,
    millisecond: 0,
    offsetMinutes: 60,
  })
})

test('a date and time leads back to its instant, in the doubled hour to the first of the two', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const epoch = instant - (instant % 1000)
      const { date, hour: h, minute, second } = localPartsOf(epoch)
      const isSecondPass = byIntl(epoch) === byIntl(epoch - hour)
      expect(epochOfLocal(date, h, minute, second)).toBe(isSecondPass ? epoch - hour : epoch)
    }),
    { numRuns: 2000 },
  )
})

test('02:30 on the night of the doubled hour is the first 02:30, in summer time', () => {
  expect(epochOfLocal('2026-10-25' as LocalDate, 2, 30)).toBe(Date.parse('2026-10-25T02:30:00+02:00'))
  expect(epochOfLocal('2026-10-25' as LocalDate, 3)).toBe(Date.parse('2026-10-25T03:00:00+01:00'))
})

test('02:30 on the night of the missing hour is 03:30', () => {
  expect(epochOfLocal('2026-03-29' as LocalDate, 1, 59)).toBe(Date.parse('2026-03-29T01:59:00+01:00'))
  expect(epochOfLocal('2026-03-29' as LocalDate, 2, 30)).toBe(Date.parse('2026-03-29T03:30:00+02:00'))
})
