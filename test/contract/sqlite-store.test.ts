// The store's contract, run on SQLite: plain, encrypted, and with a thread of its own that writes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore, type SqliteStoreOptions } from '../../src/store/sqlite/open.js'
import { openThreadedStore } from '../../src/store/sqlite/threaded.js'
import type { Store } from '../../src/store/store.js'
import { testStore, type Opened } from './store.contract.js'

type Open = (options: SqliteStoreOptions) => Store | Promise<Store>

async function open(openStore: Open, encryptionKey?: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'lus-store-'))
  const make = async () => openStore({ file: join(folder, 'lus.db'), encryptionKey })
  const first = await make()
  let current = first
  return {
    store: first,
    reopen: async () => {
      await current.close()
      current = await make()
      return current
    },
    remove: async () => {
      await current.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const thread = new URL('../../dist/store/sqlite/writer-thread.js', import.meta.url)
const threaded: Open = (options) => openThreadedStore(options, thread)

const key = 'en nyckel som bara provet har'

testStore({ name: 'SQLite', open: () => open(openSqliteStore) })

testStore({ name: 'SQLite, encrypted', open: () => open(openSqliteStore, key) })

testStore({ name: 'SQLite, threaded', open: () => open(threaded) })

testStore({ name: 'SQLite, threaded, encrypted', open: () => open(threaded, key) })
