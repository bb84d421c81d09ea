// The rows that one accepted message leaves in the gateway's store, and writing the same again by bare statements.
import { randomUUID, randomBytes } from 'node:crypto'
import Database from 'libsql'

const tables = ['messages', 'parties', 'deliveries', 'duties', 'attention', 'case_events', 'tallies']
/** Keys and columns that SQLite makes itself. */
const made = new Set(['seq', 'channel'])

/** What the gateway wrote for one message: by table, records without what SQLite makes itself. */
export function rowsOf(file) {
  const db = new Database(file)
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all().map(withoutMade)]),
  )
  db.close()
  return rows
}

const withoutMade = (record) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([column]) => !made.has(column))
      .map(([column, value]) => [column, value instanceof Uint8Array ? null : value]),
  )

/** Opens a file as the gateway does; a commit has returned when it is on disk. */
export function openFile(file, schema) {
  const db = new Database(file)
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'wal_autocheckpoint = 4000',
  ]) {
    db.exec(`PRAGMA ${setting}`)
  }
  for (const step of schema) db.exec(step)
  return db
}

const upsert = 'ON CONFLICT (kind, label, part) DO UPDATE SET count = count + excluded.count'

/** Gives what writes a message's rows; only ids, case and body differ from the template. */
export function rowWriter(db, template) {
  const writers = tables.flatMap((table) =>
    template[table].map((record) => {
      const columns = Object.keys(record)
      const marks = columns.map(() => '?').join(', ')
      const tail = table === 'tallies' ? upsert : ''
      const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks}) ${tail}`)
      const values = Object.values(record)
      const slots = columns.map((column, at) => ({ at, fresh: freshOf(table, column, record) }))
      return { table, statement, values, slots: slots.filter(({ fresh }) => fresh !== undefined) }
    }),
  )
  return (message) => {
    const given = { ...message, id: randomUUID(), delivery: randomUUID(), seq: 0 }
    for (const { table, statement, values, slots } of writers) {
      const row = [...values]
      for (const { at, fresh } of slots) row[at] = fresh(given)
      const { lastInsertRowid } = statement.run(row)
      if (table === 'messages') given.seq = Number(lastInsertRowid)
    }
  }
}

const slots = {
  messages: {
    id: ({ id }) => id,
    header_id: ({ headerId }) => headerId,
    bundle_id: ({ bundleId }) => bundleId,
    digest: () => randomBytes(32).toString('hex'),
    body: ({ body }) => body,
  },
  deliveries: {
    id: ({ delivery }) => delivery,
    message: ({ seq }) => seq,
    copy_id: ({ headerId }) => headerId,
    copy_bundle_id: () => randomUUID(),
    arrival_digest: () => randomBytes(32).toString('hex'),
  },
  duties: { message: ({ seq }) => seq },
  case_events: { message: ({ seq }) => seq, header_id: ({ headerId }) => headerId },
  attention: { id: () => randomUUID(), message: ({ id }) => id, delivery: ({ delivery }) => delivery },
}

function freshOf(table, column, record) {
  if ((record[column] === null && column !== 'body') || record[column] === '') return undefined
  return column === 'arende' ? ({ arende }) => arende : slots[table]?.[column]
}

/** Writes of one turn of the event loop share one commit; each is told after it. */
export function groupCommit(db, size = 64) {
  const [begin, commit] = ['BEGIN IMMEDIATE', 'COMMIT'].map((sql) => db.prepare(sql))
  const queue = []
  const flush = () => {
    const calls = queue.splice(0, size)
    begin.run()
    for (const { work } of calls) work()
    commit.run()
    for (const { done } of calls) done()
    if (queue.length > 0) setImmediate(flush)
  }
  return (work) =>
    new Promise((done) => {
      if (queue.push({ work, done }) === 1) setImmediate(flush)
    })
}
