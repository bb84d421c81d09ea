// The digest of the FSH sources, kept beside what was made of them: a test sees when one changed without the other.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 over names and texts of everything that SUSHI reads, whatever the line ends. */
export function sourcesDigest() {
  const here = import.meta.dirname
  const input = readdirSync(join(here, 'input'), { recursive: true })
    .filter((name) => /\.(fsh|json)$/.test(name))
    .map((name) => join('input', name))
  const hash = createHash('sha256')
  for (const name of ['build.js', 'sushi-config.yaml', ...input].sort()) {
    const text = readFileSync(join(here, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name.replaceAll('\\', '/')}\0${text}\0`)
  }
  return hash.digest('hex')
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${sourcesDigest()}\n`)
