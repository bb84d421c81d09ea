// The identifier systems that name a patient: which kind each one means, which one is written, what its values obey.
// HL7 Sweden base profiles 1.1.0 (SEBasePatient), RIV-TA OIDs, and the regional systems proposed for the base profile.
import type { IdentityKind } from './identity-kind.js'
import {
  carelinkNumber,
  lmaNumber,
  nationalReserveNumber,
  personnummer,
  samordningsnummer,
  stockholmReserveNumber,
  vastraGotalandReserveNumber,
  type NumberCheck,
} from './identity-numbers.js'

export interface IdentitySystem {
  readonly kind: IdentityKind
  /** Who gives the numbers out, in Swedish: pages print it of numbers that others give out in the same form. */
  readonly issuer: string
  /** The system to write. */
  readonly emit: string
  /** Other systems read as the same. */
  readonly alsoRead: readonly string[]
  /** What a value must look like; absent where no format is published that its own issuer keeps to. */
  readonly check?: NumberCheck
}

const national = 'http://electronichealth.se/identifier/'

const regional = (issuer: string, emit: string, check?: NumberCheck): IdentitySystem => ({
  kind: 'regionaltReservnummer',
  issuer,
  emit,
  alsoRead: [],
  ...(check === undefined ? {} : { check }),
})

export const identitySystems: readonly IdentitySystem[] = [
  {
    kind: 'personnummer',
    issuer: 'Skatteverket',
    emit: `${national}personnummer`,
    alsoRead: ['urn:oid:1.2.752.129.2.1.3.1', 'https://terminology.hl7.se/sid/se-personnummer'],
    check: personnummer,
  },
  {
    kind: 'samordningsnummer',
    issuer: 'Skatteverket',
    emit: `${national}samordningsnummer`,
    alsoRead: ['urn:oid:1.2.752.129.2.1.3.3'],
    check: samordningsnummer,
  },
  {
    kind: 'nationelltReservnummer',
    issuer: 'Inera (NRID)',
    emit: `${national}nationelltReservnummer`,
    // The second is a misspelling in published examples of commonprofiles.care.
    alsoRead: ['urn:oid:1.2.752.74.9.1', `${national}nationelltReservnumer`],
    check: nationalReserveNumber,
  },
  {
    ...regional('Region Stockholm', 'urn:oid:1.2.752.97.3.1.3', stockholmReserveNumber),
    // Only proposed for the base profile, and not on the region's own list of URIs: so the OID is written.
    alsoRead: ['https://uid.regionstockholm.se/reservnummer'],
  },
  regional('Västra Götalandsregionen', 'urn:oid:1.2.752.113.11.0.2.1.1.1', vastraGotalandReserveNumber),
  regional('Västra Götalandsregionen (äldre nummer)', 'urn:oid:1.2.752.113.11.0.2.1.1.4'),
  regional('Region Värmland', 'urn:oid:1.2.752.74.9.2'),
  regional('Inera (Carelink)', 'urn:oid:1.2.752.129.2.1.3.2', carelinkNumber),
  regional('Region Örebro län', 'urn:oid:1.2.752.74.9.3'),
  regional('Region Skåne', 'urn:oid:1.2.752.219.1.10.10.1'),
  regional('Region Blekinge', 'urn:oid:1.2.752.74.9.5'),
  regional('Region Västernorrland', 'urn:oid:1.2.752.269.1.1'),
  regional('Region Sörmland (serie 1)', 'urn:oid:1.2.752.266.1.1.1'),
  regional('Region Sörmland (serie 2)', 'urn:oid:1.2.752.266.1.1.2'),
  regional('Region Västerbotten', 'urn:oid:1.2.752.74.9.7'),
  regional('Region Halland', 'urn:oid:1.2.752.74.9.6'),
  regional('Region Gävleborg', 'urn:oid:1.2.752.74.9.9'),
  regional('Region Dalarna', 'urn:oid:1.2.752.74.9.8'),
  {
    kind: 'lokalt',
    issuer: 'källsystemet (dess HSA-id, sedan dess eget nummer)',
    emit: 'urn:oid:1.2.752.129.2.1.2.1',
    alsoRead: [],
  },
  {
    kind: 'lokalt',
    issuer: 'Migrationsverket (LMA-nummer)',
    emit: `${national}LMA-nummer`,
    alsoRead: [],
    check: lmaNumber,
  },
]

const bySystem = new Map(
  identitySystems.flatMap((row) => [row.emit, ...row.alsoRead].map((system) => [system, row] as const)),
)

/** What a system means; undefined when it is none that the gateway knows to name a patient. */
export const identitySystemOf = (system: string): IdentitySystem | undefined => bySystem.get(system)
