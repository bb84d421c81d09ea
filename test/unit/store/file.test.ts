// The data file: for its owner only, unreadable without its key, and rid of what was purged.
import { purge } from '../../helpers/purge.js'
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../src/store/sqlite/connection.js'
import { openSqliteStore } from '../../../src/store/sqlite/open.js'
import { StoreError } from '../../../src/store/store.js'
import { bare, messageRow, start } from '../../helpers/store-rows.js'
import { bytesIn, newFolder, openIn } from './folder.js'

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const telling = (id: string) =>
  bare(id, { message: messageRow(id, { body: 'Tolvan Tolvansson '.repeat(900) }) })
const inPlain = /Tolvansson|header-a|arende-a|SQLite format|CREATE TABLE/

describe('the data file', () => {
  it('and its folder are for their owner only, the log included', async () => {
    const folder = join(newFolder(), 'data', 'lus')
    const store = openIn(folder)
    await store.record(bare('a'))
    expect([folder, join(folder, '..')].map(modeOf)).toEqual(['700', '700'])
    expect(['lus.db', 'lus.db-wal', 'lus.db-shm'].map((file) => modeOf(join(folder, file)))).toEqual(
      Array.from({ length: 3 }, () => '600'),
    )
  })

  it('is closed to others when it was open to them', async () => {
    const folder = newFolder()
    await openIn(folder).close()
    chmodSync(join(folder, 'lus.db'), 0o644)
    openIn(folder)
    expect(modeOf(join(folder, 'lus.db'))).toBe('600')
  })

  it('holds no plain text when it has a key, neither while open nor afterwards', async () => {
    const folder = newFolder()
    const store = openIn(folder, { encryptionKey: 'hemlig' })
    await store.record(telling('a'))
    const { files, bytes } = bytesIn(folder)
    expect(files).toBe(3)
    expect(bytes.toString('latin1')).not.toMatch(inPlain)
    await store.close()
    expect(bytesIn(folder).bytes.toString('latin1')).not.toMatch(inPlain)
    const again = openIn(folder, { encryptionKey: 'hemlig' })
    expect(await again.message('message-a')).toEqual(telling('a').message)
  })

  it('does hold plain text when it has no key', async () => {
    const folder = newFolder()
    await openIn(folder).record(telling('a'))
    expect(bytesIn(folder).bytes.toString('latin1')).toMatch(inPlain)
  })

  it.each([
    ['another key', 'hemlig', 'annan'],
    ['no key', 'hemlig', undefined],
    ['a key that it was not created with', undefined, 'hemlig'],
  ])('cannot be opened with %s', async (_, created, used) => {
    const folder = newFolder()
    await openIn(folder, { encryptionKey: created }).close()
    const before = bytesIn(folder).bytes
    expect(() => openIn(folder, { encryptionKey: used })).toThrow(StoreError)
    expect(bytesIn(folder).bytes.equals(before)).toBe(true)
    await openIn(folder, { encryptionKey: created }).record(bare('a'))
  })

  it('cannot be opened when it is something else, or nowhere', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'lus.db'), 'Tolvan Tolvansson '.repeat(900))
    expect(() => openIn(folder)).toThrow(
      new StoreError('The store failed (SQLITE_NOTADB)', { code: 'SQLITE_NOTADB' }),
    )
    mkdirSync(join(folder, 'sub.db'))
    const inTheWay = join(folder, 'lus.db', 'below')
    expect(() => openSqliteStore({ file: join(folder, 'sub.db') })).toThrow(
      new StoreError('The store failed (EISDIR)', { code: 'EISDIR' }),
    )
    expect(() => openSqliteStore({ file: inTheWay })).toThrow(StoreError)
  })

  it('holds nothing of a body that was purged, nor does its log', async () => {
    const folder = newFolder()
    const store = openIn(folder)
    await store.record(telling('a'))
    expect(bytesIn(folder).bytes.includes('Tolvansson')).toBe(true)
    expect(await purge(store, start + 1)).toBe(1)
    expect(bytesIn(folder).bytes.includes('Tolvansson')).toBe(false)
    expect(bytesIn(folder).bytes.includes('header-a')).toBe(true)
  })

  it('is purged and closed without waiting while somebody else reads it', async () => {
    const folder = newFolder()
    const store = openIn(folder)
    const reader = connect({ file: join(folder, 'lus.db') })
    onTestFinished(() => reader.close())
    reader.exec('BEGIN')
    expect(reader.prepare('SELECT id FROM messages').all()).toEqual([])
    await store.record(telling('a'))
    expect(await purge(store, start + 1)).toBe(1)
    await store.close()
    expect(reader.prepare('SELECT id FROM messages').all()).toEqual([])
    reader.exec('COMMIT')
    expect(reader.prepare('SELECT id FROM messages').all()).toEqual([{ id: 'message-a' }])
  })
})
