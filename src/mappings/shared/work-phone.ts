// The telephone on which a professional or a unit is reached at work, both directions.
import type { ContactPoint } from '@medplum/fhirtypes'
import { isCurrent } from './identifier.js'
import type { Reader } from './reader.js'

export const workPhoneToFhir = (value: string): ContactPoint => ({ system: 'phone', value, use: 'work' })

/** The telephone of a person, role, team or unit: the one marked as at work, else the first. */
export function workPhoneFromFhir(reachable: Reader): string | undefined {
  const phones = reachable.children('telecom').filter(isPhone)
  const phone = phones.find((contact) => contact.peek('use') === 'work') ?? phones[0]
  phone?.text('system')
  phone?.same('use', 'work')
  return phone?.text('value')
}

const isPhone = (contact: Reader): boolean =>
  isCurrent(contact) && contact.peek('system') === 'phone' && contact.peek('value') !== undefined
