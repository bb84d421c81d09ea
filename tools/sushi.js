// Runs SUSHI offline over the FSH sources, with CodeSystem event gathered from the files of events/.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const cache = join(here, 'cache')
const project = join(cache, 'project')
const out = join(cache, 'out')

/**
 * SUSHI's cache of FHIR packages, R4 itself: npm carries its definitions as `hl7.fhir.r4.examples`, since the registry
 * of FHIR packages cannot be reached from everywhere.
 */
function fillCache() {
  const folder = join(cache, '.fhir', 'packages', 'hl7.fhir.r4.core#4.0.1', 'package')
  if (existsSync(join(folder, 'package.json'))) return
  mkdirSync(folder, { recursive: true })
  const source = join(here, 'node_modules', 'hl7.fhir.r4.examples')
  for (const name of readdirSync(source))
    if (/^(StructureDefinition|ValueSet|CodeSystem)-/.test(name))
      cpSync(join(source, name), join(folder, name))
  const about = { name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'] }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about))
}

const message = /insert Message\((\S+), \S+, \[\[(.+?)\]\], \[\[(.+?)\]\]\)/

/** CodeSystem event: one concept for each file of events/, so that a message type is one file. */
function eventCodes() {
  const folder = join(here, 'input', 'fsh', 'events')
  const concepts = readdirSync(folder)
    .sort()
    .map((name) => {
      const [, code, swedish, definition] = message.exec(readFileSync(join(folder, name), 'utf8')) ?? []
      if (`${code}.fsh` !== name) throw new Error(`events/${name} does not define the message of its name`)
      return `* #${code} "${swedish}" "${definition}"`
    })
  return [
    'CodeSystem: LusEvent',
    'Id: event',
    'Title: "LUS messages"',
    'Description: "The messages of the discharge process under LUS (2017:612), by their Swedish names (message catalogue)."',
    '* insert Terminology',
    ...concepts,
    '',
  ].join('\n')
}

/** Runs SUSHI over a copy of the sources with the generated one among them; gives the folder of what it made. */
export function runSushi(flags = []) {
  fillCache()
  for (const folder of [project, out]) rmSync(folder, { recursive: true, force: true })
  for (const name of ['input', 'sushi-config.yaml'])
    cpSync(join(here, name), join(project, name), { recursive: true })
  writeFileSync(join(project, 'input', 'fsh', 'terminology', 'event-codes.fsh'), eventCodes())
  const sushi = join(here, 'node_modules', 'fsh-sushi', 'dist', 'app.js')
  const options = { env: { ...process.env, HOME: cache, USERPROFILE: cache }, stdio: 'inherit' }
  execFileSync(process.execPath, [sushi, 'build', ...flags, '-l', 'warn', '-o', out, project], options)
  return join(out, 'fsh-generated', 'resources')
}
