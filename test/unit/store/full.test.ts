// A full disk while several receptions share a commit: each is wholly in or wholly out, and its caller knows which.
import { purge } from '../../helpers/purge.js'
import { describe, expect, it } from 'vitest'
import { StoreError, type Reception, type Store } from '../../../src/store/store.js'
import { admission, kommun, messageRow } from '../../helpers/store-rows.js'
import { bytesIn, newFolder, openIn } from './folder.js'

const maxPages = 90
const sized = (id: string, bytes: number): Reception =>
  admission(id, { message: messageRow(id, { body: 'x'.repeat(bytes) }) })

/** Which of the parts of a reception are there. */
async function partsOf(store: Store, id: string): Promise<readonly boolean[]> {
  const status = await store.status('journal', `header-${id}`)
  const parties = await store.parties(`arende-${id}`)
  const delivery = await store.delivery(`delivery-${id}-${kommun}`)
  return [status !== undefined, status?.duties.length === 2, parties.length === 1, delivery !== undefined]
}

describe('a store whose disk is full', () => {
  it('keeps of a group just what it acknowledges, and nothing by half', async () => {
    const folder = newFolder()
    const store = openIn(folder, { maxPages })
    // The large one fails inside the group; what follows it there would be committed on its own if it went on.
    const group = [sized('a', 10), sized('b', 10), sized('large', 400_000), sized('c', 10), sized('d', 10)]
    const ends = await Promise.allSettled(group.map((reception) => store.record(reception)))
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    const whole = [true, true, true, true]
    for (const id of ['a', 'b', 'c', 'd']) expect(await partsOf(store, id)).toEqual(whole)
    expect(await partsOf(store, 'large')).toEqual(whole.map(() => false))
    expect((await store.figures(0)).messages).toEqual([{ accepted: true, count: 4 }])
  })

  it('goes on being whole when there is room for some of a group only, and after it is opened again', async () => {
    const folder = newFolder()
    const store = openIn(folder, { maxPages })
    const ids = Array.from({ length: 40 }, (_, index) => `m${index}`)
    const ends = await Promise.allSettled(ids.map((id) => store.record(sized(id, 14_000))))
    const accepted = ends.map(({ status }) => status === 'fulfilled')
    expect(new Set(accepted)).toEqual(new Set([true, false]))
    await store.close()
    const again = openIn(folder)
    for (const [index, id] of ids.entries()) {
      expect(await partsOf(again, id)).toEqual(Array.from({ length: 4 }, () => accepted[index]))
    }
    const count = accepted.filter(Boolean).length
    expect((await again.figures(0)).messages).toEqual([{ accepted: true, count }])
  })

  it('says what failed by its code alone', async () => {
    const store = openIn(newFolder(), { maxPages })
    const error: unknown = await store.record(sized('a', 400_000)).catch((error: unknown) => error)
    expect(error).toEqual(new StoreError('The store failed (SQLITE_FULL)', { code: 'SQLITE_FULL' }))
    expect((error as StoreError).cause).toBeUndefined()
  })

  it('can still be read, and takes what has room', async () => {
    const store = openIn(newFolder(), { maxPages })
    await store.record(sized('a', 10))
    await expect(store.record(sized('b', 400_000))).rejects.toBeInstanceOf(StoreError)
    expect((await store.message('message-a'))?.body).toBe('x'.repeat(10))
    await store.record(sized('c', 10))
    expect(await store.writable()).toBe(true)
  })

  it('is not called writable any more when a little still goes in, but no message', async () => {
    const store = openIn(newFolder(), { maxPages })
    const letter = (id: string, bytes: number) =>
      admission(id, { deliveries: [], message: messageRow(id, { body: 'x'.repeat(bytes) }) })
    expect(await store.writable()).toBe(true)
    let kept = 0
    while (
      await store.record(letter(`m${kept}`, 40_000)).then(
        () => true,
        () => false,
      )
    )
      kept += 1
    expect(kept).toBeGreaterThan(1)
    await store.record(letter('small', 10))
    expect(await store.writable()).toBe(false)
    expect(await purge(store, messageRow('a').custodyAt + 1)).toBe(kept + 1)
    expect(await store.writable()).toBe(true)
  })

  it('leaves nothing of the trying behind', async () => {
    const folder = newFolder()
    const store = openIn(folder)
    await store.writable()
    await store.close()
    const size = bytesIn(folder).bytes.length
    const again = openIn(folder)
    for (let time = 0; time < 5; time++) expect(await again.writable()).toBe(true)
    await again.close()
    const { bytes } = bytesIn(folder)
    expect([bytes.length, bytes.includes('xxxx')]).toEqual([size, false])
  })

  it('has room again after a purge', async () => {
    const store = openIn(newFolder(), { maxPages })
    await store.record(
      admission('a', { deliveries: [], message: messageRow('a', { body: 'x'.repeat(150_000) }) }),
    )
    await expect(store.record(sized('b', 150_000))).rejects.toBeInstanceOf(StoreError)
    expect(await purge(store, messageRow('a').custodyAt + 1)).toBe(1)
    await store.record(sized('b', 150_000))
    expect(await partsOf(store, 'b')).toEqual([true, true, true, true])
  })
})
