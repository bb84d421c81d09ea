// The patient's address with its type, both directions (HL7 Sweden base profiles: SEBaseAddressPersonExtension).
import type { Address } from '@medplum/fhirtypes'
import type { PatientAddress } from '../../domain/patient.js'
import { addressTypeTable, type AddressTypeRow } from '../tables/address-types.js'
import { list, optional } from './extensions.js'
import { bestFirst, chosen } from './identifier.js'
import { extensions, systems } from './names.js'
import type { Reader } from './reader.js'

const conceptOf = ({ code, display }: AddressTypeRow) => ({
  coding: [{ system: systems.snomedSe, code, display }],
})

export function addressToFhir({ type, lines, postalCode, city }: PatientAddress): Address {
  const rows = addressTypeTable.filter((row) => row.type === type)
  return {
    extension: rows.map((row) => ({ url: extensions.addressType, valueCodeableConcept: conceptOf(row) })),
    ...list('line', lines),
    ...optional('postalCode', postalCode),
    ...optional('city', city),
  }
}

/** The folkbokföringsadress if there is one in use, else the first whose type is known; a temporary one last. */
export function addressFromFhir(patient: Reader): PatientAddress | undefined {
  const typed = bestFirst(patient.children('address')).flatMap((address) =>
    typeOf(address).map((row) => ({ address, row })),
  )
  const best = typed.find(({ row }) => row.type === 'folkbokforingsadress') ?? typed[0]
  return best && readAddress(best.address, best.row)
}

/**
 * The row of an address's type. Without the extension it is taken as the folkbokföringsadress, unless its use says
 * that it is not where the person lives (`temp` is the profile's tillfällig adress).
 */
function typeOf(address: Reader): readonly AddressTypeRow[] {
  const use = address.peek('use')
  const extension = address.extension(extensions.addressType)
  if (extension === undefined)
    return use === undefined || use === 'home' ? addressTypeTable.filter(isFolkbokforing) : []
  const concept = extension.child('valueCodeableConcept')
  return addressTypeTable.filter(({ code }) => concept?.has({ system: systems.snomedSe, code }))
}

const isFolkbokforing = ({ type }: AddressTypeRow): boolean => type === 'folkbokforingsadress'

function readAddress(address: Reader, row: AddressTypeRow): PatientAddress {
  address.extension(extensions.addressType)?.same('valueCodeableConcept', conceptOf(row))
  chosen(address)
  for (const use of row.uses) address.same('use', use)
  for (const kind of row.kinds) address.same('type', kind)
  const lines = address.texts('line')
  const postalCode = address.text('postalCode')
  const city = address.text('city')
  const hasParts = lines.length > 0 || city !== undefined || postalCode !== undefined
  const text = hasParts ? undefined : address.text('text')
  return {
    type: row.type,
    lines: text === undefined ? lines : text.split(/[\r\n]+/).filter((line) => line.trim() !== ''),
    ...optional('postalCode', postalCode),
    ...optional('city', city),
  }
}
