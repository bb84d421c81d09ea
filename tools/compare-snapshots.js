// Compares the snapshots that `npm run profiles` packs with SUSHI's, over the same R4: prints where they differ.
// Needs `npm run build` in the repository's root, for src/profiles/snapshot.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { snapshotOf } from '../dist/profiles/snapshot.js'
import { runSushi } from './sushi.js'

const here = import.meta.dirname
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'))
const structuresIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('StructureDefinition-'))
    .map((name) => read(folder, name))

const r4 = structuresIn(join(here, 'node_modules', 'hl7.fhir.r4.examples'))
const ours = structuresIn(join(here, '..', 'src', 'profiles', 'conformance'))
const known = new Map([...r4, ...ours].map((each) => [each.url, each]))
const sushis = new Map(structuresIn(runSushi(['-s'])).map((each) => [each.url, each.snapshot.element]))

/** Left aside: what ties an element to other standards, and R4's own extensions; SUSHI has neither. */
const aside = ['mapping', 'extension']

const keysThatDiffer = (one, other) =>
  Object.keys({ ...one, ...other }).filter(
    (key) => !aside.includes(key) && !isDeepStrictEqual(one[key], other[key]),
  )

/** What differs between the two snapshots of a profile, a line for each element. */
function differencesOf(profile) {
  const theirs = sushis.get(profile.url)
  const made = snapshotOf(profile, (url) => known.get(url))
  return [
    ...(made.length === theirs.length ? [] : [`${profile.id}: ${made.length} elements for ${theirs.length}`]),
    ...made.flatMap((element, i) => {
      const keys = keysThatDiffer(element, theirs[i] ?? {})
      return keys.length === 0 ? [] : [`${profile.id}: ${element.id}: ${keys.join(', ')}`]
    }),
  ]
}

const differences = ours.flatMap(differencesOf)
const summary = `${ours.length} profiles and extensions, ${differences.length} differences`
process.stdout.write([...differences, summary, ''].join('\n'))
process.exitCode = differences.length === 0 ? 0 : 1
