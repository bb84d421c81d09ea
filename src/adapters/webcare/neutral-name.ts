// File names that say nothing: an id may have been chosen by a sender, who can have put anything into it.
import { createHash } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id itself when it is a UUID, otherwise a name derived from it; the same id gives the same name. */
export const neutralName = (id: string): string =>
  uuid.test(id) ? id.toLowerCase() : createHash('sha256').update(id).digest('hex').slice(0, 32)

export const neutralFileName = (id: string): string => `${neutralName(id)}.xml`

/** Longest file name (bytes) that leaves room for the additions to it. */
const longestName = 240

/** The name of the answer to a file; derived where the file's own name is as long as names can be. */
export const receiptName = (fileName: string): string => {
  const base = Buffer.byteLength(fileName) <= longestName ? fileName : neutralName(fileName)
  return `${base.replace(/\.xml$/i, '')}.kvitto.xml`
}
