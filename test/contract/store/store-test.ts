// What a part of the store's contract is given to test.
import type { Store } from '../../../src/store/store.js'

export interface StoreTest {
  /** The store that is open now. */
  readonly store: Store
  /** Closes the store and opens it again with all that was kept. */
  reopen(): Promise<void>
}
