// The figures that /metrics shows of what stands in the store, as plain data; the store's own Figures fit.
import type { OutcomeKind } from '../domain/delivery.js'
import type { Duty } from '../domain/deadlines.js'
import type { EpochMs } from '../domain/time.js'

interface Counted {
  readonly count: number
}

/** Labels are configured names and words of closed sets, never anything from a message. */
export interface StoreFigures {
  readonly messages: readonly (Counted & { readonly accepted: boolean })[]
  readonly deliveries: readonly (Counted & {
    readonly channel: string
    readonly state: string
    /** When the oldest of them was to be sent, or was handed over. */
    readonly oldestAt: EpochMs
  })[]
  readonly outcomes: readonly (Counted & { readonly channel: string; readonly outcome: OutcomeKind })[]
  readonly duties: readonly {
    readonly duty: Duty
    readonly due: number
    readonly overdue: number
    readonly met: number
  }[]
  readonly attention: readonly (Counted & { readonly kind: string })[]
}
