// Which resource of a Bundle a literal reference names (R7, R8; FHIR R4 bundle.html#references).
import type { Bundle, Resource } from '@medplum/fhirtypes'
import { isAbsolute, isHttp, restful, withoutVersion, type RestfulAddress } from './addresses.js'

/** An entry of the Bundle and what resolving needs to know of it. */
export interface IndexedEntry {
  /** Its place in Bundle.entry. */
  readonly position: number
  readonly fullUrl: string | undefined
  readonly resource: Resource | undefined
  /** The parts of a RESTful fullUrl; the relative references in this entry are read against its base. */
  readonly address: RestfulAddress | undefined
  /** Its contained resources by id. */
  readonly contained: () => ReadonlyMap<string, Resource>
}

export interface EntryIndex {
  readonly entries: readonly IndexedEntry[]
  /** Entries by fullUrl, and by `[fullUrl]/_history/[versionId]` where the resource tells its version. */
  readonly byAddress: ReadonlyMap<string, IndexedEntry>
  /** The fullUrls that several entries have, as several versions of a resource may (R4). */
  readonly shared: ReadonlySet<string>
  /** `[type]/[id]` of every resource, whatever its base: only to say why a reference finds nothing (R8). */
  readonly typesAndIds: () => ReadonlySet<string>
}

/** How a reference is written; decides whether it may point outside the message. */
export type ReferenceForm = 'relative' | 'http' | 'uri' | 'fragment'

/**
 * What a reference leads to. `other-base`: nothing, though the Bundle holds a resource of that type and id under
 * another base or version (never a match, R8). `ambiguous`: several versions, and the reference names none.
 */
export type Resolution =
  | { readonly kind: 'found'; readonly entry: IndexedEntry; readonly resource: Resource }
  | { readonly kind: 'absent' | 'other-base' | 'ambiguous'; readonly form: ReferenceForm }

/** Reads the addresses of a Bundle once, for any number of `resolve`. */
export function indexEntries({ entry = [] }: Bundle): EntryIndex {
  const entries = entry.map(({ fullUrl, resource }, position) => indexed(position, fullUrl, resource))
  const byAddress = new Map<string, IndexedEntry>()
  const shared = new Set<string>()
  for (const each of entries) {
    if (each.fullUrl === undefined) continue
    if (byAddress.has(each.fullUrl)) shared.add(each.fullUrl)
    else byAddress.set(each.fullUrl, each)
    const version = each.resource?.meta?.versionId
    if (version !== undefined) byAddress.set(`${each.fullUrl}/_history/${version}`, each)
  }
  return { entries, byAddress, shared, typesAndIds: once(() => typesAndIdsOf(entries)) }
}

/**
 * Resolves Reference.reference by R7: an absolute one is exactly a fullUrl; a relative one is read against the
 * RESTful base of the entry that holds it; `#id` is contained in that entry, `[reference]#id` in the one found;
 * `/_history/[version]` must be the resource's meta.versionId.
 * @param from the entry that holds the reference (also for references inside its contained resources), or its fullUrl
 */
export function resolve(
  index: EntryIndex,
  reference: string,
  from: IndexedEntry | string | undefined,
): Resolution {
  const origin = typeof from === 'string' ? (index.byAddress.get(from) ?? indexed(-1, from, undefined)) : from
  const hash = reference.indexOf('#')
  if (hash === -1) return resolveEntry(index, reference, origin)
  const container = hash === 0 ? within(origin) : resolveEntry(index, reference.slice(0, hash), origin)
  return container.kind === 'found' ? contained(container, reference.slice(hash + 1)) : container
}

function resolveEntry(index: EntryIndex, reference: string, from: IndexedEntry | undefined): Resolution {
  const base = isAbsolute(reference) ? '' : from?.address?.base
  if (base === undefined) return notFound(index, reference)
  const address = base + reference
  const entry = index.byAddress.get(address)
  if (entry?.resource === undefined || (base !== '' && entry.address?.base !== base))
    return notFound(index, reference)
  return index.shared.has(address)
    ? { kind: 'ambiguous', form: formOf(reference) }
    : { kind: 'found', entry, resource: entry.resource }
}

function notFound(index: EntryIndex, reference: string): Resolution {
  const parts = restful(withoutVersion(reference))
  const namesake = parts !== undefined && index.typesAndIds().has(`${parts.type}/${parts.id}`)
  return { kind: namesake ? 'other-base' : 'absent', form: formOf(reference) }
}

function formOf(reference: string): ReferenceForm {
  if (!isAbsolute(reference)) return 'relative'
  return isHttp(reference) ? 'http' : 'uri'
}

const within = (entry: IndexedEntry | undefined): Resolution =>
  entry?.resource === undefined
    ? { kind: 'absent', form: 'fragment' }
    : { kind: 'found', entry, resource: entry.resource }

/** `#` alone is the container itself (references.html#contained). */
function contained(container: Extract<Resolution, { kind: 'found' }>, id: string): Resolution {
  const resource = id === '' ? container.resource : container.entry.contained().get(id)
  return resource === undefined
    ? { kind: 'absent', form: 'fragment' }
    : { kind: 'found', entry: container.entry, resource }
}

const indexed = (
  position: number,
  fullUrl: string | undefined,
  resource: Resource | undefined,
): IndexedEntry => ({
  position,
  fullUrl,
  resource,
  address: fullUrl !== undefined && isHttp(fullUrl) ? restful(fullUrl) : undefined,
  contained: once(() => containedIn(resource)),
})

function containedIn(resource: Resource | undefined): Map<string, Resource> {
  const list = resource !== undefined && 'contained' in resource ? resource.contained : undefined
  return new Map((list ?? []).map((each) => [each.id ?? '', each]))
}

function typesAndIdsOf(entries: readonly IndexedEntry[]): Set<string> {
  const all = new Set<string>()
  for (const { address, resource } of entries) {
    if (address !== undefined) all.add(`${address.type}/${address.id}`)
    if (resource?.id !== undefined) all.add(`${resource.resourceType}/${resource.id}`)
  }
  return all
}

/** Computes at the first call, remembers for the next. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
