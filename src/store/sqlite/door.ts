// Shut once and for all: after close nothing gets through, and whatever fails behind it fails as a StoreError.
import { StoreError } from '../store.js'
import { storeError } from './failure.js'

export interface Door {
  readonly through: <T>(work: () => T | Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** `shut` ends what stands behind the door, and is called once. */
export function doorOf(shut: () => Promise<void>): Door {
  let closing: Promise<void> | undefined
  return {
    through: async (work) => {
      if (closing !== undefined) throw new StoreError('The store is closed')
      return asStoreError(work)
    },
    close: () => (closing ??= asStoreError(shut)),
  }
}

async function asStoreError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeError(error)
  }
}
