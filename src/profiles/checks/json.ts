// Reading JSON that nobody has checked yet.

/** A JSON object of unknown content. */
export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The elements of an array; none if it is something else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The objects of an array, leaving out whatever else stands in it. */
export const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isObject)

/** The value if it is a text, else nothing; String() of a hostile object can throw. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whether an element is there at all. */
export const exists = (value: unknown): boolean => value !== undefined

/** Whether a CodeableConcept holds a coding with this system and one of these codes. */
export const hasCoding = (concept: unknown, system: string, codes: readonly string[]): boolean =>
  isObject(concept) &&
  objectsOf(concept.coding).some(
    (coding) => coding.system === system && codes.some((code) => code === coding.code),
  )

/** Whether no value comes twice. */
export const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length
