// The patient, both directions, by HL7 Sweden's base profile (SEBasePatient 1.1.0).
import type { Patient as FhirPatient } from '@medplum/fhirtypes'
import type { HsaId } from '../../domain/hsa-id.js'
import type { Patient } from '../../domain/patient.js'
import type { Protection } from '../../domain/protection.js'
import type { Area } from '../../domain/unit.js'
import { codeExtension, list, optional } from './extensions.js'
import { bestFirst } from './identifier.js'
import { extensions } from './names.js'
import { partyReference, unitIdFromFhir } from './party.js'
import { addressFromFhir, addressToFhir } from './patient-address.js'
import { identityFromFhir } from './patient-identity.js'
import { protectionToFhir } from './patient-protection.js'
import { nameFromFhir, nameToFhir } from './person-name.js'
import type { Reader } from './reader.js'

export function patientToFhir(patient: Patient): FhirPatient {
  const { identity, name, address, phone, folkbokforing, vardcentral } = patient
  return {
    resourceType: 'Patient',
    ...protectionToFhir(patient.protection),
    ...list('extension', folkbokforing === undefined ? [] : [folkbokforingToFhir(folkbokforing)]),
    identifier: [{ system: identity.system, value: identity.value }],
    ...list('name', name === undefined ? [] : [nameToFhir(name)]),
    ...list('telecom', phone === undefined ? [] : [{ system: 'phone' as const, value: phone }]),
    ...list('address', address === undefined ? [] : [addressToFhir(address)]),
    ...list('generalPractitioner', vardcentral === undefined ? [] : [partyReference({ hsaId: vardcentral })]),
  }
}

/** Reads a Patient; undefined, with the faults noted, when nobody could say who it is. */
export function patientFromFhir(patient: Reader, protection: Protection): Patient | undefined {
  const identity = identityFromFhir(patient)
  patient.same('active', true)
  const address = addressFromFhir(patient)
  const rest = {
    protection,
    ...optional('name', nameFromFhir(patient)),
    ...optional('address', address),
    ...optional('phone', phoneFromFhir(patient)),
    ...optional('folkbokforing', folkbokforingFromFhir(patient)),
    ...optional('vardcentral', vardcentralFromFhir(patient)),
  }
  return identity === undefined ? undefined : { identity, ...rest }
}

/** The best phone in use. */
function phoneFromFhir(patient: Reader): string | undefined {
  const phones = patient.children('telecom').filter((contact) => contact.peek('system') === 'phone')
  const phone = bestFirst(phones).find((contact) => contact.peek('value') !== undefined)
  phone?.text('system')
  return phone?.text('value')
}

const folkbokforingToFhir = ({ kommun, stadsdel }: Area) => ({
  url: extensions.folkbokforing,
  extension: [...codeExtension('kommun', kommun), ...codeExtension('stadsdel', stadsdel)],
})

const kommunPattern = /^\d{4}$/

function folkbokforingFromFhir(patient: Reader): Area | undefined {
  const extension = patient.extension(extensions.folkbokforing)
  if (extension === undefined) return undefined
  const kommun = extension.extension('kommun')?.text('valueCode')
  const stadsdel = extension.extension('stadsdel')?.text('valueCode')
  if (kommun === undefined || !kommunPattern.test(kommun)) {
    return extension.fault('code-unknown', undefined, { known: 'kommun codes of four digits' })
  }
  return { kommun, ...optional('stadsdel', stadsdel) }
}

/** The first unit with an HSA-id among those who are the patient's primary care; its name is not kept. */
function vardcentralFromFhir(patient: Reader): HsaId | undefined {
  for (const reference of patient.children('generalPractitioner')) {
    const hsaId = unitIdFromFhir(reference)
    if (hsaId !== undefined) return hsaId
  }
  return undefined
}
