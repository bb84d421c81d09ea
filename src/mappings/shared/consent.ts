// A consent that was given (samtycke) as Consent, both directions. It goes along only where one was; menprövning is none.
import type { Consent } from '@medplum/fhirtypes'
import type { Timestamp } from '../../domain/time.js'
import type { FhirParts } from './focus.js'
import type { Named } from './named.js'
import { codings, extensions } from './names.js'
import { requiredTime, type Reader } from './reader.js'
import { object, timestamp } from './schemas.js'
import { readSubject } from './subject.js'

/** The patient's consent that the sender tells what secrecy covers (OSL 10:1, 12:2). */
export interface Samtycke {
  /** When the patient, or whoever may speak for the patient, gave it. */
  readonly givenAt: Timestamp
}

export const samtycke = object({ givenAt: timestamp }, ['givenAt'])

const said = {
  status: 'active' as const,
  scope: { coding: [codings.patientPrivacy] },
  category: [{ coding: [codings.disclosure] }],
  policyRule: { coding: [codings.optIn], text: 'OSL (2009:400) 10:1, 12:2' },
}

/** The Consent, received by the sender; the root refers to it. */
export const consentToFhir = ({ givenAt }: Samtycke, parts: FhirParts): Consent => ({
  resourceType: 'Consent',
  ...said,
  patient: parts.reference('patient'),
  dateTime: givenAt,
  organization: [parts.reference('sender')],
})

/**
 * The consent that the first of these References to a Consent leads to; `missing` says what it means that none does.
 * One refused or withdrawn is a fault.
 */
export function readConsent(
  references: readonly Reader[],
  named: Named,
  missing: () => undefined,
): Samtycke | undefined {
  const reference = references.find((one) => one.target()?.resourceType === 'Consent')
  const consent = reference?.target()
  if (reference === undefined || consent === undefined) return missing()
  for (const key of ['status', 'scope', 'category', 'policyRule'] as const) consent.same(key, said[key])
  readSubject(consent.child('patient'), named)
  for (const organization of consent.children('organization')) organization.means(named.sender)
  checkGiven(consent)
  const givenAt = requiredTime(consent, 'dateTime', () =>
    consent.missing('dateTime', 'OSL 10:1 (when the consent was given)'),
  )
  reference.followed()
  return givenAt && { givenAt }
}

function checkGiven(consent: Reader): void {
  if (consent.peek('status') !== said.status) consent.fault('code-unknown', 'status', { known: said.status })
  const provision = consent.child('provision')
  if (provision?.peek('type') === 'deny') provision.fault('code-unknown', 'type', { known: 'permit' })
}

/** Of a root that may be sent on consent alone: that it says so; another ground, or none, is a fault. */
export function requireSamtycke(root: Reader): void {
  const extension = root.extension(extensions.legalBasis)
  if (extension === undefined) return root.missing('extension', 'OSL 10:1 (samtycke)')
  if (extension.text('valueCode') !== 'samtycke')
    extension.fault('code-unknown', 'valueCode', { known: 'samtycke' })
}
