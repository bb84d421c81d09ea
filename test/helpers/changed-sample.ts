// A sample message as a sender's Bundle with a change to it, read back: what tests of reading start from.
import type { Bundle, Resource } from '@medplum/fhirtypes'
import { fromFhir } from '../../src/mappings/from-fhir.js'
import type { LusMessage } from '../../src/mappings/registry.js'
import { toFhir } from '../../src/mappings/to-fhir.js'

const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}

type Typed<Type extends Resource['resourceType']> = Extract<Resource, { resourceType: Type }>

/** The Bundle to change, and its parts. */
export interface Draft {
  readonly bundle: Bundle
  readonly the: <Type extends Resource['resourceType']>(type: Type) => Typed<Type>
  /** Adds a resource; gives the reference to it. */
  readonly add: (resource: object) => { reference: string }
  /** The reference to a resource of the Bundle. */
  readonly to: (type: Resource['resourceType']) => { reference: string }
}

export type Change = (draft: Draft) => void

export function readChanged(message: LusMessage, change: Change, labelsComplete = true) {
  const bundle = JSON.parse(JSON.stringify(toFhir(message, addresses))) as Bundle
  change(draftOf(bundle))
  const result = fromFhir(bundle, { labelsComplete })
  const issues = result.ok ? result.warnings : result.issues
  return {
    message: result.ok ? result.value.message : undefined,
    unread: result.ok ? result.value.unread.map(({ path }) => path) : [],
    /** Faults and warnings as `code at`, those about unread elements left out. */
    issues: issues.filter(({ code }) => code !== 'element-not-read').map(({ code, at }) => `${code} ${at}`),
  }
}

function draftOf(bundle: Bundle): Draft {
  const entryOf = (type: string) => {
    const found = bundle.entry?.find(({ resource }) => resource?.resourceType === type)
    if (found === undefined) throw new Error(`the sample has no ${type}`)
    return found
  }
  return {
    bundle,
    the: (type) => entryOf(type).resource as never,
    to: (type) => ({ reference: entryOf(type).fullUrl ?? '' }),
    add: (resource) => {
      const id = `00000000-0000-4000-8000-${String(bundle.entry?.length).padStart(12, '0')}`
      bundle.entry?.push({ fullUrl: `urn:uuid:${id}`, resource: { ...resource, id } as Resource })
      return { reference: `urn:uuid:${id}` }
    },
  }
}
