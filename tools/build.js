// Compiles the FSH sources with SUSHI, offline, into src/profiles/conformance/: one JSON file for each resource.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digests, writtenByTest } from './digest.js'
import { runSushi } from './sushi.js'

const here = import.meta.dirname
const target = join(here, '..', 'src', 'profiles', 'conformance')

/** Exchanges what stands in src/profiles/conformance/ for what SUSHI made, in the house's JSON layout. */
function publish(resources) {
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(target)) if (name !== writtenByTest) rmSync(join(target, name))
  for (const name of readdirSync(resources)) {
    if (name === writtenByTest) continue
    const resource = JSON.parse(readFileSync(join(resources, name), 'utf8'))
    writeFileSync(join(target, name), JSON.stringify(resource))
  }
  execFileSync(join(here, '..', 'node_modules', '.bin', 'oxfmt'), [target], { stdio: 'inherit' })
  writeFileSync(join(target, 'digests.txt'), digests())
}

publish(runSushi())
