// Makes patients, envelopes and the parts of messages for property tests: every optional part there or not, texts of all scripts.
import * as fc from 'fast-check'
import {
  legalBases,
  type Envelope,
  type Identifier,
  type KvittensRequest,
  type Party,
} from '../../src/domain/envelope.js'
import type { MessageType } from '../../src/domain/message-type.js'
import { addressTypes, type Patient } from '../../src/domain/patient.js'
import type { Protection } from '../../src/domain/protection.js'
import type { ContentOf } from '../../src/mappings/message-mapping.js'
import type { MessageOf } from '../../src/mappings/registry.js'
import { personnummer, samordningsnummer, stockholmReservnummer } from './identities.js'
import { hsa, identity, messageId, time, units } from './messages.js'

const characters = Array.from('abcdefghijklmnopqrstuvwxyzåäöÅÄÖÉ0123456789 .,-/&<>"\'()\u{1F3E5}ßłع')

/** Text as people write it: no space at its ends. */
export const text = fc
  .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 30 })
  .map((written) => written.trim())
  .filter((written) => written !== '')

const digits = (value: number, length = 2): string => String(value).padStart(length, '0')
const zones = ['Z', '+01:00', '+02:00', '-05:30', '+14:00']

/** A time with zone, as senders write it: with or without fractions, in any zone. */
export const timestamp = fc
  .record({
    day: fc.integer({ min: 0, max: 4000 }),
    second: fc.integer({ min: 0, max: 86_399 }),
    fraction: fc.constantFrom('', '.5', '.123', '.000000001'),
    zone: fc.constantFrom(...zones),
  })
  .map(({ day, second, fraction, zone }) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((n) => digits(n))
    return time(`${date}T${clock.join(':')}${fraction}${zone}`)
  })

export const uuid = fc.uuid({ version: 4 })

/** Mostly UUIDs, as ours are; senders may choose any id of FHIR (R12). */
export const anyId = fc.oneof(
  { weight: 3, arbitrary: uuid },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9\-.]{1,64}$/) },
)

export const hsaId = fc.oneof(
  fc.constantFrom(...Object.values(units)),
  fc.stringMatching(/^[A-Z0-9]{1,12}$/).map((suffix) => hsa(`SE2321000016-${suffix}`)),
)

type Model<T> = { readonly [P in keyof T]-?: fc.Arbitrary<Exclude<T[P], undefined>> }

/** An object with these parts, all but the named ones there or not. */
export const parts = <T extends object>(model: Model<T>, required: readonly (keyof T)[]): fc.Arbitrary<T> =>
  fc.record(model, { requiredKeys: [...required] })

export const party: fc.Arbitrary<Party> = parts<Party>({ hsaId, name: text }, ['hsaId'])

const system = fc.constantFrom(
  'urn:oid:1.2.752.97.1.1.999',
  'urn:oid:1.2.752.97.1.1.998',
  'https://ehr.example/id',
)

export const identifier: fc.Arbitrary<Identifier> = parts<Identifier>({ system, value: text }, ['value'])

/** Any kind of identity: official test numbers, and made ones of nobody living. */
export const patientIdentity = fc.oneof(
  fc.constantFrom(
    identity('personnummer', '191212121212'),
    identity('personnummer', '200001252386'),
    identity('samordningsnummer', '197010632391'),
    identity('nationelltReservnummer', '98240301AA06'),
    identity('urn:oid:1.2.752.97.3.1.3', '991981000010'),
    identity('urn:oid:1.2.752.129.2.1.2.1', 'SE2321000016-SJUKHUS1/4711'),
  ),
  personnummer.map((value) => identity('personnummer', value)),
  samordningsnummer.map((value) => identity('samordningsnummer', value)),
  stockholmReservnummer.map((value) => identity('urn:oid:1.2.752.97.3.1.3', value)),
)

export const protection: fc.Arbitrary<Protection> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom('sekretessmarkering' as const, 'skyddadFolkbokforing' as const))
    .map((labels) => ({ status: 'known' as const, labels })),
  fc.constant({ status: 'unknown' as const }),
)

const given = fc.array(text, { minLength: 1, maxLength: 3 })
const name = fc.oneof(
  fc.record({ given }),
  fc.record({ family: text, given }),
  fc.record({ family: text, given: fc.constant([]) }),
)

const address = parts<NonNullable<Patient['address']>>(
  {
    type: fc.constantFrom(...addressTypes),
    lines: fc.array(text, { maxLength: 3 }),
    postalCode: fc.constantFrom('123 45', '40320'),
    city: text,
  },
  ['type', 'lines'],
)

const folkbokforing = parts<NonNullable<Patient['folkbokforing']>>(
  {
    kommun: fc.constantFrom('0180', '0160', '0186', '1480', '0980'),
    stadsdel: fc.constantFrom('kungsholmen', 'farsta'),
  },
  ['kommun'],
)

export const patient: fc.Arbitrary<Patient> = parts<Patient>(
  { identity: patientIdentity, protection, name, address, phone: text, folkbokforing, vardcentral: hsaId },
  ['identity', 'protection'],
)

const link = fc.record({
  role: fc.constantFrom('source' as const, 'revision' as const, 'removal' as const),
  message: anyId.map(messageId),
})

/** Gateways are no units that send. */
const gateway = parts<Party>(
  { hsaId: fc.constantFrom('SE2321000016-GATEWAY1', 'SE2120000142-GATEWAY2').map(hsa), name: text },
  ['hsaId'],
)

const envelope = parts<Omit<Envelope, 'type'>>(
  {
    id: anyId.map(messageId),
    bundleId: anyId,
    sentAt: timestamp,
    arende: identifier,
    sender: party,
    receiver: party,
    chain: fc.array(link, { maxLength: 4 }),
    assemblers: fc.array(gateway, { minLength: 1, maxLength: 2 }),
    patient,
  },
  ['id', 'bundleId', 'sentAt', 'arende', 'sender', 'chain', 'patient'],
)

/** The content of a type, and which of it must be there, in the envelope that all types share. */
export const message = <Type extends MessageType>(
  type: Type,
  content: Model<ContentOf<MessageOf<Type>>>,
  required: readonly (keyof ContentOf<MessageOf<Type>>)[],
): fc.Arbitrary<MessageOf<Type>> =>
  fc
    .tuple(envelope, parts(content, required))
    .map(([shared, own]) => ({ type, ...shared, ...own }) as unknown as MessageOf<Type>)

export const kvittensRequest = parts<KvittensRequest>({ task: identifier, due: timestamp }, ['task'])
export const legalBasis = fc.constantFrom(...legalBases)
export const flag = fc.boolean()
