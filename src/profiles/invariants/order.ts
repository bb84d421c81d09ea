// The order of two FHIR dates of any precision.
import { isDateText, isInstantText } from '../checks/moments.js'

/**
 * Whether `first` is certainly later than `second`. With times and zones the moments are compared, otherwise the dates
 * as written, to the precision both have; what is no date is never later.
 */
export function isAfter(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string') return false
  if (isInstantText(first) && isInstantText(second)) return Date.parse(first) > Date.parse(second)
  if (!isMoment(first) || !isMoment(second)) return false
  const precision = Math.min(first.length, second.length, 'YYYY-MM-DD'.length)
  return first.slice(0, precision) > second.slice(0, precision)
}

const isMoment = (text: string): boolean => isDateText(text) || isInstantText(text)
