// The SQLite store: one file, one connection; writes of one turn of the event loop share a commit.
import { DuplicateError, StoreError, type Store } from '../store.js'
import { attentionIn } from './attention.js'
import { claimsOn } from './claims.js'
import { conclusionsOn } from './conclusions.js'
import { connect, type Connection } from './connection.js'
import { deliveriesIn } from './deliveries.js'
import { dutiesIn } from './duties.js'
import { storeError } from './failure.js'
import { figuresOn } from './figures.js'
import { groupCommit } from './group-commit.js'
import { migrate } from './migrate.js'
import { makePrivate } from './private-file.js'
import { purgeOn } from './purge.js'
import { receptionQueries, recorderOn } from './receptions.js'
import { resolverOn } from './resolutions.js'
import { migrations } from './schema.js'
import { talliesIn } from './tallies.js'
import { transactionOn } from './transaction.js'

export interface SqliteStoreOptions {
  /** Path of the data file; it is created 0600, its folder 0700, where they are missing. */
  readonly file: string
  /** Encrypts the file and its log at rest (AES-256); a file keeps the key it was created with. */
  readonly encryptionKey?: string | undefined
  /** The most pages of 4 kB that the file may grow to; beyond it writes fail as on a full disk. */
  readonly maxPages?: number | undefined
  /** The most writes that share a commit; 64 unless told. */
  readonly groupSize?: number | undefined
}

/** Bodies removed per commit; between two of them others get their turn. Each is read once more, for its digest. */
const purgeBatch = 25

/** Opens or creates the store; throws `StoreError` when the file cannot be used or the key does not fit. */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  makePrivate(options.file)
  const db = connect(options)
  try {
    migrate(db, migrations)
    return storeOn(db, options.groupSize ?? 64)
  } catch (error) {
    db.close()
    throw storeError(error)
  }
}

function storeOn(db: Connection, groupSize: number): Store {
  const group = groupCommit(transactionOn(db), groupSize)
  let closing: Promise<void> | undefined
  const write = async <T>(work: () => T): Promise<T> => {
    if (closing !== undefined) throw new StoreError('The store is closed')
    return group.run(work)
  }
  const read = async <T>(query: () => T): Promise<T> => {
    if (closing !== undefined) throw new StoreError('The store is closed')
    try {
      return await Promise.resolve(query())
    } catch (error) {
      throw storeError(error)
    }
  }
  const close = async (): Promise<void> => {
    // The queue is first in, first out: what stands before this has been settled when it has.
    await group.run(() => undefined).catch(() => undefined)
    try {
      db.close()
    } catch (error) {
      throw storeError(error)
    }
  }
  return {
    ...methods(db, read, write),
    close: () => (closing ??= close()),
  }
}

type Run = <T>(work: () => T) => Promise<T>

function methods(db: Connection, read: Run, write: Run): Omit<Store, 'close'> {
  const tallies = talliesIn(db)
  const attention = attentionIn(db)
  const deliveries = deliveriesIn(db)
  const duties = dutiesIn(db, tallies)
  const conclude = conclusionsOn(db, { attention, duties, tallies })
  const resolve = resolverOn(db, { attention, duties, conclude })
  const record = recorderOn(db, { attention, deliveries, duties, tallies, conclude })
  const receptions = receptionQueries(db, { deliveries, duties })
  const claim = claimsOn(db)
  const purge = purgeOn(db)
  const figures = figuresOn(db, { attention, duties, tallies })
  return {
    known: (...ids) => read(() => receptions.known(...ids)),
    record: async (reception) => {
      if (!(await write(() => record(reception)))) throw new DuplicateError('The store has this id already')
    },
    parties: (arende) => read(() => receptions.parties(arende)),
    original: (...ids) => read(() => receptions.original(...ids)),
    copies: (...ids) => read(() => receptions.copies(...ids)),
    claim: (...request) => write(() => claim(...request)),
    conclude: (conclusion) => write(() => conclude(conclusion)),
    interrupted: () => read(() => deliveries.interrupted()),
    evidenceOverdue: (now) => read(() => deliveries.evidenceOverdue(now)),
    submitted: (...page) => read(() => deliveries.submitted(...page)),
    delivery: (id) => read(() => deliveries.byId(id)),
    byArrival: (digest) => read(() => deliveries.byArrival(digest)),
    message: (id) => read(() => receptions.message(id)),
    status: (...ids) => read(() => receptions.status(...ids)),
    overdue: (now) => read(() => duties.overdue(now)),
    raise: (rows) => write(() => attention.raise(rows)),
    attention: () => read(() => attention.all()),
    resolve: (...request) => write(() => resolve(...request)),
    purge: (before, digestOf) =>
      purgeAll(
        () => write(() => purge(before, purgeBatch, digestOf)),
        () => read(() => db.emptyLog()),
      ),
    figures: (now) => read(() => figures(now)),
    writable: () =>
      write(() => tallies.add('probes', { label: '' }, 0)).then(
        () => true,
        () => false,
      ),
  }
}

async function purgeAll(batch: () => Promise<number>, emptyLog: () => Promise<void>): Promise<number> {
  let total = 0
  for (;;) {
    const removed = await batch()
    total += removed
    if (removed < purgeBatch) break
  }
  // The log still holds the pages as they were written.
  if (total > 0) await emptyLog()
  return total
}
