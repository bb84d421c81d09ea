// The store's contract on its own life: what was kept is there when it is opened again, and closing loses nothing.
import { expect, it } from 'vitest'
import { StoreError } from '../../../src/store/store.js'
import { admission, deliveryRow, ended, kommun } from '../../helpers/store-rows.js'
import type { StoreTest } from './store-test.js'

export function testOpening(test: StoreTest): void {
  it('is still there with all it kept when it is opened again', async () => {
    await test.store.record(admission('a'))
    await test.store.conclude(ended(deliveryRow('a', kommun), 'delivered'))
    const before = await test.store.status('journal', 'header-a')
    await test.reopen()
    expect(before?.deliveries[0]?.state).toBe('delivered')
    expect(await test.store.status('journal', 'header-a')).toEqual(before)
  })

  it('settles what was asked before it is closed, and rejects everything after', async () => {
    const { store } = test
    const recorded = store.record(admission('a'))
    const closed = store.close()
    await expect(recorded).resolves.toBeUndefined()
    await closed
    await store.close()
    await expect(store.record(admission('b'))).rejects.toBeInstanceOf(StoreError)
    await expect(store.message('message-a')).rejects.toBeInstanceOf(StoreError)
    expect(await store.writable()).toBe(false)
    await test.reopen()
    expect(await test.store.message('message-a')).toBeDefined()
    expect(await test.store.message('message-b')).toBeUndefined()
  })

  it('tells that a commit succeeds', async () => {
    expect(await test.store.writable()).toBe(true)
  })
}
