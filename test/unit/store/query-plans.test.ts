// No statement of the journey walks through a table that grows: SQLite's own plan says what each would read.
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { attentionIn } from '../../../src/store/sqlite/attention.js'
import { casesIn } from '../../../src/store/sqlite/cases.js'
import { claimsOn } from '../../../src/store/sqlite/claims.js'
import { conclusionsOn } from '../../../src/store/sqlite/conclusions.js'
import { connect, type Connection } from '../../../src/store/sqlite/connection.js'
import { deliveriesIn } from '../../../src/store/sqlite/deliveries.js'
import { dutiesIn } from '../../../src/store/sqlite/duties.js'
import { figuresOn } from '../../../src/store/sqlite/figures.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { purgeOn } from '../../../src/store/sqlite/purge.js'
import { receptionQueries, recorderOn } from '../../../src/store/sqlite/receptions.js'
import { resolverOn } from '../../../src/store/sqlite/resolutions.js'
import { migrations } from '../../../src/store/sqlite/schema.js'
import { talliesIn } from '../../../src/store/sqlite/tallies.js'
import { newFolder } from './folder.js'

/** A connection that remembers every statement prepared on it. */
function remembering(db: Connection) {
  const statements: string[] = []
  const prepare: Connection['prepare'] = (sql) => {
    statements.push(sql)
    return db.prepare(sql)
  }
  return { statements, db: { ...db, prepare } }
}

function open() {
  const db = connect({ file: join(newFolder(), 'lus.db') })
  onTestFinished(() => db.close())
  migrate(db, migrations)
  return remembering(db)
}

function statementsOfStore() {
  const { db, statements } = open()
  const tallies = talliesIn(db)
  const attention = attentionIn(db)
  const cases = casesIn(db)
  const deliveries = deliveriesIn(db)
  const duties = dutiesIn(db, tallies)
  const conclude = conclusionsOn(db, { attention, duties, tallies })
  resolverOn(db, { attention, cases, duties, conclude })
  recorderOn(db, { attention, cases, deliveries, duties, tallies, conclude })
  receptionQueries(db, { deliveries, duties })
  claimsOn(db)
  purgeOn(db)
  figuresOn(db, { attention, duties, tallies })
  return { db, statements }
}

const scansOf = (db: Connection, sql: string): string[] =>
  db
    .prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .filter(
      (detail) => detail.startsWith('SCAN') && !/^SCAN (json_each|waiting|CONSTANT ROW|\d)/.test(detail),
    )

it('reads nothing from end to end but the operator’s list and, for figures, indexes of what is open', () => {
  const { db, statements } = statementsOfStore()
  expect(statements.length).toBeGreaterThan(30)
  expect([...new Set(statements.flatMap((sql) => scansOf(db, sql)))].toSorted()).toEqual([
    'SCAN attention',
    'SCAN attention USING INDEX attention_open',
    'SCAN deliveries USING INDEX deliveries_open',
    'SCAN duties USING INDEX duties_unmet',
  ])
})

it('would see a walk through a table', () => {
  const { db } = statementsOfStore()
  expect(scansOf(db, "SELECT * FROM deliveries WHERE state = 'waiting'")).toEqual(['SCAN deliveries'])
})
