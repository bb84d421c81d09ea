// The patient, both directions.
import { parseIdentity, type PatientIdentity } from '../../domain/identity.js'
import { addressTypes, type Patient, type PatientAddress, type PersonName } from '../../domain/patient.js'
import { protectionFrom } from '../../domain/protection.js'
import type { Area } from '../../domain/unit.js'
import { optional } from '../../mappings/shared/extensions.js'
import type { XmlReader } from './xml-reader.js'
import type { XmlNode, XmlWriter } from './xml-writer.js'

/** The system that WebCare's only kind of number stands for. */
const personnummerSystem = 'http://electronichealth.se/identifier/personnummer'

export function patientToXml(patient: Patient, xml: XmlWriter): readonly XmlNode[] {
  const { identity, name, address, phone, folkbokforing } = patient
  return xml.group(
    'patient',
    xml.text('personnummer', identity.value, 'patient.identity.value'),
    name === undefined ? [] : nameToXml(name, xml),
    address === undefined ? [] : addressToXml(address, xml),
    xml.text('telefon', phone, 'patient.phone'),
    folkbokforing === undefined ? [] : folkbokforingToXml(folkbokforing, xml),
  )
}

/**
 * WebCare has no flags of protection (it may not hold protected patients), so `labelsComplete` alone says whether
 * their absence means anything.
 */
export function patientFromXml(patient: XmlReader, labelsComplete: boolean): Patient | undefined {
  const identity = identityFromXml(patient)
  const rest = {
    protection: protectionFrom([], labelsComplete),
    ...optional('name', nameFromXml(patient.group('namn'))),
    ...optional('address', addressFromXml(patient.group('adress'))),
    ...optional('phone', patient.text('telefon')),
    ...optional('folkbokforing', folkbokforingFromXml(patient.group('folkbokforing'))),
  }
  return identity === undefined ? undefined : { identity, ...rest }
}

function identityFromXml(patient: XmlReader): PatientIdentity | undefined {
  const value = patient.required(patient.token('personnummer'), 'personnummer', 'LUS 2:2')
  if (value === undefined) return undefined
  const result = parseIdentity(personnummerSystem, value, patient.at('personnummer'))
  patient.note(result.ok ? result.warnings : result.issues)
  return result.ok ? result.value : undefined
}

const nameToXml = ({ family, given }: PersonName, xml: XmlWriter) =>
  xml.group(
    'namn',
    given.flatMap((name, index) => xml.text('fornamn', name, `patient.name.given[${index}]`)),
    xml.text('efternamn', family, 'patient.name.family'),
  )

const nameFromXml = (name: XmlReader | undefined): PersonName | undefined =>
  name && { given: name.texts('fornamn'), ...optional('family', name.text('efternamn')) }

const addressToXml = ({ type, lines, postalCode, city }: PatientAddress, xml: XmlWriter) =>
  xml.group(
    'adress',
    xml.code('adresstyp', type),
    lines.flatMap((line, index) => xml.text('rad', line, `patient.address.lines[${index}]`)),
    xml.text('postnummer', postalCode, 'patient.address.postalCode'),
    xml.text('ort', city, 'patient.address.city'),
  )

/** An address that does not say of which kind it is counts as folkbokföringsadress, as in the FHIR mapping. */
const addressFromXml = (address: XmlReader | undefined): PatientAddress | undefined =>
  address && {
    type: address.code('adresstyp', addressTypes) ?? 'folkbokforingsadress',
    lines: address.texts('rad'),
    ...optional('postalCode', address.text('postnummer')),
    ...optional('city', address.text('ort')),
  }

const folkbokforingToXml = ({ kommun, stadsdel }: Area, xml: XmlWriter) =>
  xml.group(
    'folkbokforing',
    xml.text('kommun', kommun, 'patient.folkbokforing.kommun'),
    xml.text('stadsdel', stadsdel, 'patient.folkbokforing.stadsdel'),
  )

function folkbokforingFromXml(area: XmlReader | undefined): Area | undefined {
  const kommun = area?.required(area.token('kommun'), 'kommun', 'the contract')
  const stadsdel = area?.text('stadsdel')
  if (area === undefined || kommun === undefined) return undefined
  if (!/^\d{4}$/.test(kommun))
    return area.fault('code-unknown', 'kommun', { known: 'kommun codes of four digits' })
  return { kommun, ...optional('stadsdel', stadsdel) }
}
