// Brings a file to the newest schema, one transaction for each step.
import { StoreError } from '../store.js'
import type { Connection } from './connection.js'
import { transactionOn } from './transaction.js'

/** Throws `StoreError` for a file that a newer gateway has written: an older one would not understand it. */
export function migrate(db: Connection, migrations: readonly string[]): void {
  const transaction = transactionOn(db)
  if (versionOf(db) > migrations.length) throw new StoreError('The store was written by a newer version')
  for (const [index, sql] of migrations.entries()) {
    transaction(() => {
      if (versionOf(db) !== index) return
      db.exec(sql)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

function versionOf(db: Connection): number {
  return db.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0
}
