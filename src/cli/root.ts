// What the composition root hands to every command: the outside world, as arguments.
import type { AdapterKinds } from '../adapters/kind.js'
import type { Chance, Clock } from '../gateway/gateway.js'
import type { SqliteStoreOptions } from '../store/sqlite/open.js'
import type { Store } from '../store/store.js'
import type { ResolveSecret } from './config/secrets.js'

export interface Root {
  readonly adapters: AdapterKinds
  readonly resolveSecret: ResolveSecret
  readonly clock: Clock
  readonly chance: Chance
  readonly random: (bytes: number) => Uint8Array
  /** Opens the store of a data folder. */
  readonly openStore: (options: SqliteStoreOptions) => Promise<Store>
  readonly version: string
  readonly out: (written: string | Uint8Array) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  /** Resolves when the process is asked to stop. */
  readonly stopRequested: Promise<void>
}

/** Exit codes: all well, something was found wrong, or the command was used wrongly. */
export const exit = { ok: 0, found: 1, usage: 2 } as const

/** A command: its one line of help, and what it does with its arguments; resolves with the exit code. */
export interface Command {
  readonly usage: string
  readonly says: string
  /** What `--help` says of it besides. */
  readonly more?: string
  run(args: readonly string[], root: Root): Promise<number>
}

/** The gateway cannot start here, and why in one sentence; told to whoever started it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** The command was used wrongly; told to whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
