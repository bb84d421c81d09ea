// Looking at the clock, and at what was handed over without proof: never two looks at once, none after the stop.
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Adapter } from '../../../src/adapters/adapter.js'
import type { Outcome } from '../../../src/domain/delivery.js'
import type { Gateway } from '../../../src/gateway/gateway.js'
import type { Partner, Settings } from '../../../src/gateway/settings.js'
import { startWatch } from '../../../src/gateway/watch.js'
import { memoryLog } from '../../../src/log/memory-log.js'
import type { DeliveryRow, Store } from '../../../src/store/store.js'
import { manualClock, settle } from '../../helpers/manual-clock.js'
import { admission, deliveryRow, ended, hourMs, kommun, start } from '../../helpers/store-rows.js'
import { newFolder, openIn } from '../store/folder.js'

const lookMs = 30_000
const hanging = (): Promise<Outcome> => new Promise(() => undefined)
const proof: Outcome = { kind: 'delivered', reference: 'taken', evidence: 'receipt' }
const waiting: Outcome = { kind: 'submitted', handle: 'same', evidenceDueBy: start + hourMs }

interface Parts {
  /** Partners by id, with how each tells what became of a copy. */
  readonly follow?: Readonly<Record<string, Adapter['follow']>>
  readonly store?: (real: Store) => Store
}

function openWatch({ follow = {}, store = (real) => real }: Parts = {}) {
  const clock = manualClock(start)
  const log = memoryLog()
  const real = openIn(newFolder())
  const partners = Object.entries(follow).map(([id, ask]) => [id, { adapter: { follow: ask } }])
  const settings = {
    partners: new Map(partners as [string, Partner][]),
    retry: { firstMs: 1_000, capMs: 1_000, patienceMs: hourMs, sendTimeoutMs: 5_000, perChannel: 4 },
    retentionDays: 30,
  }
  let ids = 0
  const gateway: Gateway = {
    settings: settings as unknown as Settings,
    directory: { byId: new Map() } as unknown as Gateway['directory'],
    channels: new Map(),
    store: store(real),
    clock,
    chance: { id: () => `attention-${++ids}`, fraction: () => 0 },
    log: log.log,
    secret: '',
    inProgress: new Set(),
    nudge: () => undefined,
  }
  const stop = startWatch(gateway)
  onTestFinished(stop)
  return { clock, log, store: real, stop }
}

/** Copies in `submitted`, in the order of their ids. */
async function submit(store: Store, ids: readonly string[], changes: Partial<DeliveryRow> = {}) {
  const rows = ids.map((id) => deliveryRow(id, kommun, { channels: ['fax'], ...changes }))
  await Promise.all(rows.map((row, at) => store.record(admission(ids[at] ?? '', { deliveries: [row] }))))
  const handed = { handle: 'h', evidenceDueBy: start + hourMs }
  await Promise.all(rows.map((row) => store.conclude(ended(row, 'submitted', handed))))
  return rows
}

const stateOf = async (store: Store, { id }: DeliveryRow) => (await store.delivery(id))?.state
const numbered = (count: number) => Array.from({ length: count }, (_, at) => String(at))

describe('watching', () => {
  it('looks again and again, also after a look that failed, until it is stopped', async () => {
    let looks = 0
    const overdue = async () => {
      looks++
      throw new Error('a fault of the program')
    }
    const { clock, log, stop } = openWatch({ store: (real) => ({ ...real, overdue }) })
    await clock.advance(3 * lookMs)
    expect(looks).toBe(3)
    expect(log.of('gateway.crashed')).toHaveLength(3)
    await stop()
    await clock.advance(3 * lookMs)
    expect(looks).toBe(3)
  })

  it('is stopped only when the look under way has ended, and no other follows it', async () => {
    const looks: (() => void)[] = []
    const overdue = () => new Promise<[]>((resolve) => looks.push(() => resolve([])))
    const { clock, stop } = openWatch({ store: (real) => ({ ...real, overdue }) })
    await clock.advance(lookMs)
    let stopped = false
    const stopping = stop().then(() => (stopped = true))
    await settle()
    expect(stopped).toBe(false)
    looks[0]?.()
    await stopping
    await clock.advance(3 * lookMs)
    expect(looks).toHaveLength(1)
  })

  it('is stopped without waiting for a partner that hangs', async () => {
    let asked = 0
    const follow = { fax: () => (asked++, hanging()) }
    const { clock, store, stop } = openWatch({ follow })
    await submit(store, ['a'])
    await clock.advance(lookMs)
    expect(asked).toBe(1)
    await stop()
    expect(await stateOf(store, deliveryRow('a', kommun))).toBe('submitted')
  })
})

describe('asking what became of copies', () => {
  it('comes round to every one of them, a page at each look, and begins again', async () => {
    const asked: string[] = []
    const follow = { fax: async (_: string, { copyId }: { copyId: string }) => (asked.push(copyId), waiting) }
    const { clock, store } = openWatch({ follow })
    const rows = await submit(store, numbered(250))
    const ids = rows.map(({ copyId }) => copyId)
    for (const count of [100, 200, 250]) {
      await clock.advance(lookMs)
      expect(asked).toEqual(ids.slice(0, count))
    }
    await clock.advance(lookMs)
    expect(asked).toEqual([...ids, ...ids.slice(0, 100)])
  })

  it('takes the proof that is there', async () => {
    const { clock, store } = openWatch({ follow: { fax: async () => proof } })
    const [row = deliveryRow('', kommun)] = await submit(store, ['a'])
    await clock.advance(lookMs)
    expect(await store.delivery(row.id)).toMatchObject({ state: 'delivered', handedOverAt: start + 60_000 })
  })

  it('leaves a partner that hangs alone until the next look, goes on behind that copy, and delays no other', async () => {
    const asked: string[] = []
    const follow = {
      fax: (_: string, { copyId }: { copyId: string }) => (asked.push(copyId), hanging()),
      post: async () => proof,
    }
    const { clock, store } = openWatch({ follow })
    const rows = await submit(store, ['a', 'b'])
    const [other = deliveryRow('', kommun)] = await submit(store, ['c'], { channels: ['post'] })
    await clock.advance(lookMs)
    expect(await stateOf(store, other)).toBe('delivered')
    await clock.advance(5_000)
    expect(asked).toEqual([rows[0]?.copyId])
    await clock.advance(lookMs)
    expect(asked).toEqual(rows.map(({ copyId }) => copyId))
  })

  it('does not undo what was registered while the partner was asked', async () => {
    let answer: (outcome: Outcome) => void = () => undefined
    const follow = { fax: () => new Promise<Outcome>((resolve) => (answer = resolve)) }
    const { clock, store } = openWatch({ follow })
    const [row = deliveryRow('', kommun)] = await submit(store, ['a'])
    await clock.advance(lookMs)
    await store.conclude(ended(row, 'delivered'))
    answer({ kind: 'rejected', code: 'fatal-error' })
    await settle()
    expect(await stateOf(store, row)).toBe('delivered')
  })

  it('takes no answer that is none', async () => {
    const follow = { fax: async () => ({ kind: 'perhaps' }) as unknown as Outcome }
    const { clock, log, store } = openWatch({ follow })
    const [row = deliveryRow('', kommun)] = await submit(store, ['a'])
    await clock.advance(lookMs)
    expect(await stateOf(store, row)).toBe('submitted')
    expect(log.of('gateway.crashed')).toHaveLength(1)
  })
})

describe('proof that is overdue', () => {
  const late = async (follow: Adapter['follow']) => {
    const watched = openWatch({ follow: { fax: follow } })
    const rows = await submit(watched.store, ['a', 'b'])
    await watched.clock.leap(2 * hourMs)
    const entries = (await watched.store.attention()).map(({ kind }) => kind)
    return { states: await Promise.all(rows.map((row) => stateOf(watched.store, row))), entries, ...watched }
  }

  it('is asked for once more, so that what came while the gateway was down counts', async () => {
    const { states, entries } = await late(async () => proof)
    expect(states).toEqual(['delivered', 'delivered'])
    expect(entries).not.toContain('evidence-overdue')
  })

  it('puts the copy before an operator when the partner has none', async () => {
    const { states, entries } = await late(async () => waiting)
    expect(states).toEqual(['operator', 'operator'])
    expect(entries.filter((kind) => kind === 'evidence-overdue')).toHaveLength(2)
  })

  it('puts the copy before an operator when the partner hangs, and is asked for one copy only', async () => {
    let asked = 0
    const { clock, store } = await late(() => (asked++, hanging()))
    await clock.advance(5_000)
    expect(asked).toBe(1)
    expect(await stateOf(store, deliveryRow('b', kommun))).toBe('operator')
  })
})
