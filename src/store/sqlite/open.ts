// The SQLite store: one file, one connection; writes of one turn of the event loop share a commit.
import type { Store } from '../store.js'
import { connect, type Connection } from './connection.js'
import { doorOf } from './door.js'
import { storeError } from './failure.js'
import { groupCommit } from './group-commit.js'
import { migrate } from './migrate.js'
import { makePrivate } from './private-file.js'
import { readsOn, writesOn } from './methods.js'
import { migrations } from './schema.js'
import { tablesIn } from './tables.js'
import { transactionOn } from './transaction.js'

export interface SqliteStoreOptions {
  /** Path of the data file; it is created 0600, its folder 0700, where they are missing. */
  readonly file: string
  /** Encrypts the file and its log at rest (AES-256); a file keeps the key it was created with. */
  readonly encryptionKey?: string | undefined
  /** The most pages of 4 kB that the file may grow to; beyond it writes fail as on a full disk. */
  readonly maxPages?: number | undefined
  /** The most writes that share a commit; 64 unless told. */
  readonly groupSize?: number | undefined
}

/** Opens or creates the store; throws `StoreError` when the file cannot be used or the key does not fit. */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  makePrivate(options.file)
  const db = connect(options)
  try {
    migrate(db, migrations)
    return storeOn(db, options.groupSize ?? 64)
  } catch (error) {
    db.close()
    throw storeError(error)
  }
}

function storeOn(db: Connection, groupSize: number): Store {
  const group = groupCommit(transactionOn(db), groupSize)
  const tables = tablesIn(db)
  const door = doorOf(async () => {
    // The queue is first in, first out: what stands before this has been settled when it has.
    await group.run(() => undefined).catch(() => undefined)
    db.close()
  })
  return {
    ...readsOn(tables, (query) => door.through(query)),
    ...writesOn(tables, (work) => door.through(() => group.run(work))),
    close: door.close,
  }
}
