// How a literal Reference.reference is written, and which resource type it names (R4 references.html#literal).

/** What the text of a literal reference tells. */
export interface ReferenceForm {
  /** Whether it is written in one of the allowed ways. */
  readonly valid: boolean
  /** The resource type it names, when it is RESTful: `Patient/1`, `https://host/fhir/Patient/1`. */
  readonly type?: string
}

const restful =
  /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z\d\-.]{1,64}(?:\/_history\/[A-Za-z\d\-.]{1,64})?(?:#[^#]*)?$/
const conditional = /^([A-Z][A-Za-z]+)\?./
const scheme = /^[A-Za-z][A-Za-z\d+.-]*:/

/** @param types the names of all resource types of R4 */
export function referenceForm(reference: string, types: ReadonlySet<string>): ReferenceForm {
  if (reference.startsWith('#') || reference.startsWith('urn:')) return { valid: true }
  const isAbsolute = scheme.test(reference)
  const match = restful.exec(reference) ?? (isAbsolute ? null : conditional.exec(reference))
  const type = match?.[1]
  if (
    type !== undefined &&
    types.has(type) &&
    (isAbsolute || match?.index === 0) &&
    !reference.startsWith('/')
  ) {
    return { valid: true, type }
  }
  return { valid: isAbsolute }
}
