// Handing over by files, and taking what the partner leaves, in real folders.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Accept, Adapter, Answer, Encoded } from '../../../src/adapters/adapter.js'
import { Inbox } from '../../../src/adapters/webcare/inbox.js'
import { webcare, webcareKind, type WebcareOptions } from '../../../src/adapters/webcare/index.js'
import type { Outcome } from '../../../src/domain/delivery.js'
import { issue } from '../../../src/domain/issue.js'
import { inskrivningsmeddelande as message } from '../../helpers/messages.js'
import { encodeContext, home, sendContext } from '../../helpers/webcare-peer.js'

const secret = '191212121212'
let base = ''
let looks: (() => void)[] = []

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'lus-webcare-'))
  looks = []
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const folder = (name: string): string => join(base, name)
const list = (name: string): readonly string[] => readdirSync(folder(name)).toSorted()
const read = (...path: readonly string[]): string => readFileSync(join(base, ...path), 'utf8')

const make = (more: Partial<WebcareOptions> = {}): Adapter =>
  webcare(
    {
      mode: 'filedrop',
      outFolder: folder('ut'),
      outReceiptFolder: folder('ut-kvitton'),
      inFolder: folder('in'),
      receiptFolder: folder('in-kvitton'),
      ...more,
    } as WebcareOptions,
    {
      every: (look) => {
        looks.push(look)
        return () => looks.splice(looks.indexOf(look), 1)
      },
    },
  )

/** As the gateway has it once it has started. */
async function opened(): Promise<Adapter> {
  const adapter = make()
  await adapter.open?.()
  return adapter
}

const encoded = (adapter: Adapter): Encoded => adapter.encode({ message }, home, encodeContext) as Encoded
const send = (adapter: Adapter, id: string = message.id, signal?: AbortSignal): Promise<Outcome> =>
  adapter.send(encoded(adapter), home, sendContext(id, signal))

const receipt = (id: string, taken = 'ja'): string =>
  `<kvitto xmlns="urn:lus-gateway:webcare:1" version="1"><meddelandeId>${id}</meddelandeId><mottaget>${taken}</mottaget></kvitto>`

describe('handing over by file', () => {
  it('leaves one whole private file under a neutral name, and waits for the kvitto', async () => {
    const adapter = await opened()
    const outcome = await send(adapter)
    expect(outcome).toMatchObject({ kind: 'submitted', evidenceDueBy: encodeContext.now + 24 * 3_600_000 })
    expect(list('ut')).toEqual([`${message.id}.xml`])
    expect(read('ut', `${message.id}.xml`)).toBe(encoded(adapter).body)
    expect(statSync(join(folder('ut'), `${message.id}.xml`)).mode & 0o777).toBe(0o600)
    expect(statSync(folder('ut')).mode & 0o777).toBe(0o700)
  })

  it('names nothing by an id that a sender chose', async () => {
    await send(await opened(), secret)
    expect(list('ut').join()).not.toContain(secret)
  })

  it('is done again under the same name', async () => {
    const adapter = await opened()
    await send(adapter)
    await send(adapter)
    expect(list('ut')).toHaveLength(1)
  })

  it.each([
    ['is gone', () => rmSync(folder('ut'), { recursive: true })],
    ['can be looked into by others', () => chmodSync(folder('ut'), 0o755)],
    [
      'is a file',
      () => {
        rmSync(folder('ut'), { recursive: true })
        writeFileSync(folder('ut'), '')
      },
    ],
  ])('does not happen while the folder %s', async (_, spoil) => {
    const adapter = await opened()
    expect(await adapter.check?.()).toBe(true)
    spoil()
    expect(await send(adapter)).toEqual({ kind: 'retry', reason: 'storage-unavailable' })
    expect(await adapter.check?.()).toBe(false)
  })

  it('does not happen when the time is over', async () => {
    expect(await send(await opened(), message.id, AbortSignal.abort())).toEqual({
      kind: 'retry',
      reason: 'timeout',
    })
    expect(list('ut')).toEqual([])
  })

  it('is a fault of the configuration with a folder that others can look into, and cannot be opened', async () => {
    const folders = {
      mode: 'filedrop',
      outFolder: folder('ut'),
      outReceiptFolder: folder('ut-kvitton'),
    } as const
    expect(webcareKind.faults?.(folders)).toEqual([])
    mkdirSync(folder('ut'), { mode: 0o755 })
    chmodSync(folder('ut'), 0o755)
    expect(webcareKind.faults?.(folders)).toMatchObject([{ path: ['outFolder'] }])
    await expect(opened()).rejects.toThrow(/mode 0700/)
  })

  it('makes no folder before the gateway starts', () => {
    make()
    expect(readdirSync(base)).toEqual([])
  })

  it('clears at the start what a killed process left half written', async () => {
    mkdirSync(folder('ut'), { mode: 0o700 })
    writeFileSync(join(folder('ut'), '.half.xml.part'), '<arende')
    await opened()
    expect(list('ut')).toEqual([])
  })
})

describe('following a file', () => {
  const follow = async (
    answer: string | undefined,
    id: string = message.id,
  ): Promise<Outcome | undefined> => {
    const adapter = await opened()
    const outcome = await send(adapter, id)
    mkdirSync(folder('ut-kvitton'))
    const name = list('ut')[0]?.replace('.xml', '.kvitto.xml') ?? ''
    if (answer !== undefined) writeFileSync(join(folder('ut-kvitton'), name), answer)
    if (outcome.kind !== 'submitted') throw new TypeError('not submitted')
    const followed = await adapter.follow?.(outcome.handle, sendContext(id))
    return followed?.kind === 'submitted'
      ? ({ ...followed, same: followed.handle === outcome.handle } as Outcome)
      : followed
  }
  const waiting = { kind: 'submitted', same: true, evidenceDueBy: encodeContext.now + 24 * 3_600_000 }

  it('gives delivered when the kvitto for it is there', async () => {
    const delivered = { kind: 'delivered', reference: message.id, evidence: 'kvitto-file' }
    expect(await follow(receipt(message.id))).toEqual(delivered)
  })

  it('finds the kvitto of an id that a sender chose', async () => {
    expect(await follow(receipt('egen.id-1'), 'egen.id-1')).toMatchObject({ reference: 'egen.id-1' })
  })

  it('gives rejected when the kvitto says no', async () => {
    expect(await follow(receipt(message.id, 'nej'))).toEqual({ kind: 'rejected', code: 'refused-by-partner' })
  })

  it.each([
    ['no kvitto', undefined],
    ['half a kvitto', receipt(message.id).slice(0, 60)],
    ['the kvitto of another message', receipt('another')],
    ['a kvitto that says neither yes nor no', receipt(message.id, 'kanske')],
    ['a huge kvitto', ' '.repeat(1_000_001)],
    ['a message instead', '<arende xmlns="urn:lus-gateway:webcare:1" version="1"/>'],
  ])('goes on while there is %s', async (_, answer) => {
    expect(await follow(answer)).toMatchObject(waiting)
  })
})

describe('taking files', () => {
  const given: string[] = []
  const taken = (raw: string): Answer => ({
    accepted: true,
    duplicate: given.filter((each) => each === raw).length > 1,
    messageId: 'm-1',
    issues: [issue('element-not-read', '/arende/*')],
  })
  const refused = (code: Parameters<typeof issue>[0]): Answer => ({
    accepted: false,
    duplicate: false,
    messageId: undefined,
    issues: [issue(code, '/arende/avsandare')],
  })

  let adapter: Adapter
  let answer: (raw: string) => Answer | Promise<Answer>

  const accept: Accept = async (raw) => {
    given.push(raw)
    return answer(raw)
  }
  const drop = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder('in'), name), content)

  /** One look into the folder; `close` waits for what is in hand, and `listen` starts again. */
  const look = async () => {
    looks.at(-1)?.()
    await adapter.close?.()
    await adapter.listen?.(accept)
  }

  beforeEach(async () => {
    given.length = 0
    answer = taken
    adapter = make()
    await adapter.listen?.(accept)
  })
  afterEach(() => adapter.close?.())

  it('hands each over, answers, and files it', async () => {
    drop('a.xml', '<a/>')
    drop('B.XML', '<b/>')
    await look()
    expect(given).toEqual(['<b/>', '<a/>'])
    expect(list('in')).toEqual(['avvisade', 'hanterade'])
    expect(list('in/hanterade')).toEqual(['B.XML', 'a.xml'])
    expect(list('in-kvitton')).toEqual(['B.kvitto.xml', 'a.kvitto.xml'])
    expect(read('in-kvitton', 'a.kvitto.xml')).toBe(adapter.renderAnswer?.(taken('')).body)
  })

  it('takes what came between two looks, and nothing while nobody looks', async () => {
    drop('a.xml', '<a/>')
    await look()
    drop('b.xml', '<b/>')
    expect(given).toEqual(['<a/>'])
    await look()
    expect(given).toEqual(['<a/>', '<b/>'])
  })

  it('leaves files that are still being written, and those that are none of its own', async () => {
    drop('a.xml.part', '<a')
    drop('.b.xml', '<b/>')
    drop('c.kvitto.xml', '<c/>')
    drop('läs mig.txt', 'hej')
    await look()
    expect(given).toEqual([])
    expect(list('in')).toHaveLength(6)
  })

  it('puts what is refused aside, with the reason in Swedish', async () => {
    answer = () => refused('hsa-id-invalid')
    drop('a.xml', `<a>${secret}</a>`)
    await look()
    expect(list('in/avvisade')).toEqual(['a.xml'])
    expect(read('in-kvitton', 'a.kvitto.xml')).toContain('<mottaget>nej</mottaget>')
    expect(read('in-kvitton', 'a.kvitto.xml')).toContain(
      '<anmarkning kod="hsa-id-invalid" plats="/arende/avsandare">Identifieraren är inte ett korrekt HSA-id.',
    )
    expect(read('in-kvitton', 'a.kvitto.xml')).not.toContain(secret)
  })

  it.each(['unavailable', 'still-processing', 'crashed', 'parties-unknown'] as const)(
    'keeps what cannot be taken now (%s) and takes it later',
    async (code) => {
      answer = () => refused(code)
      drop('a.xml', '<a/>')
      await look()
      expect(list('in')).toContain('a.xml')
      expect(read('in-kvitton', 'a.kvitto.xml')).toContain(code)
      answer = taken
      await look()
      expect(list('in/hanterade')).toEqual(['a.xml'])
      expect(read('in-kvitton', 'a.kvitto.xml')).toContain('<mottaget>ja</mottaget>')
    },
  )

  it('hands the same file over again after a crash between answer and filing', async () => {
    answer = () => {
      rmSync(folder('in/hanterade'), { recursive: true })
      return taken('<a/>')
    }
    drop('a.xml', '<a/>')
    await look()
    expect(list('in')).toContain('a.xml')
    answer = taken
    await look()
    expect(given).toEqual(['<a/>', '<a/>'])
    expect(read('in-kvitton', 'a.kvitto.xml')).toContain('<dubblett>ja</dubblett>')
    expect(list('in/hanterade')).toEqual(['a.xml'])
  })

  it('refuses what is too large or not UTF-8 without handing it over', async () => {
    drop('a.xml', ' '.repeat(1_000_001))
    drop('b.xml', Buffer.from('<å/>', 'latin1'))
    await look()
    expect(given).toEqual([])
    expect(list('in/avvisade')).toEqual(['a.xml', 'b.xml'])
    expect(read('in-kvitton', 'a.kvitto.xml')).toContain('kod="too-large"')
    expect(read('in-kvitton', 'b.kvitto.xml')).toContain('kod="charset"')
  })

  it('takes the others when one cannot be read, or the gateway fails on one', async () => {
    mkdirSync(join(folder('in'), 'a.xml'))
    writeFileSync(folder('outside.xml'), secret)
    symlinkSync(folder('outside.xml'), join(folder('in'), 'b.xml'))
    drop('c.xml', '<c/>')
    drop('d.xml', '<d/>')
    answer = (raw) => (raw === '<c/>' ? Promise.reject(new Error('bug')) : taken(raw))
    await look()
    expect(given).toEqual(['<c/>', '<d/>'])
    expect(list('in')).toEqual(['a.xml', 'avvisade', 'b.xml', 'c.xml', 'hanterade'])
    expect(list('in/hanterade')).toEqual(['d.xml'])
  })

  it('answers a file whose name is as long as names can be', async () => {
    const name = `${'x'.repeat(251)}.xml`
    drop(name, '<a/>')
    await look()
    expect(list('in/hanterade')).toEqual([name])
    expect(list('in-kvitton')).toHaveLength(1)
  })

  it('survives that the folder goes away and comes back', async () => {
    rmSync(folder('in'), { recursive: true })
    looks.at(-1)?.()
    await look()
    drop('a.xml', '<a/>')
    await look()
    expect(given).toEqual(['<a/>'])
  })

  it('waits longer and longer for a file that cannot be taken', async () => {
    const tried: number[] = []
    let index = 0
    const refusing: Accept = async () => {
      tried.push(index)
      return refused('unavailable')
    }
    const options = { inFolder: folder('in'), receiptFolder: folder('in-kvitton'), maxBytes: 100 }
    const inbox = new Inbox({ ...options, every: () => () => undefined, render: () => '' }, refusing)
    drop('a.xml', '<a/>')
    for (index = 1; index <= 200; index += 1) await inbox.look()
    expect(tried).toEqual([1, 3, 6, 11, 20, 37, 70, 135, 200])
  })

  it('stops when the adapter is closed, after answering what it has in hand', async () => {
    let finish: () => void = () => undefined
    const inHand = new Promise<void>((begun) => {
      answer = () => {
        begun()
        return new Promise((resolve) => (finish = () => resolve(taken('<a/>'))))
      }
    })
    drop('a.xml', '<a/>')
    looks.at(-1)?.()
    await inHand
    const closed = adapter.close?.()
    expect(looks).toEqual([])
    finish()
    await closed
    expect(list('in/hanterade')).toEqual(['a.xml'])
  })

  it('has no door without a folder', () => {
    const deaf = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x' })
    expect('listen' in deaf || 'close' in deaf).toBe(false)
  })
})
