// What one label (a Coding in meta.security or meta.tag) says of protected personal data, near misses included.
import type { ProtectionLabel } from '../../domain/protection.js'
import { codings, systems } from './names.js'
import type { JsonObject } from './reading.js'

/** The label, where it is written as HL7 Sweden's base profiles write it (SEBasePatient 1.1.0, meta.security). */
export const labelOf = ({ system, code }: JsonObject): ProtectionLabel | undefined =>
  system === systems.securityLabel && (code === 'sekretessmarkering' || code === 'skyddadFolkbokforing')
    ? code
    : undefined

/**
 * Whether a Coding in meta.security hints that all is not well. Closed: only what HL7's own code systems say of
 * something else is none, so that a label without system or code, of a local system or of an earlier URL of the
 * profiles (`http://electronichealth.se/CodeSystem/SecurityLabel`) is never taken for none.
 */
export const isHint = (label: JsonObject): boolean => resembles(label) || !isOfHl7(label)

/** As `isHint` for a Coding that stands where labels do not belong (meta.tag): only what looks like one. */
export const resembles = (label: JsonObject): boolean =>
  label['system'] === systems.protection ||
  likeLabels.test(wordsOf(label)) ||
  isDemographics(label) ||
  isRestricted(label)

/** Whether a near miss names the stricter of the labels. */
export const namesRegistration = (label: JsonObject): boolean => likeRegistration.test(wordsOf(label))

const likeLabels = /securitylabel|skydd|sekretess|protected.?information/i
const likeRegistration = /skyddad.?folkbokf(o|ö)ring/i

const wordsOf = ({ system, code, display }: JsonObject): string =>
  [system, code, display].filter((text) => typeof text === 'string').join(' ')

const isOfHl7 = ({ system, code }: JsonObject): boolean =>
  typeof system === 'string' &&
  system.startsWith('http://terminology.hl7.org/CodeSystem/') &&
  code !== undefined

const isDemographics = ({ system, code }: JsonObject): boolean =>
  system === codings.demographics.system && code === codings.demographics.code

/** Unrestricted, low, moderate and normal: whoever has a right to the message may read it. */
const openly: readonly unknown[] = ['U', 'L', 'M', 'N']

const isRestricted = ({ system, code }: JsonObject): boolean =>
  system === systems.confidentiality && !openly.includes(code)
