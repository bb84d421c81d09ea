// Sample messages of every type about official test patients, for tests of mappings, adapters and the gateway.
import { parseMessageId, type MessageId } from '../../src/domain/envelope.js'
import { parseHsaId, type HsaId } from '../../src/domain/hsa-id.js'
import { parseIdentity, type PatientIdentity } from '../../src/domain/identity.js'
import type { Patient } from '../../src/domain/patient.js'
import { parseTimestamp, type Timestamp } from '../../src/domain/time.js'
import type { MessageOf } from '../../src/mappings/registry.js'

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the sample's ${what} is not valid`)
  return value
}

export const hsa = (text: string): HsaId => must(parseHsaId(text), 'HSA-id')
export const time = (text: string): Timestamp => must(parseTimestamp(text), 'time')
export const messageId = (text: string): MessageId => must(parseMessageId(text), 'message id')

export function identity(kind: string, value: string): PatientIdentity {
  const system = kind.includes(':') ? kind : `http://electronichealth.se/identifier/${kind}`
  const result = parseIdentity(system, value, 'Patient.identifier[0].value')
  return must(result.ok ? result.value : undefined, 'identity')
}

export const units = {
  hospital: hsa('SE2321000016-SJUKHUS1'),
  ward: hsa('SE2321000016-AVD11'),
  municipality: hsa('SE2120000142-BISTAND1'),
  homeHealth: hsa('SE2120000142-KHSV1'),
  vardcentral: hsa('SE2321000016-VC1'),
  newVardcentral: hsa('SE2321000016-VC2'),
} as const

export const tolvan: Patient = {
  identity: identity('personnummer', '191212121212'),
  protection: { status: 'known', labels: [] },
  name: { family: 'Tolvansson', given: ['Tolvan'] },
  address: { type: 'folkbokforingsadress', lines: ['Provgatan 12'], postalCode: '123 45', city: 'PROVSTAD' },
  phone: '+46700000012',
  folkbokforing: { kommun: '0180', stadsdel: 'kungsholmen' },
  vardcentral: units.vardcentral,
}

/** Masked as in HL7 Sweden's example 200001252386. */
export const protectedPatient: Patient = {
  identity: identity('personnummer', '200001252386'),
  protection: { status: 'known', labels: ['sekretessmarkering'] },
  name: { family: 'Skyddad uppgift', given: ['Skyddad uppgift'] },
  address: {
    type: 'sarskildPostadress',
    lines: ['Förmedlingsuppdrag', 'Box 2820'],
    postalCode: '403 20',
    city: 'GÖTEBORG',
  },
  folkbokforing: { kommun: '0180', stadsdel: 'kungsholmen' },
  vardcentral: units.vardcentral,
}

/** Region Stockholm's published reserve number example. */
export const reservePatient: Patient = {
  identity: identity('urn:oid:1.2.752.97.3.1.3', '991981000010'),
  protection: { status: 'known', labels: [] },
  name: { family: 'Okändsson', given: ['Reserva'] },
  folkbokforing: { kommun: '0180', stadsdel: 'kungsholmen' },
}

/** What every sample says beside its content; ids in two UUIDs of its own. */
export const envelope = (id: string, bundleId: string) => ({
  id: messageId(id),
  bundleId,
  sentAt: time('2026-11-02T10:15:00+01:00'),
  arende: { system: 'urn:oid:1.2.752.97.1.1.999', value: 'arende-1001' },
  sender: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  chain: [],
  patient: tolvan,
})

export const inskrivningsmeddelande: MessageOf<'inskrivningsmeddelande'> = {
  type: 'inskrivningsmeddelande',
  ...envelope('11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  stay: { system: 'urn:oid:1.2.752.97.1.1.998', value: 'vtf-77' },
  admittedAt: time('2026-11-02T08:30:00+01:00'),
  assessedAt: time('2026-11-02T09:45:00+01:00'),
  expectedDischarge: time('2026-11-09T12:00:00+01:00'),
  needs: { socialtjanst: true, kommunalHsv: true, oppenvard: true },
  legalBasis: 'samtycke',
  complexNeeds: true,
  ward: { hsaId: units.ward, name: 'Avdelning 11' },
  reason: 'Fallolycka i hemmet',
  kvittens: {
    task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'task-1' },
    due: time('2026-11-03T10:15:00+01:00'),
  },
}

export const kvittens: MessageOf<'kvittens'> = {
  type: 'kvittens',
  ...envelope('33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444'),
  sender: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  about: inskrivningsmeddelande.id,
  task: inskrivningsmeddelande.kvittens.task,
  readAt: time('2026-11-02T10:14:00+01:00'),
  role: 'biståndshandläggare',
}

export const utskrivningsklar: MessageOf<'utskrivningsklar'> = {
  type: 'utskrivningsklar',
  ...envelope('55555555-5555-4555-8555-555555555555', '66666666-6666-4666-8666-666666666666'),
  sentAt: time('2026-11-02T10:18:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  stay: inskrivningsmeddelande.stay,
  admittedAt: inskrivningsmeddelande.admittedAt,
  decidedAt: time('2026-11-02T10:17:00+01:00'),
  decidedBy: { hsaId: hsa('SE2321000016-LAKARE1'), name: 'Doktor Provsson' },
  checklist: { medicinesForThreeDays: true, pascalActivated: true, aidsArranged: false },
  legalBasis: 'samtycke',
  kvittens: { task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'task-2' } },
}
