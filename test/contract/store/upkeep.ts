// The store's contract on its upkeep: what stands before an operator, what is forgotten, what is counted.
import { duties } from '../../../src/domain/deadlines.js'
import { purge as purgeIn } from '../../helpers/purge.js'
import { describe, expect, it } from 'vitest'
import {
  StoreError,
  type DeliveryState,
  type MessageRow,
  type ResolutionRow,
} from '../../../src/store/store.js'
import {
  admission,
  attentionRow,
  bare,
  deliveryRow,
  dutyRow,
  ended,
  hourMs,
  kommun,
  kvittensOf,
  messageRow,
  primarvard,
  resolution,
  start,
} from '../../helpers/store-rows.js'
import type { StoreTest } from './store-test.js'

export function testUpkeep(test: StoreTest): void {
  const resolve = (id: string, changes: Partial<ResolutionRow> = {}) =>
    test.store.resolve(`attention-${id}`, resolution(changes))

  describe('attention', () => {
    const open = { resolvedAt: undefined, resolvedBy: undefined, resolution: undefined }

    it('says for whom of a message nobody was found, while that stands open', async () => {
      const vardcentral = attentionRow('1', 'a', { need: 'vardcentral' })
      const parties = attentionRow('2', 'a', { need: 'parties', at: start + 1, unit: kommun })
      await test.store.record(bare('a', { attention: [vardcentral, parties] }))
      await test.store.record(bare('b', { attention: [attentionRow('3', 'b', { kind: 'telefon' })] }))
      expect(await test.store.unmet('message-a')).toEqual(['vardcentral', 'parties'])
      expect(await test.store.unmet('message-b')).toEqual([])
      await resolve('1')
      expect(await test.store.unmet('message-a')).toEqual(['parties'])
    })

    it('says of a message whether an entry of a kind stands open, and no longer when it is resolved', async () => {
      await test.store.record(bare('a', { attention: [attentionRow('1', 'a', { kind: 'ids-reused' })] }))
      await test.store.record(bare('b', { attention: [attentionRow('2', 'b')] }))
      expect(await test.store.isRaised('message-a', 'ids-reused')).toBe(true)
      expect(await test.store.isRaised('message-a', 'no-unit')).toBe(false)
      expect(await test.store.isRaised('message-b', 'ids-reused')).toBe(false)
      await resolve('1')
      expect(await test.store.isRaised('message-a', 'ids-reused')).toBe(false)
    })

    it('comes with its reception, with a conclusion, or alone', async () => {
      const delivery = deliveryRow('a', kommun)
      const whole = { kind: 'telefon', delivery: delivery.id, unit: kommun, due: start + hourMs } as const
      const rows = [attentionRow('1', 'a', whole), attentionRow('2', 'a', { kind: 'outcome-unknown' })]
      await test.store.record(admission('a', { attention: rows.slice(0, 1) }))
      await test.store.conclude(ended(delivery, 'unknown', { attention: rows.slice(1) }))
      await test.store.raise([attentionRow('3', 'a'), attentionRow('4', 'a')])
      const all = [...rows, attentionRow('3', 'a'), attentionRow('4', 'a')].map((row) => ({
        ...row,
        ...open,
      }))
      expect(await test.store.attention()).toEqual(all)
    })

    it('stands open entries before resolved ones, both oldest first', async () => {
      await test.store.record(bare('a'))
      const at = { '1': 4, '2': 3, '3': 2, '4': 1 }
      await test.store.raise(Object.entries(at).map(([id, ms]) => attentionRow(id, 'a', { at: start + ms })))
      await resolve('4')
      await resolve('1')
      const ids = (await test.store.attention()).map(({ id }) => id)
      expect(ids).toEqual(['attention-3', 'attention-2', 'attention-4', 'attention-1'])
    })

    it('is resolved once: the first resolution stays', async () => {
      await test.store.record(bare('a', { attention: [attentionRow('1', 'a')] }))
      expect(await resolve('2')).toBe(false)
      expect(await resolve('1')).toBe(true)
      expect(await resolve('1', { at: start, by: 'other', outcome: 'other' })).toBe(false)
      const resolved = { resolvedAt: start + 9, resolvedBy: 'operator-1', resolution: 'called' }
      expect(await test.store.attention()).toEqual([{ ...attentionRow('1', 'a'), ...resolved }])
    })

    it('is resolved together with the delivery that the word ends, or not at all', async () => {
      const delivery = deliveryRow('a', kommun)
      const attention = [attentionRow('1', 'a', { delivery: delivery.id })]
      await test.store.record(admission('a'))
      await test.store.conclude(ended(delivery, 'unknown', { attention }))
      const astray = ended(deliveryRow('x', kommun), 'delivered')
      await expect(resolve('1', { concludes: astray })).rejects.toBeInstanceOf(StoreError)
      expect((await test.store.attention())[0]?.resolvedAt).toBeUndefined()
      expect(await resolve('1', { concludes: ended(delivery, 'delivered') })).toBe(true)
      expect((await test.store.delivery(delivery.id))?.state).toBe('delivered')
      expect(await resolve('1', { concludes: ended(delivery, 'waiting') })).toBe(false)
      expect((await test.store.delivery(delivery.id))?.state).toBe('delivered')
    })

    it('is about a message that is stored', async () => {
      await expect(test.store.raise([attentionRow('1', 'a')])).rejects.toBeInstanceOf(StoreError)
      expect(await test.store.attention()).toEqual([])
    })

    it('is raised all together or not at all', async () => {
      await test.store.record(bare('a'))
      const rows = [attentionRow('1', 'a'), attentionRow('1', 'a')]
      await expect(test.store.raise(rows)).rejects.toBeInstanceOf(StoreError)
      expect(await test.store.attention()).toEqual([])
    })
  })

  describe('purge', () => {
    const late = start + hourMs
    const purge = (before: number) => purgeIn(test.store, before)
    const bodyOf = async (id: string) => (await test.store.message(`message-${id}`))?.body
    const a = deliveryRow('a', kommun)

    it('removes the body of an old message that was delivered, and keeps all else', async () => {
      const reception = admission('a')
      await test.store.record(reception)
      await test.store.conclude(ended(a, 'delivered'))
      expect(await purge(late)).toBe(1)
      expect(await test.store.message('message-a')).toEqual({ ...reception.message, body: undefined })
      expect((await test.store.status('journal', 'header-a'))?.deliveries).toHaveLength(1)
      expect(await purge(late)).toBe(0)
    })

    it('keeps as digest what it is told of a message that still has its body', async () => {
      await test.store.record(bare('a'))
      const rejected = messageRow('b', { accepted: false, body: undefined })
      await test.store.record(bare('b', { message: rejected }))
      const asked: MessageRow[] = []
      const digestOf = (message: MessageRow) => {
        asked.push(message)
        return `c:${message.id}`
      }
      expect(await purgeIn(test.store, late, digestOf)).toBe(1)
      expect(asked).toEqual([messageRow('a')])
      const known = await test.store.known('journal', 'header-a', '')
      expect(known.byHeader).toEqual({ ...messageRow('a'), body: undefined, digest: 'c:message-a' })
      expect(await test.store.message('message-b')).toEqual(rejected)
    })

    it('leaves a message that is not older than asked', async () => {
      await test.store.record(bare('a'))
      expect(await purge(start)).toBe(0)
      expect(await purge(start + 1)).toBe(1)
    })

    it.each(['waiting', 'submitted', 'unknown', 'operator'] as const satisfies DeliveryState[])(
      'leaves a message of which one delivery is %s',
      async (state) => {
        const other = deliveryRow('a', primarvard)
        await test.store.record(admission('a', { deliveries: [a, other] }))
        await test.store.conclude(ended(a, 'delivered'))
        await test.store.conclude(ended(other, state))
        expect(await purge(late)).toBe(0)
        expect(await bodyOf('a')).toBeDefined()
      },
    )

    it.each(['waiting', 'submitted'] as const)(
      'leaves a message of which a delivery is %s, though what was raised for it is resolved',
      async (state) => {
        const attention = [attentionRow('1', 'a', { kind: 'telefon', delivery: a.id })]
        await test.store.record(admission('a'))
        await test.store.conclude(ended(a, state, { attention }))
        await resolve('1')
        expect(await purge(late)).toBe(0)
      },
    )

    it('leaves a message that is being sent', async () => {
      await test.store.record(admission('a'))
      await test.store.claim(start, 1, [])
      expect(await purge(late)).toBe(0)
    })

    it.each(['unknown', 'operator'] as const)(
      'removes the body once all that was raised for a delivery that is %s is resolved',
      async (state) => {
        const attention = ['1', '2'].map((id) =>
          attentionRow(id, 'a', { kind: 'no-channel', delivery: a.id }),
        )
        await test.store.record(admission('a'))
        await test.store.conclude(ended(a, state, { attention }))
        await resolve('1')
        expect(await purge(late)).toBe(0)
        await resolve('2')
        expect(await purge(late)).toBe(1)
      },
    )

    it.each(['no-unit', 'no-channel', 'identity-changed'] as const)(
      'leaves a message while a %s entry stands open',
      async (kind) => {
        await test.store.record(bare('a', { attention: [attentionRow('1', 'a', { kind })] }))
        await test.store.record(
          bare('b', { attention: [attentionRow('2', 'b', { kind: 'kvittens-overdue' })] }),
        )
        expect(await purge(late)).toBe(1)
        expect([await bodyOf('a'), await bodyOf('b')]).toEqual([messageRow('a').body, undefined])
        await resolve('1')
        expect(await purge(late)).toBe(1)
      },
    )

    it('removes any number of bodies and tells how many', async () => {
      const ids = Array.from({ length: 230 }, (_, index) => String(index))
      await Promise.all(ids.map((id) => test.store.record(bare(id))))
      expect(await purge(late)).toBe(230)
      expect(await bodyOf('229')).toBeUndefined()
    })
  })

  describe('figures', () => {
    it('of an empty store count nothing, and name the duties', async () => {
      const none = { due: 0, overdue: 0, met: 0 }
      expect(await test.store.figures(start)).toEqual({
        messages: [],
        deliveries: [],
        outcomes: [],
        duties: duties.map((duty) => ({ duty, ...none })),
        attention: [],
      })
    })

    it('count messages, and not those that were rolled back', async () => {
      await test.store.record(bare('a'))
      await test.store.record(bare('b'))
      const rejected = messageRow('c', { accepted: false, body: undefined })
      await test.store.record(bare('c', { message: rejected }))
      await test.store
        .record(bare('d', { message: messageRow('d', { headerId: 'header-a' }) }))
        .catch(() => {})
      await test.store.record(bare('e', { message: messageRow('e', { id: 'message-a' }) })).catch(() => {})
      const { messages } = await test.store.figures(start)
      expect(new Map(messages.map(({ accepted, count }) => [accepted, count]))).toEqual(
        new Map([
          [true, 2],
          [false, 1],
        ]),
      )
    })

    it('count deliveries by channel and state, each with the time of the oldest', async () => {
      const late = (id: string, ms: number, channels = ['fax']) =>
        admission(id, {
          message: messageRow(id, { custodyAt: start + ms }),
          deliveries: [deliveryRow(id, kommun, { channels })],
        })
      for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) await test.store.record(late(id, index))
      await test.store.record(late('e', 9, []))
      await test.store.conclude(ended(deliveryRow('c', kommun), 'delivered'))
      await test.store.conclude(ended(deliveryRow('b', kommun), 'delivered'))
      const { deliveries, outcomes } = await test.store.figures(start)
      const byState = [...deliveries].sort((one, other) => one.state.localeCompare(other.state))
      expect(byState).toEqual([
        { channel: 'fax', state: 'delivered', count: 2, oldestAt: start + 1 },
        { channel: '', state: 'operator', count: 1, oldestAt: start + 9 },
        { channel: 'fax', state: 'waiting', count: 2, oldestAt: start },
      ])
      expect(outcomes).toEqual([{ channel: 'fax', outcome: 'delivered', count: 2 }])
    })

    it('count a delivery once, where it now stands', async () => {
      const delivery = deliveryRow('a', kommun)
      await test.store.record(admission('a'))
      await test.store.conclude(ended(delivery, 'delivered'))
      await test.store.conclude(ended(delivery, 'delivered'))
      await test.store.conclude(ended(delivery, 'waiting'))
      const { deliveries, outcomes } = await test.store.figures(start)
      expect(deliveries).toEqual([{ channel: 'fax', state: 'waiting', count: 1, oldestAt: start }])
      expect(outcomes).toContainEqual({ channel: 'fax', outcome: 'delivered', count: 2 })
      expect(outcomes).toContainEqual({ channel: 'fax', outcome: 'retry', count: 1 })
    })

    it('count duties that are due, overdue and met, early kvittenser among them', async () => {
      const due = (id: string, at: number) => admission(id, { duties: [dutyRow(id, 'kvittens', kommun, at)] })
      await test.store.record(kvittensOf('early', 'header-a'))
      for (const [id, at] of [
        ['a', 0],
        ['b', 0],
        ['c', 0],
        ['d', 1],
      ] as const) {
        await test.store.record(due(id, start + at))
      }
      await test.store.record(kvittensOf('k1', 'header-b'))
      await test.store.record(kvittensOf('k2', 'header-b'))
      const { duties } = await test.store.figures(start + 1)
      expect(duties).toContainEqual({ duty: 'kvittens', due: 1, overdue: 1, met: 2 })
    })

    it('count what stands open before an operator', async () => {
      const attention = ['1', '2', '3'].map((id) => attentionRow(id, 'a'))
      await test.store.record(
        bare('a', { attention: [...attention, attentionRow('4', 'a', { kind: 'telefon' })] }),
      )
      await resolve('1')
      await resolve('4')
      expect((await test.store.figures(start)).attention).toEqual([{ kind: 'no-unit', count: 2 }])
    })
  })
}
