// Protected personal data as security labels of HL7 Sweden's base profiles (SEBasePatient 1.1.0, meta.security).
import type { Patient as FhirPatient } from '@medplum/fhirtypes'
import { protectionFrom, type Protection, type ProtectionLabel } from '../../domain/protection.js'
import { codings, systems } from './names.js'
import type { Reader } from './reader.js'
import type { JsonObject } from './reading.js'

/** The labels with DEMO, as in the profile's own examples; `okand` of our own where they are not known. */
export function protectionToFhir(protection: Protection): Pick<FhirPatient, 'meta'> {
  if (protection.status === 'unknown') return { meta: { security: [codings.protectionUnknown] } }
  const security = protection.labels.map((code) => ({ system: systems.securityLabel, code }))
  return security.length === 0 ? {} : { meta: { security: [codings.demographics, ...security] } }
}

/**
 * What the labels on these resources say. Labels count wherever the message carries them. That all is well is
 * believed only where nothing hints at the contrary: DEMO alone, a label of the system that is not known, and
 * "unknown" said by a forwarding gateway outweigh the partner's `labelsComplete`.
 */
export function protectionFromFhir(labelled: readonly Reader[], labelsComplete: boolean): Protection {
  const codes = labelled.flatMap((resource) => resource.child('meta')?.children('security') ?? [])
  const labels = new Set(codes.flatMap(({ node }) => labelOf(node) ?? []))
  const hints = codes.filter(({ node }) => labelOf(node) === undefined && isHint(node))
  const writtenBack = labels.size > 0 ? codings.demographics : codings.protectionUnknown
  for (const code of codes) {
    const said = hints.includes(code) ? writtenBack : labelOf(code.node) && code.node
    for (const key of ['system', 'code'] as const) code.same(key, said?.[key])
  }
  return protectionFrom([...labels], labelsComplete && hints.length === 0)
}

const labelOf = ({ system, code }: JsonObject): ProtectionLabel | undefined =>
  system === systems.securityLabel && (code === 'sekretessmarkering' || code === 'skyddadFolkbokforing')
    ? code
    : undefined

const isHint = ({ system, code }: JsonObject): boolean =>
  system === systems.securityLabel ||
  system === systems.protection ||
  (system === codings.demographics.system && code === codings.demographics.code)
