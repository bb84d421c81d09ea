// When a fixture was sent: a gateway refuses what comes from the future, and a fixture is dated once and for all.
import { epochOf, parseTimestamp, timestampOf, type EpochMs } from '../domain/time.js'

const timestamp = /("timestamp"\s*:\s*")([^"]+)(?=")/

/**
 * The body as it is; one that is sent in the future as if it were sent now. Nothing else in it is moved: it says the
 * same each time, so that a gateway takes it for the same message (R35).
 */
export function asSentBy(body: string, now: EpochMs): string {
  return body.replace(timestamp, (all, key: string, said: string) => {
    const sentAt = parseTimestamp(said)
    return sentAt === undefined || epochOf(sentAt) <= now ? all : `${key}${timestampOf(now)}`
  })
}
