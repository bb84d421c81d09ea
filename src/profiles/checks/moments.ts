// The text of FHIR dates and times, read without regular expressions: they stand everywhere and must cost little.

const dash = 45
const dot = 46
const colon = 58
const capitalT = 84
const capitalZ = 90
const plus = 43

const yearEnd = 4
const monthEnd = 7
const dayEnd = 10
const secondEnd = 19

/** The two digits at a place, or -1. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const isBetween = (value: number, min: number, max: number): boolean => value >= min && value <= max

/** A date to the day, month or year (datatypes.html#date), which the calendar knows. */
export function isDateText(text: string): boolean {
  return (
    (text.length === yearEnd || text.length === monthEnd || text.length === dayEnd) &&
    isDay(text, text.length)
  )
}

/** A date with time to the second and zone (datatypes.html#instant). */
export const isInstantText = (text: string): boolean =>
  text.charCodeAt(dayEnd) === capitalT &&
  isDay(text, dayEnd) &&
  isTime(text, dayEnd + 1) &&
  isZone(text, fractionEnd(text, secondEnd))

/** A time of day to the second (datatypes.html#time). */
export const isTimeText = (text: string): boolean => isTime(text, 0) && fractionEnd(text, 8) === text.length

function isDay(text: string, end: number): boolean {
  const century = two(text, 0)
  const year = two(text, 2)
  if (century < 0 || year < 0 || century + year === 0) return false
  if (end === yearEnd) return true
  const month = two(text, 5)
  if (text.charCodeAt(yearEnd) !== dash || !isBetween(month, 1, 12)) return false
  if (end === monthEnd) return true
  return text.charCodeAt(monthEnd) === dash && isBetween(two(text, 8), 1, daysIn(century * 100 + year, month))
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** hh:mm:ss; second 60 is a leap second. */
const isTime = (text: string, at: number): boolean =>
  isBetween(two(text, at), 0, 23) &&
  text.charCodeAt(at + 2) === colon &&
  isBetween(two(text, at + 3), 0, 59) &&
  text.charCodeAt(at + 5) === colon &&
  isBetween(two(text, at + 6), 0, 60)

/** Where a fraction of a second that begins here ends; -1 if it has no digits. */
function fractionEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== dot) return at
  let end = at + 1
  while (isBetween(text.charCodeAt(end), 48, 57)) end++
  return end === at + 1 ? -1 : end
}

/** Z or an offset up to 14:00, and nothing after it. */
function isZone(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  if (sign === capitalZ) return text.length === at + 1
  if ((sign !== plus && sign !== dash) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon)
    return false
  const hour = two(text, at + 1)
  const minute = two(text, at + 4)
  return isBetween(minute, 0, 59) && isBetween(hour * 60 + minute, 0, 14 * 60) && hour >= 0
}
