// One transaction on a real connection: wholly in or wholly out, also when SQLite gives it up by itself.
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../src/store/sqlite/connection.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { CannotBegin, transactionOn } from '../../../src/store/sqlite/transaction.js'
import { StoreError } from '../../../src/store/store.js'
import { newFolder } from './folder.js'

function table(maxPages?: number) {
  const db = connect({ file: join(newFolder(), 'lus.db'), maxPages })
  onTestFinished(() => db.close())
  db.exec('CREATE TABLE t (v TEXT UNIQUE)')
  const insert = db.prepare('INSERT INTO t (v) VALUES (?)')
  const values = db.prepare<{ v: string }>('SELECT v FROM t')
  return { db, insert: (v: string) => insert.run([v]), values: () => values.all().map(({ v }) => v) }
}

describe('a transaction', () => {
  it('keeps all of the work and gives its result', () => {
    const { db, insert, values } = table()
    expect(transactionOn(db)(() => [insert('a'), insert('b')].length)).toBe(2)
    expect(values()).toEqual(['a', 'b'])
    expect(db.inTransaction()).toBe(false)
  })

  it('keeps nothing of work that throws, and the next one begins anew', () => {
    const { db, insert, values } = table()
    const transaction = transactionOn(db)
    expect(() => transaction(() => [insert('a'), insert('a')])).toThrow('UNIQUE')
    expect(values()).toEqual([])
    transaction(() => insert('b'))
    expect(values()).toEqual(['b'])
  })

  it('keeps nothing when the file is full', () => {
    const { db, insert, values } = table(20)
    const transaction = transactionOn(db)
    transaction(() => insert('a'))
    const full = () => {
      for (const digit of '0123456789') insert(digit.repeat(20_000))
    }
    expect(() => transaction(full)).toThrow('full')
    expect(values()).toEqual(['a'])
    expect(db.inTransaction()).toBe(false)
    transaction(() => insert('b'))
    expect(values()).toEqual(['a', 'b'])
  })

  it('fails when SQLite has given it up although no statement seemed to fail', () => {
    const { db, insert } = table()
    const swallowing = () => {
      insert('a')
      db.exec('ROLLBACK')
    }
    expect(() => transactionOn(db)(swallowing)).toThrow(StoreError)
  })

  it('abandons what an earlier one left open', () => {
    const { db, insert, values } = table()
    const transaction = transactionOn(db)
    db.exec('BEGIN')
    insert('a')
    transaction(() => insert('b'))
    expect(values()).toEqual(['b'])
  })

  it('says so when it cannot begin, and does not do the work', () => {
    const { db, insert } = table()
    const transaction = transactionOn({
      ...db,
      inTransaction: () => {
        throw new TypeError('gone')
      },
    })
    const work = () => insert('a')
    expect(() => transaction(work)).toThrow(CannotBegin)
    expect(db.prepare('SELECT v FROM t').all()).toEqual([])
  })
})

describe('migrations', () => {
  it('are run once each, also when more are added later', () => {
    const { db } = table()
    const first = 'CREATE TABLE one (v TEXT)'
    migrate(db, [first])
    migrate(db, [first, 'CREATE TABLE two (v TEXT)'])
    migrate(db, [first, 'CREATE TABLE two (v TEXT)'])
    expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 2 })
  })

  it('leave nothing of a step that fails', () => {
    const { db } = table()
    expect(() => migrate(db, ['CREATE TABLE one (v TEXT); CREATE TABLE one (v TEXT)'])).toThrow('one')
    expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 0 })
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'one'").all()).toEqual([])
  })

  it('refuse a file that a newer version has written', () => {
    const { db } = table()
    migrate(db, ['CREATE TABLE one (v TEXT)', 'CREATE TABLE two (v TEXT)'])
    expect(() => migrate(db, ['CREATE TABLE one (v TEXT)'])).toThrow(StoreError)
  })
})
