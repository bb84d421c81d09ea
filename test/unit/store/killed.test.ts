// A process that is killed while it records: whatever it has acknowledged is there, and all of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../src/store/sqlite/connection.js'
import { newFolder, openIn } from './folder.js'

const child = join(import.meta.dirname, 'recording-child.js')

/** Lets a child record and kills it once it has acknowledged so many; gives what it acknowledged. */
function killedAfter(count: number, file: string, round: number): Promise<readonly string[]> {
  const recording = spawn(process.execPath, [child, file, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  let faults = ''
  recording.stderr.on('data', (data: Buffer) => (faults += data.toString()))
  recording.stdout.on('data', (data: Buffer) => {
    told += data.toString()
    if (told.split('\n').length > count) recording.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    recording.once('close', (_, signal) => {
      // A last line without its end was cut off: what it names was acknowledged, but cannot be read.
      if (signal === 'SIGKILL') resolve(told.split('\n').slice(0, -1))
      else reject(new Error(`The child ended by itself: ${faults}`))
    })
  })
}

function integrityOf(file: string): unknown {
  const db = connect({ file })
  try {
    return db.prepare('PRAGMA integrity_check').all()
  } finally {
    db.close()
  }
}

describe('a store whose process is killed while it records', () => {
  it('has every message it acknowledged, whole, round after round', async () => {
    const folder = newFolder()
    const file = join(folder, 'lus.db')
    const acknowledged: string[] = []
    for (const round of [1, 2, 3]) {
      acknowledged.push(...(await killedAfter(100 * round, file, round)))
      expect(integrityOf(file)).toEqual([{ integrity_check: 'ok' }])
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(600)
    const store = openIn(folder)
    for (const id of acknowledged) {
      const status = await store.status('journal', `header-${id}`)
      expect(status?.message.body).toBe(id.repeat(1000))
      expect(status?.deliveries.map(({ id }) => id)).toEqual([`delivery-${id}`])
    }
    const stored = (await store.figures(0)).messages[0]?.count ?? 0
    const waiting = (await store.figures(0)).deliveries[0]?.count ?? 0
    expect(stored).toBeGreaterThanOrEqual(acknowledged.length)
    expect(waiting).toBe(stored)
  })
})
