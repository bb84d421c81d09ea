// Digests of the FSH sources and of what was made of them, kept beside the latter: a test sees when one changed alone.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const output = join(here, '..', 'src', 'profiles', 'conformance')

/** Not made from FSH: test/meta/profiles.test.ts writes it from src/domain/issues. */
export const writtenByTest = 'CodeSystem-issue-code.json'

/** SHA-256 over names and texts of files below a folder, whatever the line ends. */
function digestOf(folder, names) {
  const hash = createHash('sha256')
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name.replaceAll('\\', '/')}\0${text}\0`)
  }
  return hash.digest('hex')
}

/** The text of conformance/digests.txt as it must be now. */
export function digests() {
  const input = readdirSync(join(here, 'input'), { recursive: true })
    .filter((name) => /\.(fsh|json)$/.test(name))
    .map((name) => join('input', name))
  const sources = ['build.js', 'sushi.js', 'sushi-config.yaml', ...input]
  const made = readdirSync(output).filter((name) => name.endsWith('.json') && name !== writtenByTest)
  return `sources ${digestOf(here, sources)}\noutput ${digestOf(output, made)}\n`
}

if (process.argv[1] === import.meta.filename) process.stdout.write(digests())
