// The store's methods over its tables; how a query is run, and how a piece of writing is committed, comes from outside.
import { DuplicateError, type Forgotten, type Store } from '../store.js'
import type { Tables } from './tables.js'

/** The methods that change something; each is durable when its promise resolves. */
export type WriteMethod = 'record' | 'claim' | 'conclude' | 'raise' | 'resolve' | 'forget' | 'writable'

export type Reads = Omit<Store, WriteMethod | 'close'>
export type Writes = Pick<Store, WriteMethod>

type Run = <T>(work: () => T) => Promise<T>

export function readsOn(tables: Tables, read: Run): Reads {
  const { receptions, cases, caseEvents, deliveries, duties, attention, figures, purge } = tables
  return {
    known: (...ids) => read(() => receptions.known(...ids)),
    caseEvents: (arende) => read(() => caseEvents.of(arende)),
    parties: (arende) => read(() => cases.parties(arende)),
    casesOf: (...request) => read(() => cases.casesOf(...request)),
    patients: (arende) => read(() => cases.patients(arende)),
    original: (...ids) => read(() => receptions.original(...ids)),
    copies: (...ids) => read(() => receptions.copies(...ids)),
    interrupted: () => read(() => deliveries.interrupted()),
    evidenceOverdue: (now) => read(() => deliveries.evidenceOverdue(now)),
    submitted: (...page) => read(() => deliveries.submitted(...page)),
    delivery: (id) => read(() => deliveries.byId(id)),
    byArrival: (digest) => read(() => deliveries.byArrival(digest)),
    message: (id) => read(() => receptions.message(id)),
    status: (...ids) => read(() => receptions.status(...ids)),
    overdue: (now) => read(() => duties.overdue(now)),
    isRaised: (...entry) => read(() => attention.isRaised(...entry)),
    unmet: (message) => read(() => attention.unmet(message)),
    attention: () => read(() => attention.all()),
    purgeable: (...page) => read(() => purge.purgeable(...page)),
    figures: (now) => read(() => figures(now)),
  }
}

export function writesOn(tables: Tables, write: Run): Writes {
  const { record, claim, conclude, resolve, attention, probe } = tables
  return {
    record: async (reception) => {
      if (!(await write(() => record(reception)))) throw new DuplicateError('The store has this id already')
    },
    claim: (...request) => write(() => claim(...request)),
    conclude: (conclusion) => write(() => conclude(conclusion)),
    raise: (rows) => write(() => attention.raise(rows)),
    resolve: (...request) => write(() => resolve(...request)),
    forget: (bodies) => forget(tables, write, bodies),
    writable: () =>
      write(probe).then(
        () => true,
        () => false,
      ),
  }
}

async function forget({ purge, emptyLog }: Tables, write: Run, bodies: readonly Forgotten[]): Promise<void> {
  if (bodies.length === 0) return
  await write(() => purge.forget(bodies))
  // The log still holds the pages as they were written.
  emptyLog()
}
