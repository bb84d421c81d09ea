// Names of HL7 Sweden's base profiles 1.1.0 that say something of protected personal data.

const base = 'http://hl7.se/fhir/ig/base'

/** CodeSystem of `sekretessmarkering` and `skyddadFolkbokforing`, in Patient.meta.security. */
export const securityLabelSystem = `${base}/CodeSystem/SecurityLabel`

/** Extension of Address that holds the address's type (SNOMED CT SE). */
export const addressTypeExtension = `${base}/StructureDefinition/SEBaseAddressPersonExtension`

/** SNOMED CT SE: särskild postadress, the only address that a masked patient has. */
export const specialPostalAddress = '63391000052104'

/** What stands for every part of a masked name in the profiles' examples. */
export const maskedName = 'Skyddad uppgift'
