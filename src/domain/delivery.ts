// The words every room speaks of deliveries with: what a channel can, why it was refused, how a sending ended, what was lost.
import type { IdentityKind } from './identity.js'
import type { MessageType } from './message-type.js'
import type { ProtectionLevel } from './protection.js'
import type { EpochMs } from './time.js'

/** Kinds of content that a channel may or may not be given. Every field of a message belongs to exactly one. */
export const contentItems = [
  'identity',
  'name',
  'address',
  'phone',
  'relative',
  'ward',
  'clinical',
  'care',
] as const

export type ContentItem = (typeof contentItems)[number]

/** What a channel can do, as data, so that routing never asks which adapter it is. */
export interface Capabilities {
  readonly messages: readonly MessageType[]
  readonly identities: readonly IdentityKind[]
  /** The protection levels whose patients it may carry; leaving out `unknown` refuses those not looked up. */
  readonly protection: readonly ProtectionLevel[]
  /** Kommun codes (4 digits) or county prefixes (2 digits) whose residents it covers; absent means everyone. */
  readonly residentsOf?: readonly string[]
  /** The most it may be given, for ordinary patients and for those who count as protected. */
  readonly content: { readonly open: readonly ContentItem[]; readonly protected: readonly ContentItem[] }
  /** Hours from hand-over until the recipient normally has it. */
  readonly transitHours: number
  /** Proof it gives: none at all, that the bytes arrived, or that the recipient's system took the message. */
  readonly receipts: 'none' | 'transport' | 'application'
  /** Whether the other end recognises a message id it has had, so that sending again is harmless. */
  readonly deduplicates: boolean
}

export const refusalReasons = [
  'message-type',
  'identity-kind',
  'protection',
  'residency',
  'residency-unknown',
  'content',
  'transit-time',
  'channel-down',
] as const

/** Why a channel was not used for a recipient. `transit-time` alone does not refuse: it calls for a telefon task. */
export interface Refusal {
  readonly channel: string
  readonly reason: (typeof refusalReasons)[number]
}

/**
 * A field that did not come along, as a path without its value: `lost` the target form cannot carry it, `withheld`
 * the recipient or channel may not have it (minimisation), `changed` it is there in another form.
 */
export interface Loss {
  readonly kind: 'lost' | 'withheld' | 'changed'
  /** Hub path (`patient.phone`) or, of an incoming form, FHIRPath or XPath. */
  readonly path: string
  readonly reason: string
}

/** How a sending ended: five, never more. Reasons and codes are from closed sets, never a partner's text. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly reference: string; readonly evidence: string }
  | { readonly kind: 'submitted'; readonly handle: string; readonly evidenceDueBy: EpochMs }
  | { readonly kind: 'retry'; readonly reason: OutcomeReason; readonly afterMs?: number }
  | { readonly kind: 'rejected'; readonly code: OutcomeReason }
  | { readonly kind: 'unknown'; readonly reason: OutcomeReason }

export type OutcomeKind = Outcome['kind']

/**
 * Whether a value is an outcome with all that is stored of it: an adapter that no compiler has seen may give anything.
 * Reasons are not looked at; one that is none of ours is only not kept.
 */
export function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const { kind, reference, handle, evidenceDueBy, afterMs = 0 } = value as Record<string, unknown>
  switch (kind) {
    case 'delivered':
      return typeof reference === 'string'
    case 'submitted':
      return typeof handle === 'string' && Number.isFinite(evidenceDueBy)
    case 'retry':
      return Number.isFinite(afterMs)
    default:
      return kind === 'rejected' || kind === 'unknown'
  }
}

/** The closed set of reasons an adapter may give; they are safe in logs, metrics and answers. */
export const outcomeReasons = [
  'connection-refused',
  'connection-lost',
  'timeout',
  'tls-failed',
  'busy',
  'server-error',
  'rate-limited',
  'transient-error',
  'fatal-error',
  'not-authorised',
  'not-found',
  'refused-by-partner',
  'answer-unreadable',
  'storage-unavailable',
  'interrupted',
  'cannot-encode',
  'gave-up',
  'evidence-overdue',
  'adapter-crashed',
] as const

export type OutcomeReason = (typeof outcomeReasons)[number]
