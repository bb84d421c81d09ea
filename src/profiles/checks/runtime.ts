// What the generated code calls: every check that is written by hand, around one walk.
import type { Issue } from '../../domain/issue.js'
import { rules } from '../invariants/rules.js'
import { codeSet, createCodeChecks } from './coded.js'
import { createElementChecks, type ElementCheck, type KnownNames } from './elements.js'
import { isObject } from './json.js'
import { narrativeFaults } from './narrative.js'
import { createPrimitiveSiblings } from './primitive-siblings.js'
import { createPrimitiveValues } from './primitive-values.js'
import { primitiveChecks } from './primitives.js'
import { createReferenceChecks } from './references.js'
import { createResourceScope } from './resource-scope.js'
import { createResourceChecks, type KnownResources } from './resources.js'
import { createSwedishChecks } from '../swedish/checks.js'
import { createWalk, single } from './walk.js'

/** What a generated module gives back when it gets its runtime. */
export interface GeneratedChecks {
  readonly resources: Readonly<Record<string, ElementCheck>>
  readonly extension: ElementCheck
  /** Names of all R4 resource types. */
  readonly resourceTypes: readonly string[]
  readonly elementNames: readonly string[]
  readonly choiceTypes: readonly string[]
}

export type Runtime = ReturnType<typeof createRuntime>['runtime']

interface Known extends KnownNames, KnownResources {
  readonly types: ReadonlySet<string>
  readonly extension: ElementCheck
}

const nothing: Known = {
  elements: new Set(),
  choiceTypes: new Set(),
  checks: new Map(),
  types: new Set(),
  extension: () => undefined,
}

/** A runtime for one generated module: `install` what its `create` returned, then `validate`. */
export function createRuntime() {
  let known = nothing
  const walk = createWalk()
  const scope = createResourceScope()
  const elements = createElementChecks(walk, () => known)
  const values = createPrimitiveValues(walk)
  const siblings = createPrimitiveSiblings(walk, { ...elements, ...values, extension: () => known.extension })
  const references = createReferenceChecks(walk, scope, () => known.types)
  const resources = createResourceChecks(walk, scope, () => known)

  const narrative = (value: unknown, name: string): void => {
    if (!primitiveChecks.xhtml(value)) values.bad(value, 'xhtml', name)
    else for (const code of narrativeFaults(value as string)) walk.fault(code, name)
  }
  const runtime = {
    ...elements,
    ...values,
    ...siblings,
    ...references,
    ...resources,
    ...createCodeChecks(walk, values.bad),
    ...createSwedishChecks(walk),
    openBundle: scope.openBundle,
    closeBundle: scope.closeBundle,
    fault: walk.fault,
    codeSet,
    narrative,
    primitiveChecks,
    rules,
  }
  const validate = (resource: unknown, at: string): Issue[] => {
    walk.begin(at)
    scope.reset()
    if (isObject(resource)) resources.resource(resource)
    else walk.fault('json-type', undefined, single, { expected: 'object' })
    return walk.end()
  }
  return { runtime, install: (checks: GeneratedChecks) => (known = knownFrom(checks)), validate }
}

const knownFrom = (generated: GeneratedChecks): Known => ({
  elements: new Set(generated.elementNames),
  choiceTypes: new Set(generated.choiceTypes),
  checks: new Map(Object.entries(generated.resources)),
  types: new Set(generated.resourceTypes),
  extension: generated.extension,
})
