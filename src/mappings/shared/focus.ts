// What a message type contributes to its Bundle, and what the shared writer gives it to refer to.
import type { CodeableConcept } from '@medplum/fhirtypes'
import type { FhirResource } from './resource.js'

/** A resource of the Bundle with the name its urn is derived from; references are made by the same name. */
export interface Part<R extends FhirResource = FhirResource> {
  readonly name: string
  readonly resource: R
}

/** Roots (every one named in MessageHeader.focus) and resources that only they refer to. */
export interface Focus {
  readonly roots: readonly Part[]
  readonly others: readonly Part[]
  /** MessageHeader.author, when the message says who. */
  readonly author?: string
  /** MessageHeader.reason: what caused the event, where the type says so. */
  readonly reason?: CodeableConcept
}

/** References to what the shared writer puts into every Bundle, and to the type's own parts by name. */
export interface FhirParts {
  readonly reference: (name: string) => { readonly reference: string }
}
