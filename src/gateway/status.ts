// From issues to what the sender is told: response code (R23) and HTTP status (R48, R50).
import { isError, issueCatalogue, type Issue } from '../domain/issue.js'
import type { ResponseCode } from '../profiles/messaging/response.js'

/**
 * The HTTP status of an answer: 200 without errors; otherwise that of the faults. A transient fault counts only when
 * it stands alone, because 5xx tells a sender to resend as it is (R50) and the other faults would remain.
 */
export function statusOf(issues: readonly Issue[]): number {
  const statuses = issues.filter(isError).map(({ code }) => issueCatalogue[code].status)
  const lasting = statuses.filter((status) => status < 500 && status !== 425)
  return lasting.length > 0 ? Math.max(...lasting) : Math.max(200, ...statuses)
}

/** `transient-error` when the same message may succeed later, `fatal-error` when it must be changed first. */
export function responseCodeOf(issues: readonly Issue[]): ResponseCode {
  const status = statusOf(issues)
  if (status === 200) return 'ok'
  return status === 425 || status >= 500 ? 'transient-error' : 'fatal-error'
}
