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
import type { Adapter, Encoded, SendContext } from '../../../src/adapters/adapter.js'
import {
  letter,
  letterKind,
  letterOptionsSchema,
  type LetterOptions,
} from '../../../src/adapters/letter/index.js'
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

/** As the gateway has it once it has started. */
async function opened(options: LetterOptions): Promise<Adapter> {
  const adapter = letter(options)
  await adapter.open?.()
  return adapter
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lus-letter-'))
  folder = join(home, 'new', 'letters')
})
afterEach(() => rmSync(home, { recursive: true }))

describe('a letter folder', () => {
  it('is made at start for its owner alone, and so is each letter', async () => {
    const adapter = letter({ folder })
    expect(existsSync(folder)).toBe(false)
    await adapter.open?.()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    await adapter.send(encoded, recipient, context)
    expect(statSync(join(folder, 'abc.pdf')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'abc.pdf'), 'utf8')).toBe('a sheet')
  })

  it.each([
    ['others may look into it', () => mkdirSync(folder, { recursive: true, mode: 0o755 }), /0700/],
    ['it is a file', () => writeFileSync(join(home, 'new'), ''), /file/],
  ])('is a fault of the configuration when %s, and cannot be opened', async (_, spoil, says) => {
    expect(letterKind.faults?.({ folder })).toEqual([])
    spoil()
    expect(letterKind.faults?.({ folder })).toEqual([
      { path: ['folder'], says: expect.stringMatching(says) as string },
    ])
    await expect(letter({ folder }).open?.()).rejects.toThrow()
  })

  it('is not made, nor anything on the way to it, when the configuration is checked', () => {
    expect(letterKind.faults?.({ folder })).toEqual([])
    letterKind.make({ folder })
    expect(readdirSync(home)).toEqual([])
  })

  it('cannot be opened where no folder can be made', async () => {
    await expect(letter({ folder: '/proc/lus/letters' }).open?.()).rejects.toThrow(/ENOENT/)
  })

  it('loses what a killed process left half written, and keeps whole letters', async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, '.old.pdf.part'), 'half')
    writeFileSync(join(folder, 'whole.pdf'), 'whole')
    await letter({ folder }).open?.()
    expect(readdirSync(folder)).toEqual(['whole.pdf'])
  })

  it('is called unusable as soon as others may look into it', async () => {
    const adapter = await opened({ folder })
    expect(await adapter.check?.()).toBe(true)
    chmodSync(folder, 0o750)
    expect(await adapter.check?.()).toBe(false)
  })
})

describe('sending a letter', () => {
  it('is a promise until the arrival code comes: 96 hours, or what the site says', async () => {
    const usual = await (await opened({ folder })).send(encoded, recipient, context)
    expect(usual).toEqual({ kind: 'submitted', handle: 'abc.pdf', evidenceDueBy: 1_000 + 96 * hourMs })
    const quick = await (await opened({ folder, arrivalWithinHours: 24 })).send(encoded, recipient, context)
    expect(quick).toMatchObject({ evidenceDueBy: 1_000 + 24 * hourMs })
  })

  it('again replaces the letter and leaves nothing beside it', async () => {
    const adapter = await opened({ folder })
    await adapter.send(encoded, recipient, context)
    await adapter.send(encoded, recipient, context)
    expect(readdirSync(folder)).toEqual(['abc.pdf'])
  })

  it('to a unit without postal address is rejected, and nothing is written', async () => {
    const { postalAddress: _, ...nowhere } = recipient
    const outcome = await (await opened({ folder })).send(encoded, nowhere, context)
    expect(outcome).toEqual({ kind: 'rejected', code: 'cannot-encode' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is to be tried again when the folder fails, and leaves nothing half written', async () => {
    const adapter = await opened({ folder })
    mkdirSync(join(folder, 'abc.pdf'))
    expect(await adapter.send(encoded, recipient, context)).toEqual({
      kind: 'retry',
      reason: 'storage-unavailable',
    })
    expect(readdirSync(folder)).toEqual(['abc.pdf'])
  })

  it('is to be tried again when it was cut short before the letter was there', async () => {
    const adapter = await opened({ folder })
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
