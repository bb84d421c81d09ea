// The compiler: FHIR definitions in, JavaScript source of a validator out. Pure, so that it can run anywhere, any time.
import { isPrimitiveType, primitiveTypes } from '../checks/primitives.js'
import type { Rule } from '../invariants/rule.js'
import type { Definitions } from './definitions.js'
import { typeModels, type TypeModel } from './element-model.js'
import { capital } from './element-types.js'
import { emitType } from './emit-type.js'
import { createShared, type Shared } from './shared.js'
import { identifier, indented } from './source.js'
import { createExpand } from './value-sets.js'

export interface CompileOptions {
  /** Resource types to compile; the data types they use follow. */
  readonly types: readonly string[]
  /** Names of all resource types of the FHIR version. */
  readonly resourceTypes: readonly string[]
  readonly rules: Readonly<Record<string, Rule>>
  /** Rules that are checked in other ways, or left out on purpose. */
  readonly settledRules: readonly string[]
}

export interface Compiled {
  /** An ES module without imports; its `create(runtime)` returns GeneratedChecks (checks/runtime.ts). */
  readonly source: string
  /** Required bindings that could not be enumerated; their codes are checked for form only. */
  readonly openValueSets: readonly string[]
  /** Invariants that nothing checks. */
  readonly unknownRules: readonly string[]
}

/**
 * Compiles the given types and whatever they use.
 * @throws Error when a type is not among the definitions
 */
export function compile(definitions: Definitions, options: CompileOptions): Compiled {
  const models = new Map(
    definitions.structures.flatMap((structure) => typeModels(structure)).map((model) => [model.name, model]),
  )
  const shared = createShared({
    expand: createExpand(definitions),
    rules: new Map(Object.entries(options.rules)),
    settledRules: new Set(options.settledRules),
    resourceTypes: new Set(options.resourceTypes),
  })
  for (const name of [...options.types, 'Extension']) shared.check(name)
  const { lines, used } = emitAll(models, shared)
  return {
    source: moduleOf(lines, used, shared, options),
    openValueSets: [...shared.openValueSets],
    unknownRules: [...shared.unknownRules],
  }
}

/** Emits the named types and those that they name in turn: a Set gives what is added while it is walked. */
function emitAll(
  models: ReadonlyMap<string, TypeModel>,
  shared: Shared,
): { lines: string[]; used: TypeModel[] } {
  const lines: string[] = []
  const used: TypeModel[] = []
  for (const name of shared.named) {
    const model = models.get(name)
    if (model === undefined) throw new Error(`No StructureDefinition for ${name}`)
    used.push(model)
    lines.push(...emitType(model, shared))
  }
  return { lines, used }
}

/** What the code uses of Runtime (checks/runtime.ts). */
const runtimeNames =
  'atMost bad badCode choose closeBundle codeSet coding concept contained each eachCode eachPrimitive eachSibling ' +
  'fault hollow keeps missing narrative one openBundle primitiveChecks reference resource rules sibling swedishIdentifier swedishPatient ' +
  'targetType unknown'

function moduleOf(
  lines: readonly string[],
  used: readonly TypeModel[],
  shared: Shared,
  { types, resourceTypes }: CompileOptions,
): string {
  const properties = used.flatMap(({ elements }) =>
    elements.flatMap(({ types }) => types.map(({ property }) => property)),
  )
  return [
    '// Made by src/profiles/compiler; not to be edited.',
    'export function create(runtime) {',
    ...indented([
      `const { ${runtimeNames.replaceAll(' ', ', ')} } = runtime`,
      `const { ${primitiveTypes.map((type) => `${type}: is_${type}`).join(', ')} } = primitiveChecks`,
      ...shared.declarations(),
      ...lines,
      'return {',
      `  resources: { ${types.map(identifier).join(', ')} },`,
      '  extension: Extension,',
      `  resourceTypes: ${list(resourceTypes)},`,
      `  elementNames: ${list(properties)},`,
      `  choiceTypes: ${list(choiceTypes(used))},`,
      '}',
    ]),
    '}',
    '',
  ].join('\n')
}

const list = (names: readonly string[]): string =>
  `${JSON.stringify([...new Set(names)].sort().join(' '))}.split(' ')`

/** Types as they end the property of a choice element. */
const choiceTypes = (used: readonly TypeModel[]): string[] =>
  used
    .flatMap(({ elements }) => elements.flatMap(({ types }) => types))
    .map(({ code }) => code)
    .filter((code) => isPrimitiveType(code) || /^[A-Z][A-Za-z]*$/.test(code))
    .map(capital)
