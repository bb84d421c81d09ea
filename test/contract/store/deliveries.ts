// The store's contract on deliveries: taken once, in the order of their case, and concluded.
import { beforeEach, describe, expect, it } from 'vitest'
import { DuplicateError, StoreError, type DeliveryState } from '../../../src/store/store.js'
import {
  admission,
  attentionRow,
  bare,
  deliveryRow,
  ended,
  hourMs,
  inCase,
  kommun,
  messageRow,
  primarvard,
  start,
} from '../../helpers/store-rows.js'
import type { StoreTest } from './store-test.js'

export function testDeliveries(test: StoreTest): void {
  const claimed = async (now = start, limit = 10, busy: readonly string[] = []) =>
    (await test.store.claim(now, limit, busy)).map(({ id }) => id)

  describe('claims', () => {
    it('marks what it gives as being sent and counts the attempt', async () => {
      await test.store.record(admission('a'))
      const [delivery] = await test.store.claim(start, 10, [])
      const sending = {
        ...deliveryRow('a', kommun),
        state: 'sending',
        attempts: 1,
        nextAt: start,
        loss: [],
      }
      expect(delivery).toMatchObject(sending)
      expect(await test.store.delivery(`delivery-a-${kommun}`)).toEqual(delivery)
      expect(await claimed()).toEqual([])
    })

    it('gives nothing whose time has not come', async () => {
      await test.store.record(admission('a'))
      expect(await claimed(start - 1)).toEqual([])
      await test.store.conclude(ended(deliveryRow('a', kommun), 'waiting', { nextAt: start + 500 }))
      expect(await claimed(start + 499)).toEqual([])
      expect(await claimed(start + 500)).toEqual([`delivery-a-${kommun}`])
    })

    it('gives at most as many as asked for, those due first before others', async () => {
      for (const id of ['a', 'b', 'c']) await test.store.record(admission(id))
      await test.store.conclude(ended(deliveryRow('a', kommun), 'waiting', { nextAt: start + 500 }))
      expect(await claimed(start + 500, 0)).toEqual([])
      expect(await claimed(start + 500, 2)).toEqual([`delivery-b-${kommun}`, `delivery-c-${kommun}`])
      expect(await claimed(start + 500, 2)).toEqual([`delivery-a-${kommun}`])
    })

    it('counts the limit over all channels, and gives those due first whichever their channel', async () => {
      const channels: Record<string, string> = { a: 'post', b: 'fax', c: 'post' }
      for (const [index, [id, channel]] of Object.entries(channels).entries()) {
        const deliveries = [deliveryRow(id, kommun, { channels: [channel] })]
        await test.store.record(
          bare(id, { message: messageRow(id, { custodyAt: start + index }), deliveries }),
        )
      }
      expect(await claimed(start + 9, 2)).toEqual([`delivery-a-${kommun}`, `delivery-b-${kommun}`])
      expect(await claimed(start + 9, 2)).toEqual([`delivery-c-${kommun}`])
    })

    it('never gives the same delivery to two that ask at once', async () => {
      for (const id of ['a', 'b', 'c']) await test.store.record(admission(id))
      const both = await Promise.all([test.store.claim(start, 2, []), test.store.claim(start, 2, [])])
      expect(both.flat().map(({ message }) => message)).toEqual(['message-a', 'message-b', 'message-c'])
    })

    it('leaves what would go by a busy channel, and only that', async () => {
      const byPost = deliveryRow('b', kommun, { channels: ['post', 'fax'] })
      await test.store.record(admission('a'))
      await test.store.record(admission('b', { deliveries: [byPost] }))
      expect(await claimed(start, 10, ['fax'])).toEqual([byPost.id])
      expect(await claimed(start, 10, ['fax', 'post'])).toEqual([])
      expect(await claimed(start, 10, ['post'])).toEqual([`delivery-a-${kommun}`])
    })

    it('goes by the channel that is now in use', async () => {
      const delivery = deliveryRow('a', kommun, { channels: ['webcare', 'fax'] })
      await test.store.record(admission('a', { deliveries: [delivery] }))
      await test.store.conclude(ended(delivery, 'waiting', { channels: ['fax'], outcome: 'rejected' }))
      expect(await claimed(start + hourMs, 10, ['fax'])).toEqual([])
      expect(await claimed(start + hourMs, 10, ['webcare'])).toEqual([delivery.id])
    })

    it('never gives a delivery without a channel: an operator has it', async () => {
      await test.store.record(admission('a', { deliveries: [deliveryRow('a', kommun, { channels: [] })] }))
      expect(await claimed()).toEqual([])
      expect((await test.store.delivery(`delivery-a-${kommun}`))?.state).toBe('operator')
    })
  })

  describe('the order of a case', () => {
    const first = `delivery-1-${kommun}`
    const second = `delivery-2-${kommun}`
    beforeEach(async () => {
      await test.store.record(inCase('1', 'arende'))
      await test.store.record(inCase('2', 'arende'))
    })

    it('holds a later message while an earlier one to the same recipient is being sent', async () => {
      expect(await claimed()).toEqual([first])
      expect(await claimed(start + hourMs)).toEqual([])
    })

    it('holds a later message while an earlier one waits to be tried again', async () => {
      await claimed()
      await test.store.conclude(ended(deliveryRow('1', kommun), 'waiting', { nextAt: start + hourMs }))
      expect(await claimed(start + hourMs - 1)).toEqual([])
      expect(await claimed(start + hourMs)).toEqual([first])
    })

    const free: DeliveryState[] = ['submitted', 'delivered', 'unknown', 'operator']
    it.each(free)('lets a later message go once the earlier one is %s', async (state) => {
      await claimed()
      await test.store.conclude(ended(deliveryRow('1', kommun), state))
      expect(await claimed()).toEqual([second])
    })

    it('is not held up by an earlier message that never had a channel', async () => {
      const stranded = deliveryRow('3', primarvard, { arende: 'arende', channels: [] })
      await test.store.record(bare('3', { deliveries: [stranded] }))
      await test.store.record(inCase('4', 'arende', primarvard))
      expect(await claimed()).toEqual([first, `delivery-4-${primarvard}`])
    })

    it('holds neither other recipients, nor other cases, nor responses', async () => {
      await test.store.record(inCase('3', 'arende', primarvard))
      await test.store.record(inCase('4', 'other'))
      const response = { kind: 'response', recipient: undefined, arende: '' } as const
      await test.store.record(bare('5', { deliveries: [deliveryRow('5', undefined, response)] }))
      await test.store.record(bare('6', { deliveries: [deliveryRow('6', undefined, response)] }))
      const others = [`delivery-3-${primarvard}`, `delivery-4-${kommun}`]
      expect(await claimed()).toEqual([first, ...others, 'delivery-5-undefined', 'delivery-6-undefined'])
    })

    it('keeps a whole line in order, one at a time', async () => {
      await test.store.record(inCase('3', 'arende'))
      const order: string[] = []
      for (const id of ['1', '2', '3']) {
        order.push(...(await claimed()))
        await test.store.conclude(ended(deliveryRow(id, kommun), 'delivered'))
      }
      expect(order).toEqual([first, second, `delivery-3-${kommun}`])
    })

    it('puts an earlier message that is to be sent again before the later ones', async () => {
      await test.store.conclude(ended(deliveryRow('1', kommun), 'unknown'))
      await test.store.conclude(ended(deliveryRow('1', kommun), 'waiting', { nextAt: start }))
      expect(await claimed()).toEqual([first])
      expect(await claimed(start + hourMs)).toEqual([])
    })
  })

  describe('conclusions', () => {
    it('replaces all that stood in the delivery', async () => {
      await test.store.record(admission('a'))
      await test.store.claim(start, 1, [])
      const told = {
        reason: 'timeout',
        handle: 'h-1',
        evidenceDueBy: start + hourMs,
        reference: 'r-1',
        refusals: [{ channel: 'fax', reason: 'transit-time' }],
        loss: [{ kind: 'withheld', path: 'patient.phone', reason: 'channel' }],
      } as const
      await test.store.conclude(ended(deliveryRow('a', kommun), 'submitted', told))
      const { reason, ...kept } = told
      const now = { ...kept, lastReason: reason, lastOutcome: 'submitted', state: 'submitted', attempts: 1 }
      expect(await test.store.delivery(`delivery-a-${kommun}`)).toMatchObject(now)
      await test.store.conclude(ended(deliveryRow('a', kommun), 'operator', { channels: [] }))
      expect(await test.store.delivery(`delivery-a-${kommun}`)).toMatchObject({
        state: 'operator',
        channels: [],
        handedOverAt: undefined,
        handle: undefined,
        evidenceDueBy: undefined,
        reference: undefined,
        loss: [],
        lastReason: undefined,
      })
    })

    it('rejects for a delivery that is not there, and keeps nothing of it', async () => {
      await test.store.record(bare('a'))
      const lost = ended(deliveryRow('b', kommun), 'operator', { attention: [attentionRow('1', 'a')] })
      await expect(test.store.conclude(lost)).rejects.toBeInstanceOf(StoreError)
      expect(await test.store.attention()).toEqual([])
      expect((await test.store.figures(start)).outcomes).toEqual([])
    })

    it('comes with the reception of the response that brings it, or not at all', async () => {
      const delivery = deliveryRow('a', kommun)
      await test.store.record(admission('a'))
      await test.store.record(bare('b', { concludes: ended(delivery, 'submitted') }))
      expect((await test.store.delivery(delivery.id))?.state).toBe('submitted')
      const again = bare('c', {
        message: messageRow('c', { headerId: 'header-b' }),
        concludes: ended(delivery, 'delivered'),
      })
      await expect(test.store.record(again)).rejects.toBeInstanceOf(DuplicateError)
      expect((await test.store.delivery(delivery.id))?.state).toBe('submitted')
      const astray = bare('d', { concludes: ended(deliveryRow('x', kommun), 'delivered') })
      await expect(test.store.record(astray)).rejects.toBeInstanceOf(StoreError)
      expect(await test.store.message('message-d')).toBeUndefined()
    })
  })

  describe('deliveries looked for by what stands', () => {
    it('finds those that a former process left while it sent them', async () => {
      await test.store.record(admission('a'))
      await test.store.record(admission('b'))
      await test.store.claim(start, 1, [])
      expect((await test.store.interrupted()).map(({ message }) => message)).toEqual(['message-a'])
      await test.reopen()
      expect((await test.store.interrupted()).map(({ message }) => message)).toEqual(['message-a'])
    })

    it('finds those whose proof is overdue, and no others', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await test.store.record(admission(id))
      const submit = (id: string, evidenceDueBy: number | undefined) =>
        test.store.conclude(ended(deliveryRow(id, kommun), 'submitted', { evidenceDueBy }))
      await submit('a', start + 2)
      await submit('b', start + 1)
      await submit('c', undefined)
      await test.store.conclude(ended(deliveryRow('d', kommun), 'delivered', { evidenceDueBy: start }))
      expect(await test.store.evidenceOverdue(start + 1)).toEqual([])
      const overdue = await test.store.evidenceOverdue(start + 3)
      expect(overdue.map(({ message }) => message)).toEqual(['message-b', 'message-a'])
    })

    it('lists those submitted on a channel, oldest first, page by page', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await test.store.record(admission(id))
      const byPost = [deliveryRow('e', kommun, { channels: ['post'] })]
      await test.store.record(admission('e', { deliveries: byPost }))
      for (const id of ['e', 'd', 'c', 'b']) {
        const delivery = await test.store.delivery(`delivery-${id}-${kommun}`)
        if (delivery !== undefined) await test.store.conclude(ended(delivery, 'submitted'))
      }
      const page = async (limit: number, after?: string) =>
        (await test.store.submitted('fax', limit, after)).map(({ id }) => id)
      const [b = '', c = '', d = ''] = ['b', 'c', 'd'].map((id) => `delivery-${id}-${kommun}`)
      expect(await page(10)).toEqual([b, c, d])
      expect(await page(2)).toEqual([b, c])
      expect(await page(2, c)).toEqual([d])
      expect(await page(2, d)).toEqual([])
      expect(await page(0)).toEqual([])
      await test.store.conclude(ended(deliveryRow('c', kommun), 'delivered'))
      expect(await page(2, c)).toEqual([d])
      expect((await test.store.submitted('post', 10, undefined)).map(({ id }) => id)).toEqual([
        `delivery-e-${kommun}`,
      ])
    })

    it('finds the delivery of an arrival code, and none for a code that nobody was given', async () => {
      const response = { kind: 'response', recipient: undefined, arrivalDigest: '' } as const
      const deliveries = [deliveryRow('a', kommun), deliveryRow('a', undefined, response)]
      await test.store.record(admission('a', { deliveries }))
      expect((await test.store.byArrival(`arrival-a-${kommun}`))?.id).toBe(`delivery-a-${kommun}`)
      expect(await test.store.byArrival('other')).toBeUndefined()
      expect(await test.store.byArrival('')).toBeUndefined()
    })
  })
}
