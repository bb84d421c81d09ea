// The site's own secret: made once, kept in the data folder, readable by the gateway alone. Arrival codes derive from it.
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param data the data folder, which is there */
export function siteSecret(data: string, random: (bytes: number) => Uint8Array): string {
  const file = join(data, 'site-secret')
  if (!existsSync(file)) {
    const fresh = `${file}.new`
    writeFileSync(fresh, Buffer.from(random(32)).toString('hex'), { mode: 0o600, flush: true })
    renameSync(fresh, file)
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8')
}
