// HSA-id: the national catalogue's identifier of units and persons in health and social care.

declare const hsaIdBrand: unique symbol

/** `SE` + 10-digit organisation number + `-` + A-Z a-z 0-9; at most 31 characters, compared without case. */
export type HsaId = string & { readonly [hsaIdBrand]: 'HsaId' }

const pattern = /^SE\d{10}-[A-Z0-9]+$/i
const maxLength = 31

/** The systems an HSA-id comes under: the one to write, and all that are read. */
export const hsaIdSystems = {
  /** HL7 Sweden's base profiles: one OID for units, persons and assignments alike. */
  emit: 'urn:oid:1.2.752.29.4.19',
  read: [
    'urn:oid:1.2.752.29.4.19',
    // RIV-TA lists and contracts
    'urn:oid:1.2.752.129.2.1.4.1',
    // Inera's person service (PU): an actor, and a care provider (vårdgivare)
    'urn:oid:1.2.752.29.6.2.1',
    'urn:oid:1.2.752.29.6.10.1',
  ],
} as const

/** Whether an identifier with this system is an HSA-id. */
export const isHsaIdSystem = (system: string): boolean =>
  (hsaIdSystems.read as readonly string[]).includes(system)

/** Reads an HSA-id in any case and gives it in capitals, its comparable form; undefined when it is none. */
export const parseHsaId = (text: string): HsaId | undefined =>
  text.length <= maxLength && pattern.test(text) ? (text.toUpperCase() as HsaId) : undefined
