// Tries whether the store can take a message now: writes as much as one and takes it back, in one commit.
import type { Connection } from './connection.js'

/** A message with its answer and its copies; on a disk that is nearly full, less goes through when that does not. */
const messageBytes = 65_536

/** To be called within a commit: what is taken back is overwritten (secure_delete), so that it reaches the disk. */
export function probeOn(db: Connection): () => void {
  const put = db.prepare(
    `INSERT INTO tallies (kind, label, part, since, count) VALUES ('probes', ?, '', 0, 0)`,
  )
  const takeBack = db.prepare(`DELETE FROM tallies WHERE kind = 'probes'`)
  return () => {
    put.run(['x'.repeat(messageBytes)])
    takeBack.run()
  }
}
