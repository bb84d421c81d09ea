// The parts of a running gateway, built once by the composition root and handed to every step of the story.
import type { Capabilities } from '../domain/delivery.js'
import type { EpochMs } from '../domain/time.js'
import type { Log } from '../log/events.js'
import type { Directory } from '../routing/directory.js'
import type { Store } from '../store/store.js'
import type { Settings } from './settings.js'

/** Time as an argument: the present, and a wake-up call that can be taken back. */
export interface Clock {
  now(): EpochMs
  after(ms: number, run: () => void): () => void
}

/** Randomness as an argument. */
export interface Chance {
  /** A new UUID. */
  id(): string
  /** From 0 up to 1: makes waiting times uneven. */
  fraction(): number
}

export interface Gateway {
  readonly settings: Settings
  readonly directory: Directory
  /** Capabilities of every configured channel, by partner id. */
  readonly channels: ReadonlyMap<string, Capabilities>
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  /** The site's own secret, from which arrival codes are derived; kept in the data folder. */
  readonly secret: string
  /** Ids of messages being processed at this moment, by partner (R37, R39). */
  readonly inProgress: Set<string>
  /** Tells the delivery worker that something may be due. */
  readonly nudge: () => void
}
