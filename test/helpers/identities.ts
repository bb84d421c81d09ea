// Makes valid identity numbers for property tests: dates 1840-1909 and 2030-2099 only, so that no living person's
// number is ever made. Check digits are found by trial against a sum of our own, not by the code under test.
import * as fc from 'fast-check'

const doubled = new Map([0, 2, 4, 6, 8, 1, 3, 5, 7, 9].map((twice, digit) => [String(digit), twice]))

/** The sum of the digits when each second from the right is doubled (and 10-18 folded); valid rows end in 0. */
const luhnSum = (digits: string): number =>
  Array.from(digits, (digit, i) =>
    (digits.length - i) % 2 === 0 ? (doubled.get(digit) ?? 0) : Number(digit),
  ).reduce((sum, value) => sum + value, 0)

/** The number with the one last digit that makes the row from position `from` valid. */
const withCheckDigit = (number: string, from: number): string => {
  let check = 0
  while (luhnSum(`${number.slice(from)}${check}`) % 10 !== 0) check++
  return `${number}${check}`
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

const year = fc.oneof(fc.integer({ min: 1840, max: 1909 }), fc.integer({ min: 2030, max: 2099 }))
const date = fc
  .tuple(year, fc.integer({ min: 0, max: 364 }))
  .map(([year, day]) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', ''))
const serial = fc.integer({ min: 1, max: 999 }).map((serial) => padded(serial, 3))

/** A valid personnummer, 12 digits. */
export const personnummer = fc.tuple(date, serial).map(([date, serial]) => withCheckDigit(date + serial, 2))

/** A valid samordningsnummer, 12 digits; unknown month (00) and unknown day (60) included. */
export const samordningsnummer = fc
  .tuple(year, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 60, max: 91 }), serial)
  .map(([year, month, day, serial]) => withCheckDigit(`${year}${padded(month, 2)}${day}${serial}`, 2))

/** A valid reserve number of Region Stockholm, `99yyyyNNNNNC`. */
export const stockholmReservnummer = fc
  .tuple(fc.integer({ min: 1980, max: 2299 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([year, serial]) => withCheckDigit(`99${year}${padded(serial, 5)}`, 4))
