// The hub's patient: what the LUS messages say of whom they concern (LUS 2:2: namn, personnummer, folkbokföringsadress).
import type { HsaId } from './hsa-id.js'
import type { PatientIdentity } from './identity.js'
import type { Protection } from './protection.js'
import type { Area } from './unit.js'

export interface PersonName {
  readonly family?: string
  readonly given: readonly string[]
}

/** Address types of HL7 Sweden's base profile (SNOMED CT SE), by their Swedish names. */
export const addressTypes = [
  'folkbokforingsadress',
  'sarskildPostadress',
  'utlandsadress',
  'uppgivenAdress',
] as const

export type AddressType = (typeof addressTypes)[number]

export interface PatientAddress {
  readonly type: AddressType
  readonly lines: readonly string[]
  readonly postalCode?: string
  readonly city?: string
}

export interface Patient {
  readonly identity: PatientIdentity
  readonly protection: Protection
  readonly name?: PersonName
  readonly address?: PatientAddress
  readonly phone?: string
  /** Where the patient is registered, by code, as given by the sender; never derived from an address. */
  readonly folkbokforing?: Area
  /** The listed vårdcentral as the sender knows it; for protected patients it must be given by hand. */
  readonly vardcentral?: HsaId
}
