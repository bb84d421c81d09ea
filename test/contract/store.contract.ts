// What every store must do, whatever it keeps its rows in: run on SQLite now and on PostgreSQL later.
import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.js'
import { testDeliveries } from './store/deliveries.js'
import { testDuties } from './store/duties.js'
import { testOpening } from './store/opening.js'
import { testReceptions } from './store/receptions.js'
import type { StoreTest } from './store/store-test.js'
import { testUpkeep } from './store/upkeep.js'

/** A store with nothing in it. */
export interface Opened {
  readonly store: Store
  /** Closes it and opens it again with all that was kept. */
  reopen(): Promise<Store>
  /** Closes whatever is open and removes what was kept. */
  remove(): Promise<void>
}

export interface StoreSubject {
  readonly name: string
  /** Gives a new, empty store each time. */
  readonly open: () => Promise<Opened>
}

/** Tests one kind of store. */
export function testStore({ name, open }: StoreSubject): void {
  describe(`the store on ${name}`, () => {
    let opened: Opened
    let store: Store
    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(() => opened.remove())

    const test: StoreTest = {
      get store() {
        return store
      },
      reopen: async () => {
        store = await opened.reopen()
      },
    }
    testReceptions(test)
    testDeliveries(test)
    testDuties(test)
    testUpkeep(test)
    testOpening(test)
  })
}
