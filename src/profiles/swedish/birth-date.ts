// Whether a birth date and an identity number can be of one person.
import { addDays, parseLocalDate } from '../../domain/local-date.js'

/** How far the number's date may lie from the birth: a nearby day is given when a day's numbers have run out. */
const nearbyDays = 31

/**
 * False only where the two contradict each other: FOL (1991:481) 18 § and lag (2022:1697) 2:8 let the number hold a
 * nearby day, and a samordningsnummer may have month 00 or day 60 where the date is not known.
 * @param birthDate a FHIR date; a year or a month alone is compared as far as it goes
 * @param number twelve digits of a personnummer or samordningsnummer
 */
export function agreeOnBirth(birthDate: string, number: string): boolean {
  const year = number.slice(0, 4)
  const month = number.slice(4, 6)
  const day = dayOf(number)
  if (month === '00' || day === '00') return birthDate.startsWith(year)
  const born = parseLocalDate(birthDate)
  const numbered = parseLocalDate(`${year}-${month}-${day}`)
  if (numbered === undefined) return true
  if (born === undefined)
    return overlaps(birthDate, addDays(numbered, -nearbyDays), addDays(numbered, nearbyDays))
  return born >= addDays(numbered, -nearbyDays) && born <= addDays(numbered, nearbyDays)
}

/** The day of the month; a samordningsnummer adds 60 to it. */
function dayOf(number: string): string {
  const day = Number(number.slice(6, 8))
  return String(day >= 60 ? day - 60 : day).padStart(2, '0')
}

/** Whether a year or a month begins before the last day and ends after the first. */
const overlaps = (partial: string, first: string, last: string): boolean =>
  partial >= first.slice(0, partial.length) && partial <= last.slice(0, partial.length)
