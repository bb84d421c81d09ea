// The types an element may have, as an ElementDefinition of a snapshot tells them.
import type { ElementDefinition } from '@medplum/fhirtypes'

export interface ElementType {
  /** The JSON property: `name`, or `valueQuantity` for a choice. */
  readonly property: string
  /** A FHIR type, or the name of a TypeModel. */
  readonly code: string
  /** Reference targets by resource type name; undefined for any. */
  readonly targets?: readonly string[]
  /** Canonical URL, without version, of a required binding. */
  readonly valueSet?: string
}

type DefinedType = NonNullable<ElementDefinition['type']>[number]

const systemTypes = 'http://hl7.org/fhirpath/'

/** Element.id and Extension.url: attributes in XML, so without extensions of their own. */
export const isAttribute = ({ type }: ElementDefinition): boolean =>
  type?.[0]?.code.startsWith(systemTypes) === true

/** @param name of the element, with `[x]` taken off if it is a choice */
export function elementTypes(element: ElementDefinition, name: string): ElementType[] {
  const isChoice = element.path.endsWith('[x]')
  const valueSet = element.binding?.strength === 'required' ? element.binding.valueSet : undefined
  return (element.type ?? []).map((type) => {
    const targets = targetsOf(type.targetProfile)
    return {
      property: isChoice ? name + capital(type.code) : name,
      code: codeOf(type),
      ...(targets && { targets }),
      ...(valueSet !== undefined && { valueSet: valueSet.replace(/\|.*$/, '') }),
    }
  })
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A profiled data type goes by its profile; `System.String` by the FHIR type its extension tells. */
function codeOf({ code, profile, extension }: DefinedType): string {
  if (profile?.[0] !== undefined) return lastSegment(profile[0])
  if (!code.startsWith(systemTypes)) return code
  return extension?.find(({ url }) => url?.endsWith('structuredefinition-fhir-type'))?.valueUrl ?? 'string'
}

function targetsOf(profiles: readonly string[] | undefined): readonly string[] | undefined {
  const names = profiles?.map(lastSegment)
  return names === undefined || names.includes('Resource') ? undefined : names
}

const lastSegment = (url: string): string => url.slice(url.lastIndexOf('/') + 1)
