// Protected personal data as security labels of HL7 Sweden's base profiles (SEBasePatient 1.1.0, meta.security).
import type { Patient as FhirPatient } from '@medplum/fhirtypes'
import { protectionFrom, type Protection, type ProtectionLabel } from '../../domain/protection.js'
import { codings, extensions, systems } from './names.js'
import type { Reader } from './reader.js'
import { isHint, labelOf, namesRegistration, resembles } from './security-label.js'

/** The labels with DEMO, as in the profile's own examples; `okand` of our own where they are not known. */
export function protectionToFhir(protection: Protection): Pick<FhirPatient, 'meta'> {
  if (protection.status === 'unknown') return { meta: { security: [codings.protectionUnknown] } }
  const security = protection.labels.map((code) => ({ system: systems.securityLabel, code }))
  return security.length === 0 ? {} : { meta: { security: [codings.demographics, ...security] } }
}

/** Where labels may stand. */
export interface Labelled {
  readonly bundle: Reader
  /** Every entry's resource. */
  readonly resources: readonly Reader[]
  readonly patient: Reader | undefined
}

/**
 * What the labels of the message say. They count on any resource, whether anything leads to it or not. That all is
 * well is believed only where nothing hints at the contrary: DEMO alone, what is nearly a label, a masked name or
 * address, and "unknown" said by a forwarding gateway outweigh the partner's `labelsComplete`.
 */
export function protectionFromFhir(
  { bundle, resources, patient }: Labelled,
  labelsComplete: boolean,
): Protection {
  const metas = [bundle, ...resources.flatMap(within)].flatMap((resource) => resource.child('meta') ?? [])
  const security = metas.flatMap((meta) => meta.children('security'))
  const near = security.filter(({ node }) => labelOf(node) === undefined && isHint(node))
  const astray = metas.flatMap((meta) => meta.children('tag')).filter(({ node }) => resembles(node))
  const labels = labelsIn(security, [...near, ...astray])
  markRead(security, near, labels)
  const isDoubtful = near.length + astray.length > 0 || metas.some(isAbsent) || isMasked(patient)
  return protectionFrom(labels, labelsComplete && !isDoubtful)
}

/** A resource with those in it: contained, or the value of a parameter. */
const within = (resource: Reader): readonly Reader[] => [resource, ...insideOf(resource).flatMap(within)]

const insideOf = (node: Reader): readonly Reader[] => [
  ...['contained', 'parameter', 'part'].flatMap((key) => node.children(key)),
  ...[node.child('resource') ?? []].flat(),
]

/** The labels as written; beside one of them a near miss may make it stricter, never less strict. */
function labelsIn(security: readonly Reader[], hints: readonly Reader[]): readonly ProtectionLabel[] {
  const labels = new Set(security.flatMap(({ node }) => labelOf(node) ?? []))
  if (labels.size > 0 && hints.some(({ node }) => namesRegistration(node))) labels.add('skyddadFolkbokforing')
  return [...labels]
}

/** Labels count as read as far as they are written back; near misses as far as what is written instead is the same. */
function markRead(
  security: readonly Reader[],
  near: readonly Reader[],
  labels: readonly ProtectionLabel[],
): void {
  const instead = labels.length > 0 ? codings.demographics : codings.protectionUnknown
  for (const label of security) {
    const said = near.includes(label) ? instead : labelOf(label.node) && label.node
    for (const key of ['system', 'code'] as const) label.same(key, said?.[key])
  }
}

/** A sender that says why it gives no labels gives none that could be believed. */
const isAbsent = (meta: Reader): boolean => meta.extension(extensions.dataAbsent) !== undefined

/** How the profiles' own examples mask a name and an address, and how FHIR says that something is masked. */
const masks = /skyddad(e)?.(person)?uppgift|f(o|ö)rmedlingsuppdrag|"valueCode":"masked"/i

const isMasked = (patient: Reader | undefined): boolean =>
  patient !== undefined &&
  masks.test(JSON.stringify([patient.node['name'], patient.node['address']]).normalize('NFC'))
