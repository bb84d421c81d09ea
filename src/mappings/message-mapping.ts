// What a message-type folder gives the registry: everything the gateway knows of one LUS message.
import type { Turn } from '../domain/case/case-event.js'
import type { Deadline } from '../domain/deadlines.js'
import type { ContentItem } from '../domain/delivery.js'
import type { Envelope, LegalBasis, MessageId } from '../domain/envelope.js'
import type { HsaId } from '../domain/hsa-id.js'
import type { EpochMs, Timestamp } from '../domain/time.js'
import type { RecipientKind } from '../domain/unit.js'
import type { FhirParts, Focus } from './shared/focus.js'
import type { Named } from './shared/named.js'
import type { Page } from './shared/page.js'
import type { Reader } from './shared/reader.js'
import type { ObjectSchema } from './shared/schemas.js'

/** A field of a message: what it is, where it stands in FHIR, and the most that may be told of it, to whom, on which bases. */
export interface ContentRule {
  /** Hub path below the message, e.g. `patient.address` or `reason`. */
  readonly path: string
  /** The data item in words, for docs/messages.md. */
  readonly says: string
  /** The FHIR element that carries it; an extension by the end of its url. */
  readonly element: string
  /** What a FHIR message says that leaves it out, where the hub always has the field. */
  readonly absent?: string
  readonly item: ContentItem
  readonly to: readonly RecipientKind[]
  readonly basis: readonly LegalBasis[]
  /** The paragraph or routine behind the rule. */
  readonly source: string
}

/** When something happened that a message tells of, and the FHIRPath where it stands. */
export interface PastTime {
  readonly at: string
  readonly time: Timestamp
}

/** The content of a message type beyond its envelope. */
export type ContentOf<M extends Envelope> = Omit<M, keyof Envelope>

/** One LUS message: its law, its schema, its FHIR form both ways, its page, and the most it may tell. */
export interface MessageMapping<M extends Envelope> {
  readonly type: M['type']
  /** The duty, as chapter:paragraph of LUS or the routine that asks for it. */
  readonly law: string
  /** JSON Schema (2020-12 subset of ajv) of the content in the `lus` form; the envelope's is shared. */
  readonly schema: ObjectSchema
  /** The focus resources (every root) and what they alone refer to. */
  readonly toFhir: (message: M, parts: FhirParts) => Focus
  /**
   * Reads the content from the focus; what only repeats the envelope is compared with `named`. Faults go to the
   * readers. Undefined when something required is missing.
   */
  readonly fromFhir: (focus: readonly Reader[], named: Named) => ContentOf<M> | undefined
  readonly page: (message: M) => Page
  /**
   * Who is concerned when the sender names no receiver: `needs`: those whose services are marked as needed (LUS 2:1);
   * `parties`: all others who have told or been told in this case; `asker`: whoever sent the message that this one is
   * about; `told`: whoever was told the message that this one is about; `invited`: the units that it calls, or the
   * parties where it calls none by name; `named`: nobody, the sender must name it.
   */
  readonly addressees: 'needs' | 'parties' | 'asker' | 'told' | 'invited' | 'named'
  /** The units that the message calls, for addressees `invited`. */
  readonly invited?: (message: M) => readonly HsaId[]
  /** The message that this one answers, returns, replaces or voids; absent for a type that is about none. */
  readonly about?: (message: M) => MessageId | undefined
  /** Units that come into the case, and that leave it, by this message; absent for a type that moves none. */
  readonly moves?: (message: M) => { readonly comes: readonly HsaId[]; readonly leaves: readonly HsaId[] }
  /** What its case turns on, if this message says it; absent for a type that says no such thing. */
  readonly turn?: (message: M) => Turn | undefined
  /** By when the law wants it told; undefined: as soon as possible, so that a letter alone is never in time. */
  readonly deadline: (message: M, custodyAt: EpochMs) => Deadline | undefined
  /** The times of what has happened before the message was sent; absent for a type that tells no such time. */
  readonly past?: (message: M) => readonly PastTime[]
  readonly content: readonly ContentRule[]
}

export const defineMessage = <M extends Envelope>(mapping: MessageMapping<M>): MessageMapping<M> => mapping
