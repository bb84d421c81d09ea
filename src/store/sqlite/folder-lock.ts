// One gateway for one data folder: a lock that the operating system takes back when its process ends, however it ends.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { storeError } from './failure.js'
import { makeFolder } from './make-folder.js'

/** Lets the folder go; once is enough. */
export type Release = () => void

/**
 * Takes the data folder for this process; undefined when another has it. Nothing is ever written to `lock.db`: what
 * holds is SQLite's lock on the file, which needs no tidying after a kill. Throws `StoreError` when it cannot be made.
 */
export function lockFolder(folder: string): Release | undefined {
  const file = join(folder, 'lock.db')
  try {
    makeFolder(folder)
    const db = new Database(file, { timeout: 0 })
    if (!hold(db)) return undefined
    // By its path: a process that opens and closes a locked file loses its lock on it.
    chmodSync(file, 0o600)
    return () => void (db.open && db.close())
  } catch (error) {
    throw storeError(error)
  }
}

/** False, with the connection closed, when somebody else holds the file. */
function hold(db: Database.Database): boolean {
  try {
    // Else SQLite would lay an empty journal beside the file.
    db.exec('PRAGMA journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false
    throw error
  }
}
