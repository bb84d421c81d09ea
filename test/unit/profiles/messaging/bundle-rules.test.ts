// R1-R8, R10-R12: the Bundle, its entries and its references.
import type { Bundle, BundleEntry, Communication, Resource } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import {
  entryOf,
  headerOf,
  ids,
  messageBundle,
  resourceOf,
  restfulBase,
} from '../../../helpers/message-bundle.js'
import { codesOf, faultsOf } from '../../../helpers/message-issues.js'

/** The Bundle with one more entry, which the Task refers to. */
function withEntry(entry: BundleEntry, bundle: Bundle = messageBundle()): Bundle {
  bundle.entry?.push(entry)
  if (entry.fullUrl !== undefined) resourceOf(bundle, 'Task').basedOn = [{ reference: entry.fullUrl }]
  return bundle
}

const request = (id: string): Communication => ({
  resourceType: 'Communication',
  id,
  status: 'completed',
})

it.each(['urn', 'restful'] as const)(
  'a message with %s addresses that keeps every rule has no issues',
  (addressing) => {
    expect(faultsOf(messageBundle(addressing))).toEqual([])
  },
)

describe('R1: the Bundle is a message', () => {
  it('another type is refused, whatever else it holds', () => {
    const bundle = messageBundle()
    bundle.type = 'collection'
    expect(faultsOf(bundle)).toEqual(['bundle-not-message at Bundle.type'])
  })

  it('a message passes', () => {
    expect(codesOf(messageBundle())).not.toContain('bundle-not-message')
  })
})

describe('R2: the first entry is the MessageHeader', () => {
  it('a header in second place is refused, and its content not judged', () => {
    const bundle = messageBundle()
    delete headerOf(bundle).id
    bundle.entry?.reverse()
    expect(faultsOf(bundle)).toEqual(['header-not-first at Bundle.entry[0]'])
  })

  it('no entries, or an entry without resource, is refused', () => {
    expect(codesOf({ resourceType: 'Bundle', type: 'message', timestamp: '2026-11-02T11:59:00Z' })).toEqual([
      'header-not-first',
    ])
    expect(
      codesOf({ resourceType: 'Bundle', type: 'message', entry: [{ fullUrl: 'urn:uuid:1' }] }),
    ).toContain('header-not-first')
  })

  it('a header in first place passes', () => {
    expect(codesOf(messageBundle())).not.toContain('header-not-first')
  })
})

describe('R3: nothing of other kinds of Bundle', () => {
  it('total, search, request and response are refused, each where it stands', () => {
    const bundle = messageBundle()
    bundle.total = 12
    entryOf(bundle, 'patient').search = { mode: 'match' }
    entryOf(bundle, 'encounter').request = { method: 'POST', url: 'Encounter' }
    entryOf(bundle, 'task').response = { status: '201' }
    expect(faultsOf(bundle)).toEqual([
      'element-not-in-message at Bundle.total',
      'element-not-in-message at Bundle.entry[1].search',
      'element-not-in-message at Bundle.entry[2].request',
      'element-not-in-message at Bundle.entry[3].response',
    ])
  })

  it('a transaction is told by R1 alone', () => {
    const bundle = messageBundle()
    bundle.type = 'transaction'
    for (const entry of bundle.entry ?? []) entry.request = { method: 'POST', url: 'Task' }
    expect(codesOf(bundle)).toEqual(['bundle-not-message'])
  })
})

describe('R4: fullUrls are unique, or of different versions', () => {
  const fullUrl = `${restfulBase}Communication/c`

  it('the same fullUrl twice is refused', () => {
    const bundle = withEntry({ fullUrl, resource: request('c') }, messageBundle('restful'))
    bundle.entry?.push({ fullUrl, resource: request('c') })
    expect(codesOf(bundle)).toEqual([
      'fullurl-duplicate',
      'reference-ambiguous',
      'entry-unreachable',
      'entry-unreachable',
    ])
  })

  it('two versions pass, referred to by version', () => {
    const bundle = messageBundle('restful')
    for (const versionId of ['1', '2'])
      bundle.entry?.push({ fullUrl, resource: { ...request('c'), meta: { versionId } } })
    resourceOf(bundle, 'Task').basedOn = [
      { reference: `${fullUrl}/_history/1` },
      { reference: 'Communication/c/_history/2' },
    ]
    expect(faultsOf(bundle)).toEqual([])
  })
})

describe('R5: fullUrls name no version, entries have resources', () => {
  it('a versioned fullUrl is refused', () => {
    const fullUrl = `${restfulBase}Communication/c/_history/1`
    expect(faultsOf(withEntry({ fullUrl, resource: request('c') }))).toEqual([
      'fullurl-versioned at Bundle.entry[12].fullUrl',
    ])
  })

  it('an entry without resource is refused', () => {
    const bundle = messageBundle()
    bundle.entry?.push({ fullUrl: 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cff' })
    expect(faultsOf(bundle)).toEqual(['entry-without-resource at Bundle.entry[12]'])
  })

  it('an unversioned fullUrl with a resource passes', () => {
    expect(faultsOf(withEntry({ fullUrl: `${restfulBase}Communication/c`, resource: request('c') }))).toEqual(
      [],
    )
  })
})

describe('R6: fullUrls are absolute and fit the resource', () => {
  const faultOf = (fullUrl: string, id = 'c'): string[] =>
    faultsOf(withEntry({ fullUrl, resource: request(id) }))

  it('a missing fullUrl is refused', () => {
    const bundle = messageBundle()
    bundle.entry?.push({ resource: request('c') })
    expect(codesOf(bundle)).toEqual(['fullurl-missing', 'entry-unreachable'])
  })

  it('a relative fullUrl is refused', () => {
    expect(faultOf('Communication/c')).toContain('fullurl-relative at Bundle.entry[12].fullUrl')
  })

  it('a RESTful fullUrl with another type or id is refused', () => {
    expect(faultOf(`${restfulBase}Communication/other`)).toEqual([
      'fullurl-id-mismatch at Bundle.entry[12].fullUrl',
    ])
    expect(faultOf(`${restfulBase}Task/c`)).toEqual(['fullurl-id-mismatch at Bundle.entry[12].fullUrl'])
  })

  it('a UUID other than the id is noted', () => {
    expect(faultOf('urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cff')).toEqual([
      'fullurl-uuid-differs at Bundle.entry[12].fullUrl',
    ])
  })

  it('a fitting fullUrl passes, and an absolute one that does not look RESTful', () => {
    expect(faultOf(`${restfulBase}Communication/c`)).toEqual([])
    expect(faultOf('https://ehr.example/documents/77')).toEqual([])
    expect(faultOf('urn:oid:1.2.752.77')).toEqual([])
  })
})

describe('R7: references lead to resources of the message', () => {
  const faultOf = (reference: string, addressing?: 'restful'): string[] => {
    const bundle = messageBundle(addressing)
    resourceOf(bundle, 'Task').basedOn = [{ reference }]
    return faultsOf(bundle)
  }

  it('a dangling URN is refused', () => {
    expect(faultOf('urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cff')).toEqual([
      'reference-dangling at Bundle.entry[3].resource.basedOn[0].reference',
    ])
  })

  it('a relative reference that leads to no entry is refused', () => {
    expect(faultOf('Communication/elsewhere', 'restful')).toEqual([
      'reference-unresolved at Bundle.entry[3].resource.basedOn[0].reference',
    ])
    expect(faultOf('Communication/elsewhere')).toEqual([
      'reference-unresolved at Bundle.entry[3].resource.basedOn[0].reference',
    ])
  })

  it('a fragment without its contained resource is refused', () => {
    expect(faultOf('#none')).toEqual([
      'reference-contained-missing at Bundle.entry[3].resource.basedOn[0].reference',
    ])
  })

  it('a relative reference within the base passes', () => {
    expect(faultOf(`Encounter/${ids.encounter}`, 'restful')).toEqual([])
  })

  it('an http address outside the message and a logical reference pass', () => {
    expect(faultOf('https://other.example/fhir/Communication/1')).toEqual([])
    const bundle = messageBundle()
    resourceOf(bundle, 'Task').basedOn = [
      { identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' } },
    ]
    expect(faultsOf(bundle)).toEqual([])
  })

  it('references in extensions, also of primitives, and in contained resources are checked', () => {
    const bundle = messageBundle()
    const task = resourceOf(bundle, 'Task')
    const extension = [{ url: 'https://example.org/x', valueReference: { reference: 'urn:uuid:0' } }]
    Object.assign(task, {
      extension,
      _description: { extension },
      contained: [
        { resourceType: 'Communication', id: 'c', status: 'completed', subject: { reference: 'urn:uuid:0' } },
      ],
    })
    expect(faultsOf(bundle).toSorted()).toEqual([
      'reference-dangling at Bundle.entry[3].resource.contained[0].subject.reference',
      'reference-dangling at Bundle.entry[3].resource.description.extension[0].valueReference.reference',
      'reference-dangling at Bundle.entry[3].resource.extension[0].valueReference.reference',
    ])
  })

  it('what is named reference but is no Reference is left alone', () => {
    const bundle = withEntry({
      fullUrl: `${restfulBase}Immunization/i`,
      resource: {
        resourceType: 'Immunization',
        id: 'i',
        status: 'completed',
        vaccineCode: { text: 'test' },
        patient: { reference: `urn:uuid:${ids.patient}` },
        occurrenceString: 'test',
        education: [{ reference: 'urn:oid:1.2' }],
        reasonReference: [{ reference: '#issue' }],
        contained: [
          { resourceType: 'DetectedIssue', id: 'issue', status: 'final', reference: 'urn:oid:1.2' },
        ],
        extension: [
          {
            url: 'https://example.org/x',
            valueExpression: { language: 'text/cql', reference: 'urn:oid:1.2' },
          },
        ],
      },
    })
    expect(faultsOf(bundle)).toEqual([])
  })
})

describe('R8: type and id without the base are no match', () => {
  it('a relative reference to a resource under a URN or another base is refused as such', () => {
    const bundle = messageBundle()
    resourceOf(bundle, 'Task').focus = { reference: `Encounter/${ids.encounter}` }
    expect(faultsOf(bundle)).toEqual(['reference-other-base at Bundle.entry[3].resource.focus.reference'])
  })

  it('an absolute reference to another base is allowed but noted', () => {
    const bundle = messageBundle('restful')
    resourceOf(bundle, 'Task').focus = { reference: `https://other.example/fhir/Encounter/${ids.encounter}` }
    expect(faultsOf(bundle)).toEqual(['reference-lookalike at Bundle.entry[3].resource.focus.reference'])
  })

  it('an absolute reference to the same base passes', () => {
    const bundle = messageBundle('restful')
    resourceOf(bundle, 'Task').focus = { reference: `${restfulBase}Encounter/${ids.encounter}` }
    expect(faultsOf(bundle)).toEqual([])
  })
})

describe('R10: every entry is reachable from the MessageHeader', () => {
  it('an entry nothing leads to is noted, and what only it leads to', () => {
    const bundle = messageBundle()
    delete resourceOf(bundle, 'Task').insurance
    delete headerOf(bundle).responsible
    expect(faultsOf(bundle)).toEqual([
      'entry-unreachable at Bundle.entry[6]',
      'entry-unreachable at Bundle.entry[10]',
    ])
  })

  it('a Provenance is reachable through its target, and what it refers to', () => {
    const bundle = messageBundle()
    const fullUrl = 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cfd'
    bundle.entry?.push({ fullUrl, resource: { resourceType: 'Device', id: fullUrl.slice(9) } })
    resourceOf(bundle, 'Provenance').agent = [{ who: { reference: fullUrl } }]
    expect(faultsOf(bundle)).toEqual([])
  })

  it('a Provenance of an unreachable entry is not', () => {
    const bundle = messageBundle()
    delete resourceOf(bundle, 'Task').insurance
    resourceOf(bundle, 'Provenance').target = [{ reference: `urn:uuid:${ids.coverage}` }]
    expect(codesOf(bundle)).toEqual(['entry-unreachable', 'entry-unreachable'])
  })
})

describe('R11: the Bundle says when it was sent', () => {
  it('a missing timestamp is a warning', () => {
    const bundle = messageBundle()
    delete bundle.timestamp
    expect(faultsOf(bundle)).toEqual(['timestamp-missing at Bundle'])
  })

  it('a timestamp passes', () => {
    expect(codesOf(messageBundle())).not.toContain('timestamp-missing')
  })
})

describe('R12: ids have the form of an id', () => {
  it('other signs and more than 64 of them are refused', () => {
    const bundle = messageBundle()
    bundle.id = 'under_score'
    headerOf(bundle).id = 'a'.repeat(65)
    expect(faultsOf(bundle)).toEqual([
      'fullurl-uuid-differs at Bundle.entry[0].fullUrl',
      'id-format at Bundle.id',
      'id-format at Bundle.entry[0].resource.id',
    ])
  })

  it('an id that is no UUID passes', () => {
    const bundle = messageBundle()
    bundle.id = 'ejklfdsio8kla'
    expect(faultsOf(bundle)).toEqual([])
  })
})

describe('one Bundle per message', () => {
  const inner: Bundle = { resourceType: 'Bundle', id: 'c', type: 'collection' }

  it('a Bundle as entry, contained or in Parameters is refused and not looked into', () => {
    const fullUrl = `${restfulBase}Bundle/c`
    const hidden: Bundle = {
      ...inner,
      entry: [{ resource: { ...request('d'), subject: { reference: '#none' } } }],
    }
    expect(faultsOf(withEntry({ fullUrl, resource: hidden }))).toEqual([
      'nested-bundle at Bundle.entry[12].resource',
    ])
    const parameters: Resource = {
      resourceType: 'Parameters',
      id: 'c',
      parameter: [{ name: 'x', resource: inner }],
    }
    expect(faultsOf(withEntry({ fullUrl: `${restfulBase}Parameters/c`, resource: parameters }))).toEqual([
      'nested-bundle at Bundle.entry[12].resource.parameter[0].resource',
    ])
    const bundle = messageBundle()
    resourceOf(bundle, 'Task').contained = [inner]
    expect(faultsOf(bundle)).toEqual(['nested-bundle at Bundle.entry[3].resource.contained[0]'])
  })

  it('Parameters with another resource pass', () => {
    const resource: Resource = {
      resourceType: 'Parameters',
      id: 'c',
      parameter: [{ name: 'x', resource: request('d') }],
    }
    expect(faultsOf(withEntry({ fullUrl: `${restfulBase}Parameters/c`, resource }))).toEqual([])
  })
})
