// How pages for people write times and patients in Swedish.
import { identitySystemOf, type PatientIdentity } from '../../domain/identity.js'
import type { Patient } from '../../domain/patient.js'
import { protectionLevel, type Protection, type ProtectionLevel } from '../../domain/protection.js'
import { localPartsOf } from '../../domain/stockholm-time.js'
import { epochOf, type Timestamp } from '../../domain/time.js'
import { row, type PageSection } from './page.js'

const two = (n: number) => String(n).padStart(2, '0')

/** Local Swedish time, e.g. `2026-11-02 kl. 11.59`. */
export function swedishTime(time: Timestamp | undefined): string | undefined {
  if (time === undefined) return undefined
  const { date, hour, minute } = localPartsOf(epochOf(time))
  return `${date} kl. ${two(hour)}.${two(minute)}`
}

export const yesNo = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : flag ? 'Ja' : 'Nej'

const identityNames = {
  personnummer: 'Personnummer',
  samordningsnummer: 'Samordningsnummer',
  nationelltReservnummer: 'Nationellt reservnummer (saknar personnummer)',
  regionaltReservnummer: 'Reservnummer (saknar personnummer)',
  lokalt: 'Lokalt nummer (saknar personnummer)',
} as const

const protectionNames: Record<ProtectionLevel, string | undefined> = {
  none: undefined,
  sekretessmarkering: 'Sekretessmarkering',
  skyddadFolkbokforing: 'Skyddad folkbokföring',
  unknown: 'Uppgift om skydd saknas – hanteras som skyddad',
}

/** What a page and everything around it calls the protection; undefined for an ordinary patient. */
export const protectionText = (protection: Protection): string | undefined =>
  protectionNames[protectionLevel(protection)]

/** Regions number alike, so that the number alone could be another patient's: whose it is must stand beside it. */
const issuerOf = ({ kind, system }: PatientIdentity): string | undefined =>
  kind === 'regionaltReservnummer' || kind === 'lokalt' ? identitySystemOf(system)?.issuer : undefined

/** The patient as every page shows them: protection first, then who it is. */
export function patientSection(patient: Patient): PageSection {
  const { identity, name, address, phone } = patient
  return {
    heading: 'Patient',
    rows: [
      ...row('Skyddade personuppgifter', protectionText(patient.protection)),
      ...row('Namn', name && [...name.given, name.family ?? ''].join(' ').trim()),
      ...row(identityNames[identity.kind], identity.value),
      ...row('Utfärdat av', issuerOf(identity)),
      ...row(
        'Adress',
        address && [...address.lines, `${address.postalCode ?? ''} ${address.city ?? ''}`.trim()].join(', '),
      ),
      ...row('Telefon', phone),
    ],
  }
}

/** Somebody by name, with the HSA-id that tells units of the same name apart. */
export function whoText(who: { readonly hsaId?: string; readonly name?: string } | undefined) {
  if (who?.name === undefined || who.hsaId === undefined) return who?.name ?? who?.hsaId
  return `${who.name} (${who.hsaId})`
}
