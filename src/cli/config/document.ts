// The configuration file as it is once its schema has accepted it: defaults filled in, nothing resolved yet.
import type { Eve } from '../../domain/calendar.js'
import type { Area, UnitKind } from '../../domain/unit.js'
import type { DuplicatePolicy, RetrySettings, Role } from '../../gateway/settings.js'
import type { Severities, SeverityPreset } from '../../profiles/messaging/policy.js'
import type { SecretRef } from './secrets.js'

export interface GatewayEntry {
  readonly hsaId: string
  readonly endpoint: string
  readonly name: string
  readonly callBack: string
}

export interface PartnerEntry {
  readonly id: string
  readonly adapter: string
  readonly options: Readonly<Record<string, unknown>>
  readonly units: readonly string[]
  readonly tokens: readonly string[]
  readonly labelsComplete: boolean
  readonly duplicates: DuplicatePolicy
  readonly responseUrls: readonly string[]
  readonly severity: SeverityPreset | { readonly preset: SeverityPreset; readonly overrides?: Severities }
}

export interface AccessEntry {
  readonly name: string
  readonly role: Exclude<Role, 'partner'>
  readonly tokens: readonly string[]
}

export interface UnitEntry {
  readonly hsaId: string
  readonly name: string
  readonly kind: UnitKind
  readonly areas: readonly Area[]
  readonly channels: readonly string[]
  readonly validFrom?: string
  readonly validTo?: string
  readonly phone?: string
  readonly postalAddress?: readonly string[]
}

/** Sections of single settings: a fault in one of them, and the gateway cannot start. */
export interface SingleSections {
  readonly gateway: GatewayEntry
  readonly limits: { readonly bodyBytes: number }
  readonly calendar: { readonly eves: readonly Eve[] }
  readonly retry: RetrySettings
  readonly retentionDays: number
  readonly store: { readonly encryptionKey?: SecretRef }
}

/** Sections that are lists: a faulty entry is left out, all others are used. */
export interface ListSections {
  readonly partners: PartnerEntry
  readonly access: AccessEntry
  readonly directory: UnitEntry
}

export type ListSection = keyof ListSections

export const listSections = ['partners', 'access', 'directory'] as const satisfies readonly ListSection[]

/** An entry of a list, with its index in the file. */
export interface Entry<T> {
  readonly index: number
  readonly value: T
}
