// Forgets all that may be forgotten, as the watch does, and tells how many bodies it was.
import type { MessageRow, Store } from '../../src/store/store.js'

export async function purge(
  store: Store,
  before: number,
  digestOf: (row: MessageRow) => string | undefined = () => undefined,
): Promise<number> {
  const rows = await store.purgeable(before, 1000)
  await store.forget(rows.map((row) => ({ message: row.id, digest: digestOf(row) })))
  return rows.length
}
