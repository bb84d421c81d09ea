// One transaction: all of a piece of work is on disk when it returns, or nothing of it is.
import { StoreError } from '../store.js'
import type { Connection } from './connection.js'
import { storeError } from './failure.js'

/** Runs work between BEGIN IMMEDIATE and COMMIT; throws what the work or the commit threw, with nothing kept. */
export type Transaction = <T>(work: () => T) => T

/** The transaction could not even begin (locked by another process, file gone): no call is at fault. */
export class CannotBegin extends StoreError {}

/**
 * The work must let every error of a statement through. After some errors (SQLITE_FULL, SQLITE_IOERR) SQLite has
 * rolled back by itself, and a statement that followed would be a commit of its own.
 */
export function transactionOn(db: Connection): Transaction {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const abandon = (): void => {
    if (db.inTransaction()) rollback.run()
  }
  return (work) => {
    try {
      abandon()
      begin.run()
    } catch (error) {
      const { message, code } = storeError(error)
      throw new CannotBegin(message, { code })
    }
    try {
      const result = work()
      if (!db.inTransaction()) throw new StoreError('The store lost its transaction')
      commit.run()
      return result
    } catch (error) {
      abandon()
      throw error
    }
  }
}
