// What a running gateway is told: the checked configuration, with secrets already resolved.
import type { Adapter } from '../adapters/adapter.js'
import type { Calendar } from '../domain/calendar.js'
import type { Party } from '../domain/envelope.js'
import type { HsaId } from '../domain/hsa-id.js'
import type { Unit } from '../domain/unit.js'
import type { SeverityPolicy } from '../profiles/messaging/policy.js'

/** Who the gateway itself is. A message addressed to `hsaId` asks it to find the parties. */
export interface Self {
  readonly hsaId: HsaId
  /** Base of its FHIR endpoint, as partners reach it; MessageHeader.source of what it sends. */
  readonly endpoint: string
  /** A neutral name: it stands on envelopes. */
  readonly name: string
  /** Telephone number printed on pages. */
  readonly callBack: string
}

/** The gateway as messages name it. */
export const partyOf = ({ hsaId, name }: Self): Party => ({ hsaId, name })

/** `fhir`: R33-R37; `medcom`: a duplicate is the same MessageHeader.id, answered under a new envelope (MR8). */
export type DuplicatePolicy = 'fhir' | 'medcom'

/** A configured other end: what it may send, and the channel it can be reached on. */
export interface Partner {
  /** Configured name: in the log, in metrics, and in units' `channels`. */
  readonly id: string
  readonly adapter: Adapter
  /** The units it may send for. */
  readonly units: readonly HsaId[]
  /** Whether its system writes the population register's protection flags (an absent one means "none"). */
  readonly labelsComplete: boolean
  readonly duplicates: DuplicatePolicy
  /** Prefixes of addresses that responses may be posted to (R57); empty: asynchronous requests are refused. */
  readonly responseUrls: readonly string[]
  /** Minutes that answers are kept for duplicates (R41); never less than the store keeps them. */
  readonly severity: SeverityPolicy
}

/** Who may ask what; no role is implied by another. */
export type Role = 'partner' | 'operator' | 'identityOfficer' | 'administrator'

/** An authenticated caller. */
export type Principal =
  | { readonly role: 'partner'; readonly partner: string }
  | { readonly role: Exclude<Role, 'partner'>; readonly name: string }

export interface RetrySettings {
  /** First wait after a `retry`, doubled each time up to `capMs`, then made uneven by up to a quarter. */
  readonly firstMs: number
  readonly capMs: number
  /** How long a channel is tried before the next one when no deadline decides it. */
  readonly patienceMs: number
  /** How long one sending may take. */
  readonly sendTimeoutMs: number
  /** Sendings at once to one channel. */
  readonly perChannel: number
}

export interface Settings {
  readonly self: Self
  readonly partners: ReadonlyMap<string, Partner>
  readonly directory: readonly Unit[]
  readonly calendar: Calendar
  readonly retry: RetrySettings
  readonly limits: { readonly bodyBytes: number }
  /** Days that bodies are kept after every delivery has ended. */
  readonly retentionDays: number
}
