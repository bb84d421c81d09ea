// A folder of its own for a test of the store, removed afterwards.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSqliteStore, type SqliteStoreOptions } from '../../../src/store/sqlite/open.js'
import type { Store } from '../../../src/store/store.js'

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lus-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Opens `lus.db` in the folder, and closes it before the folder goes. */
export function openIn(folder: string, options: Omit<SqliteStoreOptions, 'file'> = {}): Store {
  const store = openSqliteStore({ file: join(folder, 'lus.db'), ...options })
  onTestFinished(() => store.close())
  return store
}

/** All bytes of all files of the folder, log and index included, with how many files there are. */
export function bytesIn(folder: string): { files: number; bytes: Buffer } {
  const files = readdirSync(folder)
  return { files: files.length, bytes: Buffer.concat(files.map((file) => readFileSync(join(folder, file)))) }
}
