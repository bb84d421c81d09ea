// The outcome of reading or checking something: a value with warnings, or every fault at once.
import type { Issue } from './issue.js'

export interface Success<T> {
  readonly ok: true
  readonly value: T
  /** What the reader should know though the value stands: unread elements, mended quirks. */
  readonly warnings: readonly Issue[]
}

export interface Failure {
  readonly ok: false
  /** All faults found, never only the first; at least one has severity `error` or `fatal`. */
  readonly issues: readonly Issue[]
}

export type Result<T> = Success<T> | Failure

export const success = <T>(value: T, warnings: readonly Issue[] = []): Success<T> => ({
  ok: true,
  value,
  warnings,
})

export const failure = (...issues: readonly Issue[]): Failure => ({ ok: false, issues })
