// The data file is the owner's alone: it holds patients' messages.
import { chmodSync, closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { storeError } from './failure.js'
import { makeFolder } from './make-folder.js'

/**
 * Creates the folder (0700) and the file (0600) where they are missing and closes an existing file to others.
 * SQLite gives its -wal and -shm files the mode of the file.
 */
export function makePrivate(file: string): void {
  try {
    makeFolder(dirname(file))
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
  } catch (error) {
    throw storeError(error)
  }
}
