// Gives each named part of a Bundle its urn, in the order the names are first used.
import { derivedUuid, uuidFrom } from './derived-uuid.js'
import type { FhirParts } from './focus.js'

export class BundleNames implements FhirParts {
  readonly #ids = new Map<string, string>()
  readonly #base: string

  constructor(bundleId: string) {
    this.#base = uuidFrom(bundleId)
  }

  id(name: string): string {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = derivedUuid(this.#base, this.#ids.size + 1)
    this.#ids.set(name, id)
    return id
  }

  readonly reference = (name: string): { readonly reference: string } => ({
    reference: `urn:uuid:${this.id(name)}`,
  })
}
