// The store's contract on receptions: wholly in or wholly out, and found again by their ids.
import { describe, expect, it } from 'vitest'
import { DuplicateError, StoreError, type MessageRow } from '../../../src/store/store.js'
import {
  admission,
  attentionRow,
  bare,
  deliveryRow,
  kommun,
  messageRow,
  primarvard,
  resolution,
  start,
  tolvan,
  ward,
} from '../../helpers/store-rows.js'
import { messageId } from '../../helpers/messages.js'
import type { StoreTest } from './store-test.js'

export function testReceptions(test: StoreTest): void {
  describe('receptions', () => {
    it('gives a message back as it was stored', async () => {
      const row = messageRow('a', { body: '{"name":"Åsa\u0000 1.00 \uFEFF🩺"}\r\n' })
      await test.store.record(bare('a', { message: row }))
      expect(await test.store.message(row.id)).toEqual(row)
      expect(await test.store.message('message-b')).toBeUndefined()
    })

    it('keeps of a rejected message its ids and answer, with all that could not be read undefined', async () => {
      const unread = { type: undefined, arende: undefined, sender: undefined, sentAt: undefined }
      const row = messageRow('a', { accepted: false, body: undefined, ...unread })
      await test.store.record(bare('a', { message: row }))
      expect(await test.store.message(row.id)).toEqual(row)
      expect(await test.store.original(row.headerId)).toBeUndefined()
    })

    it('knows a message by header id and by bundle id, for the partner that sent it only', async () => {
      const { message } = admission('a')
      await test.store.record(admission('a'))
      expect(await test.store.known('journal', 'header-a', 'other')).toEqual({
        byHeader: message,
        byBundle: undefined,
      })
      expect(await test.store.known('journal', 'other', 'bundle-a')).toEqual({
        byHeader: undefined,
        byBundle: message,
      })
      const nothing = { byHeader: undefined, byBundle: undefined }
      expect(await test.store.known('webcare', 'header-a', 'bundle-a')).toEqual(nothing)
    })

    it('rejects a header id that the partner has used, and keeps nothing of the second reception', async () => {
      await test.store.record(admission('a'))
      const second = admission('b', {
        message: messageRow('b', { headerId: 'header-a' }),
        parties: [primarvard],
      })
      await expect(test.store.record(second)).rejects.toBeInstanceOf(DuplicateError)
      expect(await test.store.message('message-b')).toBeUndefined()
      expect(await test.store.delivery(`delivery-b-${kommun}`)).toBeUndefined()
      expect(await test.store.parties('arende-b')).toEqual([])
      expect((await test.store.claim(start, 10, [])).map(({ id }) => id)).toEqual([`delivery-a-${kommun}`])
    })

    it('takes the same header id from another partner', async () => {
      await test.store.record(admission('a'))
      await test.store.record(
        bare('b', { message: messageRow('b', { headerId: 'header-a', partner: 'webcare' }) }),
      )
      expect((await test.store.known('webcare', 'header-a', '')).byHeader?.id).toBe('message-b')
      expect((await test.store.known('journal', 'header-a', '')).byHeader?.id).toBe('message-a')
    })

    it('lets a duplicate harm only its own call when many are recorded at once', async () => {
      const twice = bare('twin', { message: messageRow('twin', { headerId: 'header-2' }) })
      const all = [bare('1'), bare('2'), twice, bare('3')]
      const ends = await Promise.allSettled(all.map((reception) => test.store.record(reception)))
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
      expect(await test.store.message('message-3')).toBeDefined()
      expect(await test.store.message('message-twin')).toBeUndefined()
    })

    it('writes nothing of a reception of which one part cannot be written', async () => {
      await test.store.record(admission('a'))
      const clash = deliveryRow('b', kommun, { id: `delivery-a-${kommun}` })
      const bad = admission('b', { deliveries: [deliveryRow('b', primarvard), clash] })
      const ends = await Promise.allSettled([test.store.record(bad), test.store.record(admission('c'))])
      expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
      expect(await test.store.message('message-b')).toBeUndefined()
      expect(await test.store.delivery(`delivery-b-${primarvard}`)).toBeUndefined()
      expect(await test.store.parties('arende-b')).toEqual([])
      expect(await test.store.message('message-c')).toBeDefined()
    })

    it('names nothing of what was to be written in an error', async () => {
      await test.store.record(admission('a'))
      const bad = admission('b', { deliveries: [deliveryRow('b', kommun, { id: `delivery-a-${kommun}` })] })
      const error: unknown = await test.store.record(bad).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(StoreError)
      expect(error).not.toBeInstanceOf(DuplicateError)
      const { message, stack, cause } = error as StoreError
      expect(`${message} ${stack}`).not.toMatch(/header-|delivery-a|arende-|bundle-/)
      expect(cause).toBeUndefined()
    })

    it('remembers the parties of a case, each once, of accepted messages only', async () => {
      await test.store.record(admission('a'))
      const more = { message: messageRow('b', { arende: 'arende-a' }), parties: [kommun, primarvard] }
      await test.store.record(bare('b', more))
      const rejected = messageRow('c', { arende: 'arende-a', accepted: false, body: undefined })
      await test.store.record(bare('c', { message: rejected, parties: [ward] }))
      expect([...(await test.store.parties('arende-a'))].sort()).toEqual([kommun, primarvard].sort())
      expect(await test.store.parties('arende-b')).toEqual([])
    })

    it('knows of a case the patient it began with, and of no case without a party', async () => {
      const other = { digest: 'digest-2', kind: 'personnummer' } as const
      await test.store.record(bare('a'))
      expect(await test.store.patients('arende-a')).toEqual([])
      const more = (id: string, changes: Partial<MessageRow>) =>
        bare(id, { message: messageRow(id, { arende: 'arende-a', ...changes }), parties: [kommun] })
      await test.store.record(more('b', {}))
      await test.store.record(more('c', { patient: other }))
      await test.store.record(more('d', { accepted: false, patient: other }))
      expect(await test.store.patients('arende-a')).toEqual([{ ...tolvan, message: 'message-b' }])
      await test.store.record(more('e', { arende: 'arende-e', patient: undefined }))
      expect(await test.store.patients('arende-e')).toEqual([])
    })

    it('knows the patient under a further number once an operator has said so', async () => {
      const lasting = { digest: 'digest-2', kind: 'personnummer' } as const
      const message = messageRow('b', { arende: 'arende-a', patient: lasting })
      await test.store.record(admission('a'))
      const attention = ['1', '2', '3'].map((id) => attentionRow(id, 'b', { kind: 'identity-changed' }))
      await test.store.record(admission('b', { message, attention }))
      await test.store.resolve('attention-1', resolution())
      expect(await test.store.patients('arende-a')).toHaveLength(1)
      for (const id of ['2', '3'])
        await test.store.resolve(`attention-${id}`, resolution({ samePatient: true }))
      expect(await test.store.patients('arende-a')).toEqual([
        { ...tolvan, message: 'message-a' },
        { ...lasting, message: 'message-b' },
      ])
    })

    it('finds the cases that a unit is a party of, among those asked for', async () => {
      await test.store.record(admission('a'))
      await test.store.record(admission('b', { parties: [primarvard] }))
      await test.store.record(admission('c'))
      expect(await test.store.casesOf(kommun, ['arende-a', 'arende-b', 'arende-x'])).toEqual(['arende-a'])
      expect(await test.store.casesOf(kommun, [])).toEqual([])
    })

    it('tells a partner of its own message only', async () => {
      const reception = admission('a', {
        deliveries: [deliveryRow('a', kommun), deliveryRow('a', primarvard)],
      })
      await test.store.record(reception)
      const status = await test.store.status('journal', 'header-a')
      expect(status?.message).toEqual(reception.message)
      expect(status?.deliveries.map(({ recipient }) => recipient)).toEqual([kommun, primarvard])
      expect(status?.duties).toEqual(reception.duties.map((duty) => ({ ...duty, metAt: undefined })))
      expect(await test.store.status('webcare', 'header-a')).toBeUndefined()
    })
  })

  describe('cases', () => {
    const event = { type: 'inskrivningsmeddelande', sender: ward, stay: 'a|1', turn: undefined } as const
    const eventOf = (id: string, sentAt: number, about?: string) => ({
      ...event,
      message: messageId(`header-${id}`),
      sentAt,
      about: about === undefined ? undefined : messageId(about),
    })

    it('keep what each accepted message says, in the order they came', async () => {
      const said = [eventOf('a', 20), eventOf('b', 10, 'header-a')]
      const message = (id: string) => messageRow(id, { arende: 'arende-a' })
      await test.store.record(bare('a', { message: message('a'), caseEvent: said[0] }))
      await test.store.record(bare('b', { message: message('b'), caseEvent: said[1] }))
      await test.store.record(bare('c'))
      expect(await test.store.caseEvents('arende-a')).toEqual(said)
      expect(await test.store.caseEvents('arende-c')).toEqual([])
    })
  })

  describe('originals', () => {
    it('finds the message behind its own id, and the message and delivery behind a copy', async () => {
      await test.store.record(admission('a'))
      const byHeader = await test.store.original('header-a')
      expect([byHeader?.message.id, byHeader?.delivery]).toEqual(['message-a', undefined])
      const byCopy = await test.store.original(`copy-a-${kommun}`)
      expect([byCopy?.message.id, byCopy?.delivery?.recipient]).toEqual(['message-a', kommun])
      expect(await test.store.original('header-b')).toBeUndefined()
    })

    it('names no delivery when several copies share an id', async () => {
      const shared = { copyId: 'header-a', relay: true }
      const deliveries = [deliveryRow('a', kommun, shared), deliveryRow('a', primarvard, shared)]
      await test.store.record(admission('a', { deliveries }))
      const original = await test.store.original('header-a')
      expect([original?.message.id, original?.delivery]).toEqual(['message-a', undefined])
    })

    it('prefers the copy that went to the unit it is asked for, whatever came later under the same id', async () => {
      const copyTo = (id: string, unit: typeof kommun) =>
        bare(id, { deliveries: [deliveryRow(id, unit, { copyId: 'header-x', relay: true })] })
      await test.store.record(copyTo('a', kommun))
      await test.store.record(copyTo('b', primarvard))
      expect((await test.store.original('header-x', kommun))?.message.id).toBe('message-a')
      expect((await test.store.original('header-x'))?.message.id).toBe('message-b')
    })

    it('finds the copies under an id by the channel they have in use, oldest first', async () => {
      const shared = { copyId: 'header-x', relay: true }
      const copyOf = (id: string, channels: string[]) =>
        bare(id, { deliveries: [deliveryRow(id, kommun, { ...shared, channels })] })
      await test.store.record(copyOf('a', ['webcare', 'fax']))
      await test.store.record(copyOf('b', ['fax']))
      await test.store.record(copyOf('c', ['webcare']))
      const idsOn = async (channel: string) =>
        (await test.store.copies('header-x', channel)).map(({ message }) => message)
      expect(await idsOn('webcare')).toEqual(['message-a', 'message-c'])
      expect(await idsOn('fax')).toEqual(['message-b'])
      expect(await idsOn('journal')).toEqual([])
      expect(await test.store.copies('header-a', 'webcare')).toEqual([])
    })

    it('takes the latest accepted of several partners that use an id', async () => {
      const used = (id: string, changes: object) =>
        bare(id, { message: messageRow(id, { headerId: 'header-x', partner: id, ...changes }) })
      await test.store.record(used('a', { custodyAt: start + 1 }))
      await test.store.record(used('b', { custodyAt: start }))
      await test.store.record(used('c', { custodyAt: start + 2, accepted: false, body: undefined }))
      expect((await test.store.original('header-x'))?.message.id).toBe('message-a')
    })
  })
}
