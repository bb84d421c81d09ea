// Writes FHIR extensions, leaving out what is not said.
import type { CodeableConcept, Extension, Reference } from '@medplum/fhirtypes'

/** The extension, or nothing when its value is undefined. */
export const codeExtension = (url: string, valueCode: string | undefined): readonly Extension[] =>
  valueCode === undefined ? [] : [{ url, valueCode }]

export const flagExtension = (url: string, valueBoolean: boolean | undefined): readonly Extension[] =>
  valueBoolean === undefined ? [] : [{ url, valueBoolean }]

export const timeExtension = (url: string, valueDateTime: string | undefined): readonly Extension[] =>
  valueDateTime === undefined ? [] : [{ url, valueDateTime }]

export const textExtension = (url: string, valueString: string | undefined): readonly Extension[] =>
  valueString === undefined ? [] : [{ url, valueString }]

export const conceptExtension = (
  url: string,
  valueCodeableConcept: CodeableConcept | undefined,
): readonly Extension[] => (valueCodeableConcept === undefined ? [] : [{ url, valueCodeableConcept }])

export const referenceExtension = (
  url: string,
  valueReference: Reference | undefined,
): readonly Extension[] => (valueReference === undefined ? [] : [{ url, valueReference }])

/** An extension made of parts, or nothing when there are none. */
export const partsExtension = (url: string, extension: readonly Extension[]): readonly Extension[] =>
  extension.length === 0 ? [] : [{ url, extension: [...extension] }]

/** An element that holds a list: absent rather than empty, as FHIR asks. */
export const list = <K extends string, T>(key: K, values: readonly T[]): { [P in K]?: T[] } =>
  values.length === 0 ? {} : ({ [key]: [...values] } as { [P in K]?: T[] })

/** An element that may be absent. */
export const optional = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: T })
