// What is told as past cannot lie in the future: a message's times against its own sending, and against the clock.
import { issue, type Issue } from '../domain/issue.js'
import { epochOf, type EpochMs } from '../domain/time.js'
import { mappingOf, type LusMessage } from './registry.js'

/** How far the clocks of two systems may differ. */
export const skewMinutes = 5
const skewMs = skewMinutes * 60_000

/**
 * A sending in the future is a fault; something told as past that lies after the sending, or in the future, a warning:
 * the notice is needed all the same, and no deadline follows such a time.
 * @param now by the gateway's clock; without it, times are compared with the sending alone
 */
export function timeIssues(message: LusMessage, now: EpochMs = Infinity): readonly Issue[] {
  const sentAt = epochOf(message.sentAt)
  const latest = Math.min(sentAt, now) + skewMs
  const sent =
    sentAt > now + skewMs ? [issue('sent-in-future', 'Bundle.timestamp', { minutes: skewMinutes })] : []
  const told = (mappingOf(message).past?.(message) ?? []).filter(({ time }) => epochOf(time) > latest)
  return [...sent, ...told.map(({ at }) => issue('time-in-future', at))]
}
