// INSERT statements built from a list of columns, so that columns and values cannot fall out of step.
import type { Changed, Connection, SqlValue } from './connection.js'

/** Prepares an insert of these columns once; gives what inserts one record. Columns left out take their default. */
export function inserter<Column extends string>(
  db: Connection,
  table: string,
  columns: readonly Column[],
  onConflict = '',
): (record: Readonly<Record<Column, SqlValue>>) => Changed {
  const marks = columns.map(() => '?').join(', ')
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks}) ${onConflict}`
  const statement = db.prepare(sql)
  return (record) => statement.run(columns.map((column) => record[column]))
}
