// Where messages tell when something happened.
import type { Timestamp } from '../../domain/time.js'
import type { PastTime } from '../message-mapping.js'

const encounter = 'Bundle.entry.resource.ofType(Encounter)'

/** The places of a stay's times: its beginning and end, and what extensions tell of it. */
export const stayPath = {
  start: `${encounter}.period.start`,
  end: `${encounter}.period.end`,
  extension: `${encounter}.extension`,
} as const

/** The time, or nothing when it is not told. */
export const pastTime = (at: string, time: Timestamp | undefined): readonly PastTime[] =>
  time === undefined ? [] : [{ at, time }]
