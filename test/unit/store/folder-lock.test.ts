// One gateway for one data folder: whoever comes second is told so, and a killed process leaves nothing in the way.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockFolder } from '../../../src/store/sqlite/folder-lock.js'
import { StoreError } from '../../../src/store/store.js'
import { newFolder, openIn } from './folder.js'

/** Another process: takes the lock's file as SQLite does, says whether it got it, and keeps it until it is killed. */
const other = `
  const db = new (require('libsql'))(process.argv[1], { timeout: 0 })
  try { db.exec('BEGIN EXCLUSIVE') } catch { console.log('refused'); process.exit() }
  console.log('taken')
  if (process.argv[2] === 'keep') setInterval(() => db.open, 1000)`
const another = (folder: string): string =>
  spawnSync(process.execPath, ['-e', other, join(folder, 'lock.db')], { encoding: 'utf8' }).stdout.trim()

function take(folder: string): () => void {
  const release = lockFolder(folder)
  if (release === undefined) throw new Error('somebody else has the folder')
  onTestFinished(release)
  return release
}

describe('the lock of a data folder', () => {
  it('is held by one at a time, in this process and in others', () => {
    const folder = newFolder()
    const release = take(folder)
    expect(lockFolder(folder)).toBeUndefined()
    // The second try has opened and closed the file, which may not cost the first its lock.
    expect(another(folder)).toBe('refused')
    release()
    release()
    expect(another(folder)).toBe('taken')
    take(folder)
  })

  it('is free as soon as its process has been killed', async () => {
    const folder = newFolder()
    take(folder)()
    const child = spawn(process.execPath, ['-e', other, join(folder, 'lock.db'), 'keep'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    expect(String((await once(child.stdout, 'data'))[0])).toBe('taken\n')
    expect(lockFolder(folder)).toBeUndefined()
    child.kill('SIGKILL')
    await once(child, 'exit')
    take(folder)
  })

  it('makes the folder where it is missing, for its owner only, and leaves one empty file in it', () => {
    const folder = join(newFolder(), 'data')
    take(folder)
    expect(readdirSync(folder)).toEqual(['lock.db'])
    const file = statSync(join(folder, 'lock.db'))
    expect([statSync(folder).mode & 0o777, file.mode & 0o777, file.size]).toEqual([0o700, 0o600, 0])
  })

  it('keeps nobody from copying the folder, nor from using the store in it', async () => {
    const folder = newFolder()
    take(folder)
    const store = openIn(folder)
    expect(await store.writable()).toBe(true)
    const copy = join(newFolder(), 'copy')
    expect(spawnSync('cp', ['-r', folder, copy]).status).toBe(0)
    take(copy)
    expect(another(folder)).toBe('refused')
  })

  it('says by its code alone why it cannot be made', () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    expect(() => lockFolder(file)).toThrow(StoreError)
    expect(() => lockFolder(join(file, 'below'))).toThrow(
      new StoreError('The store failed (ENOTDIR)', { code: 'ENOTDIR' }),
    )
  })
})
