// The shape of each type as the emitter needs it, read from the snapshots of StructureDefinitions.
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'
import { elementTypes, isAttribute, type ElementType } from './element-types.js'

/** A resource, a data type, or the elements within an element (Patient.contact). */
export interface TypeModel {
  /** `Patient`, `HumanName`, `Patient.contact`. */
  readonly name: string
  readonly isResource: boolean
  readonly elements: readonly ElementModel[]
  /** Keys of the invariants on the type itself. */
  readonly rules: readonly string[]
}

export interface ElementModel {
  /** Without `[x]`. */
  readonly name: string
  readonly isChoice: boolean
  readonly isList: boolean
  /** Has no `_name` property. */
  readonly isAttribute: boolean
  readonly min: number
  /** Infinity for `*`. */
  readonly max: number
  readonly types: readonly ElementType[]
  /** Keys of the invariants on each occurrence. */
  readonly rules: readonly string[]
  /** The code where the element itself is a reason to refuse. */
  readonly refusedAs?: string
}

/**
 * All types of a StructureDefinition: itself and its nested elements.
 * @throws Error when an element's name is no name
 */
export function typeModels(structure: StructureDefinition): readonly TypeModel[] {
  const elements = structure.snapshot?.element ?? []
  const parents = new Set(elements.map(({ path }) => parentOf(path)))
  return elements
    .filter(({ path }) => parents.has(path))
    .map((owner) => {
      const isResource = structure.kind === 'resource' && !owner.path.includes('.')
      return {
        name: typeName(owner.path, structure),
        isResource,
        elements: elements
          .filter(({ path }) => parentOf(path) === owner.path)
          .map((element) =>
            parents.has(element.path)
              ? nestedElement(element, typeName(element.path, structure))
              : plainElement(element, isResource),
          ),
        rules: rulesOf(owner).filter((key) => key !== 'ext-1' || owner.path === 'Extension'),
      }
    })
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))

/** A constraint on a data type (SimpleQuantity) has the paths of its base, but a name of its own. */
const typeName = (path: string, { derivation, id = '' }: StructureDefinition): string =>
  derivation === 'constraint' ? path.replace(/^[^.]+/, id) : path

/** An element with elements within; their rules belong to the type of their own. */
function nestedElement(element: ElementDefinition, code: string): ElementModel {
  const shape = shapeOf(element)
  return { ...shape, types: [{ property: shape.name, code }], rules: [] }
}

function plainElement(element: ElementDefinition, isOfResource: boolean): ElementModel {
  const shape = shapeOf(element)
  const { name } = shape
  if (isOfResource) {
    // R4's snapshots call Resource.id a string; its type is id (resource.html)
    if (name === 'id')
      return { ...shape, isAttribute: false, types: [{ property: name, code: 'id' }], rules: [] }
    // Rules that are not known may change the meaning of all the rest (R4 resource.html#implicitRules)
    if (name === 'implicitRules')
      return { ...shape, types: elementTypes(element, name), rules: [], refusedAs: 'implicit-rules-unknown' }
    if (name === 'contained') return { ...shape, types: [{ property: name, code: name }], rules: [] }
  }
  const rules = name === 'modifierExtension' ? ['modifier-extension-unknown'] : rulesOf(element)
  const other = element.contentReference?.replace(/^.*#/, '')
  return {
    ...shape,
    types: other === undefined ? elementTypes(element, name) : [{ property: name, code: other }],
    rules: rules.filter((key) => key !== 'ext-1'),
  }
}

function shapeOf(element: ElementDefinition): Omit<ElementModel, 'types' | 'rules'> {
  const last = element.path.slice(element.path.lastIndexOf('.') + 1)
  const name = last.replace('[x]', '')
  // Names become identifiers in the code
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`Not the name of an element: ${element.path}`)
  return {
    name,
    isChoice: name !== last,
    isAttribute: isAttribute(element),
    isList: (element.base?.max ?? element.max) !== '1',
    min: element.min ?? 0,
    max: element.max === '*' ? Infinity : Number(element.max),
  }
}

/** Every element repeats ele-1, which is checked for all objects alike; extensions repeat ext-1. */
const rulesOf = ({ constraint = [] }: ElementDefinition): string[] =>
  constraint.map(({ key }) => key ?? '').filter((key) => key !== 'ele-1')
