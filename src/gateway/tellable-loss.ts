// A loss report as it may be told, to the sender or the log: an adapter may be anybody's, and could have put a value in it.
import type { Loss } from '../domain/delivery.js'
import { unfit } from '../log/kind.js'
import { isKnownPath } from '../mappings/known-path.js'

/** Words of a program, such as `no-place-for-it`. */
const isReason = (reason: string): boolean => /^(?=.{1,40}$)[a-z]+(-[a-z]+)*$/.test(reason)

/** The report with `(unfit)` for every path that has an unknown name in it, and for every reason that is not of that form. */
export const tellable = (report: readonly Loss[]): readonly Loss[] =>
  report.map(({ kind, path, reason }) => ({
    kind,
    path: isKnownPath(path) ? path : unfit,
    reason: isReason(reason) ? reason : unfit,
  }))
