// The print folder: private, whole letters only, and failures as outcomes.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Encoded, SendContext } from '../../../src/adapters/adapter.js'
import { letter, letterOptionsSchema } from '../../../src/adapters/letter/index.js'
import type { Unit } from '../../../src/domain/unit.js'
import { units } from '../../helpers/messages.js'

const recipient: Unit = {
  hsaId: units.municipality,
  name: 'Biståndsenheten',
  kind: 'bistandsenhet',
  areas: [],
  channels: ['letter'],
  postalAddress: ['Box 900'],
}
const encoded: Encoded = { body: 'a sheet', contentType: 'application/pdf', fileName: 'abc.pdf', loss: [] }
const context: SendContext = {
  now: 1_000,
  signal: new AbortController().signal,
  copyId: 'abc',
  correlationId: 'corr',
}
const hourMs = 3_600_000

let home: string
let folder: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lus-letter-'))
  folder = join(home, 'new', 'letters')
})
afterEach(() => rmSync(home, { recursive: true }))

describe('a letter folder', () => {
  it('is made for its owner alone, and so is each letter', async () => {
    const adapter = letter({ folder })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    await adapter.send(encoded, recipient, context)
    expect(statSync(join(folder, 'abc.pdf')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'abc.pdf'), 'utf8')).toBe('a sheet')
  })

  it('is refused at start when others may look into it, and when it is a file', () => {
    const open = join(home, 'open')
    mkdirSync(open, { mode: 0o755 })
    expect(() => letter({ folder: open })).toThrow('must be a folder with mode 0700')
    const file = join(home, 'file')
    writeFileSync(file, '')
    expect(() => letter({ folder: file })).toThrow(/EEXIST|must be a folder/)
  })

  it('loses what a killed process left half written, and keeps whole letters', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, '.old.pdf.part'), 'half')
    writeFileSync(join(folder, 'whole.pdf'), 'whole')
    letter({ folder })
    expect(readdirSync(folder)).toEqual(['whole.pdf'])
  })

  it('is called unusable as soon as others may look into it', async () => {
    const adapter = letter({ folder })
    expect(await adapter.check?.()).toBe(true)
    chmodSync(folder, 0o750)
    expect(await adapter.check?.()).toBe(false)
  })
})

describe('sending a letter', () => {
  it('is a promise until the arrival code comes: 96 hours, or what the site says', async () => {
    const usual = await letter({ folder }).send(encoded, recipient, context)
    expect(usual).toEqual({ kind: 'submitted', handle: 'abc.pdf', evidenceDueBy: 1_000 + 96 * hourMs })
    const quick = await letter({ folder, arrivalWithinHours: 24 }).send(encoded, recipient, context)
    expect(quick).toMatchObject({ evidenceDueBy: 1_000 + 24 * hourMs })
  })

  it('again replaces the letter and leaves nothing beside it', async () => {
    const adapter = letter({ folder })
    await adapter.send(encoded, recipient, context)
    await adapter.send(encoded, recipient, context)
    expect(readdirSync(folder)).toEqual(['abc.pdf'])
  })

  it('to a unit without postal address is rejected, and nothing is written', async () => {
    const { postalAddress: _, ...nowhere } = recipient
    const outcome = await letter({ folder }).send(encoded, nowhere, context)
    expect(outcome).toEqual({ kind: 'rejected', code: 'cannot-encode' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is to be tried again when the folder fails, and leaves nothing half written', async () => {
    const adapter = letter({ folder })
    mkdirSync(join(folder, 'abc.pdf'))
    expect(await adapter.send(encoded, recipient, context)).toEqual({
      kind: 'retry',
      reason: 'storage-unavailable',
    })
    expect(readdirSync(folder)).toEqual(['abc.pdf'])
  })

  it('is to be tried again when it was cut short before the letter was there', async () => {
    const adapter = letter({ folder })
    const patience = new AbortController()
    const sending = adapter.send({ ...encoded, body: Buffer.alloc(8_000_000) }, recipient, {
      ...context,
      signal: patience.signal,
    })
    patience.abort()
    expect(await sending).toEqual({ kind: 'retry', reason: 'interrupted' })
    expect(existsSync(join(folder, 'abc.pdf'))).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the options of a letter channel', () => {
  const validate = new Ajv({ allErrors: true }).compile(letterOptionsSchema)

  it.each([{ folder: '/var/letters' }, { folder: '/l', transitHours: 24, arrivalWithinHours: 72 }])(
    'may be %j',
    (options) => {
      expect(validate(options)).toBe(true)
    },
  )

  it.each([{}, { folder: 'letters' }, { folder: '/l', transitHours: 0 }, { folder: '/l', sftp: true }])(
    'may not be %j',
    (options) => {
      expect(validate(options)).toBe(false)
    },
  )

  it('say how long a letter is on its way', () => {
    expect(letter({ folder }).can.transitHours).toBe(48)
    expect(letter({ folder, transitHours: 24 }).can.transitHours).toBe(24)
  })
})
