// The demo's four cases: official test identities, invented people. Each an admission, and later ready for discharge.
import type { Bundle } from '@medplum/fhirtypes'
import { parseMessageId, type Envelope } from '../../domain/envelope.js'
import { parseHsaId, type HsaId } from '../../domain/hsa-id.js'
import { parseIdentity, type PatientIdentity } from '../../domain/identity.js'
import type { Patient } from '../../domain/patient.js'
import { timestampOf, type EpochMs } from '../../domain/time.js'
import type { Kvittens } from '../../mappings/kvittens/message.js'
import type { LusMessage, MessageOf } from '../../mappings/registry.js'
import { toFhir } from '../../mappings/to-fhir.js'
import { hsaIds } from './site.js'

/** A patient's stay: how the tables call it, who sends, and who it is about. */
export interface Stay {
  readonly label: string
  readonly sender: 'sjukhuset' | 'kliniken'
  readonly patient: Patient
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('a value of the demo is not valid')
  return value
}

const hsa = (text: string): HsaId => must(parseHsaId(text))

function identity(system: string, value: string): PatientIdentity {
  const result = parseIdentity(system, value, 'patient.identity')
  return must(result.ok ? result.value : undefined)
}

const personnummer = 'http://electronichealth.se/identifier/personnummer'
const stockholmReservnummer = 'urn:oid:1.2.752.97.3.1.3'

const home = {
  folkbokforing: { kommun: '0180', stadsdel: 'kungsholmen' },
  vardcentral: hsa(hsaIds.vardcentral),
}

const address = (line: string): NonNullable<Patient['address']> => ({
  type: 'folkbokforingsadress',
  lines: [line],
  postalCode: '112 00',
  city: 'STOCKHOLM',
})

export const stays: readonly Stay[] = [
  {
    label: 'ordinary',
    sender: 'sjukhuset',
    patient: {
      ...home,
      identity: identity(personnummer, '191212121212'),
      protection: { status: 'known', labels: [] },
      name: { family: 'Tolvansson', given: ['Tolvan'] },
      address: address('Provgatan 12'),
      phone: '+46700000012',
    },
  },
  {
    label: 'sekretessmarkering',
    sender: 'sjukhuset',
    patient: {
      ...home,
      identity: identity(personnummer, '200001252386'),
      protection: { status: 'known', labels: ['sekretessmarkering'] },
      name: { family: 'Skyddad uppgift', given: ['Skyddad uppgift'] },
      address: {
        type: 'sarskildPostadress',
        lines: ['Förmedlingsuppdrag', 'Box 2820'],
        postalCode: '403 20',
        city: 'GÖTEBORG',
      },
    },
  },
  {
    label: 'reservnummer',
    sender: 'sjukhuset',
    patient: {
      ...home,
      identity: identity(stockholmReservnummer, '991981000010'),
      protection: { status: 'known', labels: [] },
      name: { family: 'Okändsson', given: ['Reserva'] },
    },
  },
  {
    label: 'no flags',
    sender: 'kliniken',
    patient: {
      ...home,
      identity: identity(personnummer, '189002029800'),
      protection: { status: 'unknown' },
      name: { family: 'Oflaggad', given: ['Prov'] },
      address: address('Provgatan 29'),
      phone: '+46700000029',
    },
  },
]

/** What the messages need and may not make themselves. */
export interface Moment {
  readonly now: EpochMs
  readonly id: () => string
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Both messages of one stay, without receiver: the gateway finds the parties. */
export function messagesOf(
  stay: Stay,
  moment: Moment,
): readonly (MessageOf<'inskrivningsmeddelande'> | MessageOf<'utskrivningsklar'>)[] {
  const { now, id } = moment
  const arende = { system: 'urn:oid:1.2.752.97.1.1.999', value: `arende-${id()}` }
  const number = { system: 'urn:oid:1.2.752.97.1.1.998', value: `stay-${id()}` }
  const admittedAt = timestampOf(now - hourMs)
  const basis = { stay: number, admittedAt, legalBasis: 'lagen' as const }
  const kvittens = () => ({
    kvittens: { task: { system: 'urn:oid:1.2.752.97.1.1.997', value: `kvittera-${id()}` } },
  })
  const envelope = () => ({ ...envelopeOf(moment, hsa(hsaIds[stay.sender]), stay.patient), arende })
  return [
    {
      type: 'inskrivningsmeddelande',
      ...envelope(),
      ...basis,
      expectedDischarge: timestampOf(now + 3 * dayMs),
      needs: { socialtjanst: true, kommunalHsv: false, oppenvard: true },
      complexNeeds: false,
      ward: { hsaId: hsa('SE2321000016-AVD11'), name: 'Avdelning 11' },
      reason: 'Fallolycka i hemmet',
      ...kvittens(),
    },
    {
      type: 'utskrivningsklar',
      ...envelope(),
      ...basis,
      decidedAt: timestampOf(now),
      checklist: { medicinesForThreeDays: true, aidsArranged: false },
      ...kvittens(),
    },
  ]
}

function envelopeOf(
  { now, id }: Moment,
  sender: HsaId,
  patient: Patient,
): Omit<Envelope, 'type' | 'arende' | 'receiver'> {
  return {
    id: must(parseMessageId(id())),
    bundleId: id(),
    sentAt: timestampOf(now),
    sender: { hsaId: sender },
    chain: [],
    patient,
  }
}

/** The kvittens of the unit that a copy was made for; undefined when the copy asks for none. */
export function kvittensOf(copy: LusMessage, moment: Moment): Kvittens | undefined {
  if (!('kvittens' in copy) || copy.receiver === undefined) return undefined
  return {
    type: 'kvittens',
    ...envelopeOf(moment, copy.receiver.hsaId, copy.patient),
    arende: copy.arende,
    receiver: copy.sender,
    about: copy.id,
    task: copy.kvittens.task,
    readAt: timestampOf(moment.now),
    role: 'biståndshandläggare',
  }
}

/** As the sender's system writes it, to the gateway's endpoint. */
export const bundleOf = (message: LusMessage, from: string, gateway: string): Bundle =>
  toFhir(message, { source: { endpoint: from }, destination: { endpoint: `${gateway}/fhir` } })
