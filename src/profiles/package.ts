// Our conformance resources as a FHIR package: the files of an npm tarball that other tools load.
import type { StructureDefinition } from '@medplum/fhirtypes'
import { canonical } from './canonical.js'
import type { ConformanceType } from './conformance-types.js'
import { snapshotOf } from './snapshot.js'

/** A resource of src/profiles/conformance. */
export interface ConformanceResource {
  readonly resourceType: ConformanceType
  readonly id: string
  readonly url: string
}

export interface PackageOptions {
  readonly version: string
  readonly license: string
  /** R4's own definitions of resources and data types (compiler/definitions.ts, `published`). */
  readonly base: readonly StructureDefinition[]
}

/** The package's name, by which other packages depend on it. */
export const packageName = 'lus-gateway.fhir'

/**
 * The package's files by name: package.json, .index.json and every resource, profiles with their snapshots (SUSHI
 * derives from no profile without one). Depends on nothing but R4, so that any tool can load it.
 */
export function packageOf(
  resources: readonly ConformanceResource[],
  { version, license, base }: PackageOptions,
): ReadonlyMap<string, string> {
  const structures = [...base, ...resources.filter(isStructure)]
  const byUrl = new Map(structures.map((each) => [each.url, each]))
  const whole = resources.map((resource) =>
    isStructure(resource)
      ? { ...resource, snapshot: { element: snapshotOf(resource, (url) => byUrl.get(url)) } }
      : resource,
  )
  const manifest = {
    name: packageName,
    version,
    description: 'Profiles of the Swedish discharge process (LUS 2017:612) as lus-gateway sends and takes it',
    author: 'lus-gateway',
    license,
    type: 'IG',
    canonical,
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  }
  return new Map([
    ['package.json', text(manifest)],
    ['.index.json', text({ 'index-version': 2, files: whole.map(indexRow) })],
    ...whole.map((resource) => [fileName(resource), text(resource)] as const),
  ])
}

const isStructure = (resource: object): resource is ConformanceResource & StructureDefinition =>
  'resourceType' in resource && resource.resourceType === 'StructureDefinition'

const fileName = ({ resourceType, id }: ConformanceResource): string => `${resourceType}-${id}.json`

const text = (content: object): string => `${JSON.stringify(content)}\n`

/** What a tool reads instead of opening every file. */
function indexRow(resource: ConformanceResource) {
  const { resourceType, id, url } = resource
  const row = { filename: fileName(resource), resourceType, id, url }
  if (!isStructure(resource)) return row
  const { kind, type, derivation } = resource
  return { ...row, kind, type, derivation }
}
