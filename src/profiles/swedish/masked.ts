// What a patient with protected personal data looks like when the sender's system has masked it.
import { protectionLabels } from '../../domain/protection.js'
import { hasCoding, isObject, listOf, objectsOf, type Json } from '../checks/json.js'
import { addressTypeExtension, maskedName, securityLabelSystem, specialPostalAddress } from './names.js'

/** Whether a Patient carries a label of HL7 Sweden's base profiles (SecurityLabel). */
export const isProtected = ({ meta }: Json): boolean =>
  isObject(meta) && hasCoding({ coding: meta.security }, securityLabelSystem, protectionLabels)

/** As in the profiles' examples: each part given is "Skyddad uppgift". */
export const isMaskedName = ({ text, family, given }: Json): boolean =>
  [text, family, ...listOf(given)].every((part) => typeof part !== 'string' || part === maskedName)

/** The only address that may be told is the särskild postadress, where Skatteverket forwards letters. */
export const isMaskedAddress = ({ extension }: Json): boolean =>
  objectsOf(extension).some(
    ({ url, valueCodeableConcept }) =>
      url === addressTypeExtension && hasCoding(valueCodeableConcept, snomed, [specialPostalAddress]),
  )

const snomed = 'http://snomed.info/sct'
