// The store's contract, run on SQLite: plain and encrypted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/open.js'
import { testStore, type Opened } from './store.contract.js'

async function open(encryptionKey?: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'lus-store-'))
  const make = () => openSqliteStore({ file: join(folder, 'lus.db'), encryptionKey })
  const first = make()
  let current = first
  return {
    store: first,
    reopen: async () => {
      await current.close()
      current = make()
      return current
    },
    remove: async () => {
      await current.close()
      rmSync(folder, { recursive: true })
    },
  }
}

testStore({ name: 'SQLite', open: () => open() })

testStore({ name: 'SQLite, encrypted', open: () => open('en nyckel som bara provet har') })
