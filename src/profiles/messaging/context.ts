// What the messaging rules look at: the Bundle, its header, its references; computed once per message.
import type { Bundle, MessageHeader, Reference } from '@medplum/fhirtypes'
import type { Issue } from '../../domain/issue.js'
import { walkEntries, type Walked } from './links.js'
import { indexEntries, resolve, type EntryIndex, type IndexedEntry, type Resolution } from './references.js'

export interface BundleContext extends Walked {
  readonly bundle: Bundle
  readonly index: EntryIndex
}

export interface HeaderContext extends BundleContext {
  readonly header: MessageHeader
  readonly headerEntry: IndexedEntry
  /** MessageHeader.focus, resolved, in its order. */
  readonly focus: readonly HeaderReference[]
  /** MessageHeader.response.details, resolved. */
  readonly details: HeaderReference | undefined
}

/** A reference of the header and what it leads to; without resolution when it is no literal reference. */
export interface HeaderReference {
  readonly path: string
  readonly resolution: Resolution | undefined
}

/** A Bundle whose first entry is no MessageHeader has the first form only: what can be checked without one. */
export type MessageContext = BundleContext | HeaderContext

/** One rule of fhir-messaging.md section 1: pure, never throws, reports every place where it is broken. */
export type Check<Context extends BundleContext = BundleContext> = (context: Context) => readonly Issue[]

/** Where the header stands in every message (R2). */
export const headerPath = 'Bundle.entry[0].resource'

/** Indexes and walks a structurally valid Bundle. The index serves the mappings too: nothing is indexed twice. */
export function contextOf(bundle: Bundle): MessageContext {
  const index = indexEntries(bundle)
  const context: BundleContext = { bundle, index, ...walkEntries(index) }
  const [first] = index.entries
  return first?.resource?.resourceType === 'MessageHeader' ? headed(context, first, first.resource) : context
}

export const hasHeader = (context: MessageContext): context is HeaderContext => 'header' in context

function headed(context: BundleContext, headerEntry: IndexedEntry, header: MessageHeader): HeaderContext {
  const read = (path: string, { reference }: Reference): HeaderReference => ({
    path: `${headerPath}.${path}`,
    resolution: reference === undefined ? undefined : resolve(context.index, reference, headerEntry),
  })
  const details = header.response?.details
  return {
    ...context,
    header,
    headerEntry,
    focus: (header.focus ?? []).map((reference, i) => read(`focus[${i}]`, reference)),
    details: details && read('response.details', details),
  }
}
