// Points in time. Two forms: the text a sender wrote (kept to the letter) and epoch milliseconds (computed with).

declare const timestampBrand: unique symbol

/** A FHIR dateTime or instant with time and zone, as its sender wrote it, e.g. `2026-11-02T11:59:00+01:00`. */
export type Timestamp = string & { readonly [timestampBrand]: 'Timestamp' }

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number

const pattern =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/

/**
 * Reads a dateTime that has time and zone, of the years 1900 to 2199; anything else (a date alone, local time,
 * 30 February) is undefined. The bounds keep every deadline computed from it within what dates can hold.
 */
export function parseTimestamp(text: string): Timestamp | undefined {
  if (!pattern.test(text) || text < '1900' || text >= '2200') return undefined
  const days = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate()
  return Number(text.slice(8, 10)) > days || Number.isNaN(Date.parse(text)) ? undefined : (text as Timestamp)
}

/** What is wrong with a text that `parseTimestamp` does not read. */
export const timeFault = (text: string): 'time-without-zone' | 'time-beyond-clock' =>
  pattern.test(text) ? 'time-beyond-clock' : 'time-without-zone'

/** The instant a timestamp names. */
export const epochOf = (timestamp: Timestamp): EpochMs => Date.parse(timestamp)

/**
 * Whether an end (a FHIR dateTime) is past at a moment (with time and zone). One without time of day lasts to the end
 * of its day, month or year, in the zone that the moment is written in.
 */
export const isOverAt = (end: string, moment: string): boolean =>
  end.includes('T') ? Date.parse(end) < Date.parse(moment) : end < moment.slice(0, end.length)

/** The instant written in UTC with milliseconds, as FHIR instant. */
export const timestampOf = (epoch: EpochMs): Timestamp => new Date(epoch).toISOString() as Timestamp
