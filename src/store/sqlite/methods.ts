// The store's methods over its tables; how a query is run, and how a piece of writing is committed, comes from outside.
import { DuplicateError, type Store } from '../store.js'
import type { Tables } from './tables.js'

/** The methods that change something; each is durable when its promise resolves. */
export type WriteMethod = 'record' | 'claim' | 'conclude' | 'raise' | 'resolve' | 'purge' | 'writable'

export type Reads = Omit<Store, WriteMethod | 'close'>
export type Writes = Pick<Store, WriteMethod>

type Run = <T>(work: () => T) => Promise<T>

/** Bodies removed per commit; between two of them others get their turn. */
const purgeBatch = 100

export function readsOn({ receptions, deliveries, duties, attention, figures }: Tables, read: Run): Reads {
  return {
    known: (...ids) => read(() => receptions.known(...ids)),
    parties: (arende) => read(() => receptions.parties(arende)),
    original: (headerId) => read(() => receptions.original(headerId)),
    interrupted: () => read(() => deliveries.interrupted()),
    evidenceOverdue: (now) => read(() => deliveries.evidenceOverdue(now)),
    submitted: (limit) => read(() => deliveries.submitted(limit)),
    delivery: (id) => read(() => deliveries.byId(id)),
    byArrival: (digest) => read(() => deliveries.byArrival(digest)),
    message: (id) => read(() => receptions.message(id)),
    status: (...ids) => read(() => receptions.status(...ids)),
    overdue: (now) => read(() => duties.overdue(now)),
    attention: () => read(() => attention.all()),
    figures: (now) => read(() => figures(now)),
  }
}

export function writesOn(tables: Tables, write: Run): Writes {
  const { record, claim, conclude, attention, tallies } = tables
  return {
    record: async (reception) => {
      if (!(await write(() => record(reception)))) throw new DuplicateError('The store has this id already')
    },
    claim: (...request) => write(() => claim(...request)),
    conclude: (conclusion) => write(() => conclude(conclusion)),
    raise: (rows) => write(() => attention.raise(rows)),
    resolve: (...request) => write(() => attention.resolve(...request)),
    purge: (before) => purgeAll(tables, write, before),
    writable: () =>
      write(() => tallies.add('probes', { label: '' }, 0)).then(
        () => true,
        () => false,
      ),
  }
}

async function purgeAll({ purge, emptyLog }: Tables, write: Run, before: number): Promise<number> {
  let total = 0
  for (;;) {
    const removed = await write(() => purge(before, purgeBatch))
    total += removed
    if (removed < purgeBatch) break
  }
  // The log still holds the pages as they were written.
  if (total > 0) emptyLog()
  return total
}
