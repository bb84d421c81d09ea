// One libsql connection with the settings that make a commit durable, and statements that take only what libsql can bind.
import Database from 'libsql'
import { storeError } from './failure.js'

/** What may be bound. Never a boolean: libsql 0.5 ends the whole process on one. `undefined` is stored as NULL. */
export type SqlValue = string | number | Uint8Array | null | undefined

export interface Changed {
  readonly changes: number
  readonly lastInsertRowid: number | bigint
}

export interface Statement<Row> {
  run(values?: readonly SqlValue[]): Changed
  get(values?: readonly SqlValue[]): Row | undefined
  all(values?: readonly SqlValue[]): Row[]
}

export interface Connection {
  prepare<Row = unknown>(sql: string): Statement<Row>
  exec(sql: string): void
  inTransaction(): boolean
  /** Writes the log back into the file and empties it; left for another time while somebody else reads the file. */
  emptyLog(): void
  /** Empties the log and closes. Nothing may be called afterwards: libsql ends the process on it. */
  close(): void
}

export interface ConnectionOptions {
  readonly file: string
  readonly encryptionKey?: string | undefined
  readonly maxPages?: number | undefined
}

/** How long to wait for another process that writes to the same file. */
const busyTimeoutMs = 5000

/**
 * WAL with synchronous=FULL: a commit has returned only when it is on disk. secure_delete: what purge removes is
 * overwritten, not only forgotten. Throws `StoreError` when the file cannot be opened or the key does not fit.
 */
export function connect(options: ConnectionOptions): Connection {
  try {
    const db = open(options)
    try {
      settle(db, options.maxPages)
      return connectionOn(db)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw storeError(error)
  }
}

function open({ file, encryptionKey }: ConnectionOptions): Database.Database {
  const cipher = encryptionKey === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey }
  return new Database(file, { timeout: busyTimeoutMs, ...cipher })
}

function settle(db: Database.Database, maxPages: number | undefined): void {
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  db.exec('PRAGMA foreign_keys = ON')
  db.exec('PRAGMA secure_delete = ON')
  db.exec('PRAGMA wal_autocheckpoint = 4000')
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
}

function connectionOn(db: Database.Database): Connection {
  return {
    prepare: <Row>(sql: string) => statementOn<Row>(db.prepare(sql)),
    exec: (sql) => void db.exec(sql),
    inTransaction: () => db.inTransaction,
    emptyLog: () => emptyLog(db),
    close: () => {
      try {
        emptyLog(db)
      } finally {
        db.close()
      }
    },
  }
}

// Waiting for a reader (a backup, say) would stop the whole process; the log can be emptied another time.
function emptyLog(db: Database.Database): void {
  db.exec('PRAGMA busy_timeout = 0')
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  }
}

// Values go as one array: libsql takes a lone object, a Buffer too, for named parameters.
const statementOn = <Row>(statement: Database.Statement): Statement<Row> => ({
  run: (values = []) => statement.run(values),
  get: (values = []) => statement.get(values) as Row | undefined,
  all: (values = []) => statement.all(values) as Row[],
})
