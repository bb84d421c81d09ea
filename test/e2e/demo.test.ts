// The demo as a new user runs it: one process, from the built program, and what it leaves behind.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const lus = join(import.meta.dirname, '..', '..', 'bin', 'lus.js')
const home = mkdtempSync(join(tmpdir(), 'lus-demo-test-'))
const out = join(home, 'out')

interface Ended {
  readonly code: number | null
  readonly text: string
  readonly errors: string
}

/** Runs the demo to its end; `onText` sees all that it has printed so far. */
function demo(args: readonly string[], onText?: (text: string, stop: () => void) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [lus, 'demo', ...args])
    let text = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
      onText?.(text, () => child.kill('SIGTERM'))
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors += part
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, text, errors }))
  })
}

const files = (folder: string): readonly string[] =>
  readdirSync(join(out, folder)).map((name) => join(out, folder, name))

const textsIn = (folder: string): readonly string[] => files(folder).map((file) => readFileSync(file, 'utf8'))

/** Every identity of the demo; the first is the only ordinary patient's. */
const identities = ['191212121212', '200001252386', '991981000010', '189002029800']
const [ordinary = '', ...others] = identities

let first: Ended

beforeAll(async () => {
  first = await demo(['--out', out])
})

afterAll(() => rmSync(home, { recursive: true }))

describe('lus demo', () => {
  it('ends by itself, well, and says nothing on standard error', () => {
    expect(first.errors).toBe('')
    expect(first.code).toBe(0)
  })

  it('counts as many copies at the parties as it sent', () => {
    expect(first.text).toContain('11 messages in; 19 copies to send; 19 copies found')
    expect(['kommunen', 'sjukhuset', 'webcare', 'brev'].flatMap(files)).toHaveLength(19)
  })

  it('sends only the ordinary patient to WebCare', () => {
    const bytes = textsIn('webcare')
    expect(bytes).toHaveLength(2)
    for (const text of bytes) {
      expect(text).toContain(ordinary)
      for (const other of others) expect(text).not.toContain(other)
    }
  })

  it('sends the municipality neither reserve numbers nor patients of unknown protection', () => {
    const text = textsIn('kommunen').join('\n')
    expect(text).toContain(ordinary)
    expect(text).toContain('200001252386')
    expect(text).not.toContain('991981000010')
    expect(text).not.toContain('189002029800')
  })

  it('tells nobody but the sender where a protected patient lives or is cared for', () => {
    const protectedCopies = textsIn('kommunen').filter((text) => text.includes('200001252386'))
    expect(protectedCopies).toHaveLength(2)
    for (const text of protectedCopies) expect(text).not.toMatch(/Box 2820|GÖTEBORG|Avdelning 11/)
  })

  it('leaves a letter for every copy without another way', () => {
    const letters = files('brev')
    expect(letters).toHaveLength(10)
    for (const letter of letters) expect(readFileSync(letter).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('names every file that it leaves, and what it names is there', () => {
    const named = [...first.text.matchAll(new RegExp(`^  (${out}/\\S+)`, 'gm'))].map(([, path]) => path ?? '')
    expect(named).toHaveLength(7)
    for (const path of named) expect(existsSync(path), path).toBe(true)
  })

  it('tells from which day the kommun pays for each patient who stays (LUS 5:4)', () => {
    const row = /^ {2}(.+?) {2,}biståndsenhet {2,}\d{4}-\d\d-\d\d {2,}LUS \(2017:612\) 5:4$/gm
    const cases = [...first.text.matchAll(row)].map(([, label]) => label)
    expect(cases).toEqual(['ordinary', 'sekretessmarkering', 'reservnummer', 'no flags'])
  })

  it('calls patients by their case, in its tables as in its log', () => {
    const log = readFileSync(join(out, 'log.jsonl'), 'utf8')
    expect(log).toContain('"event":"delivery.delivered"')
    for (const text of [first.text, log]) {
      for (const identity of identities) expect(text).not.toContain(identity.slice(2))
      expect(text).not.toMatch(/Tolvansson|Okändsson|Oflaggad|Provgatan 12/)
    }
  })

  it('prints lines that fit a terminal of 110 columns', () => {
    const tables = first.text.slice(0, first.text.indexOf('6. What it left'))
    const longest = Math.max(...tables.split('\n').map((line) => line.length))
    expect(longest).toBeLessThanOrEqual(110)
  })

  it('refuses a folder in which something lies already', async () => {
    const used = mkdtempSync(join(home, 'used-'))
    writeFileSync(join(used, 'something'), '')
    const { code, errors } = await demo(['--out', used])
    expect(code).toBe(2)
    expect(errors).toContain('--out must be a new or an empty folder')
  })

  it('stays up with --keep until it is told to stop, and answers meanwhile', async () => {
    let health: Promise<number> | undefined
    const { code, text } = await demo(['--keep', '--out', join(home, 'kept')], (printed, stop) => {
      const url = /still running on (http:\S+[0-9])/.exec(printed)?.[1]
      if (url === undefined || !printed.includes('Ctrl-C') || health !== undefined) return
      health = fetch(`${url}/health`).then(({ status }) => status)
      void health.finally(stop)
    })
    expect(await health).toBe(200)
    expect(code).toBe(0)
    expect(text).toContain('curl -H "Authorization: Bearer lus_')
  })
})
