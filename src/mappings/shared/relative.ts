// Närstående as RelatedPerson, both directions.
import type { RelatedPerson } from '@medplum/fhirtypes'
import { list, optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import type { Named } from './named.js'
import { spokenNameFromFhir } from './person-name.js'
import type { Reader } from './reader.js'
import { object, text } from './schemas.js'
import { readSubject } from './subject.js'

export interface Relative {
  readonly name: string
  /** What they are to the patient, e.g. "dotter", "god man". */
  readonly relation?: string
}

export const relativeSchema = object({ name: text, relation: text }, ['name'])

export const relativeToFhir = ({ name, relation }: Relative, parts: FhirParts): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  patient: parts.reference('patient'),
  ...list('relationship', relation === undefined ? [] : [{ text: relation }]),
  name: [{ text: name }],
})

/** The relative that a Reference leads to; undefined when it leads to somebody else, or to one without a name. */
export function relativeFromFhir(reference: Reader, named: Named): Relative | undefined {
  const person = reference.target()
  if (person?.resourceType !== 'RelatedPerson') return undefined
  const name = spokenNameFromFhir(person)
  if (name === undefined) return undefined
  reference.followed()
  person.same('active', true)
  readSubject(person.child('patient'), named)
  return { name, ...optional('relation', person.children('relationship')[0]?.text('text')) }
}

/** As a page shows them: name, and in brackets what they are to the patient. */
export const relativeInWords = ({ name, relation }: Relative): string =>
  relation === undefined ? name : `${name} (${relation})`
