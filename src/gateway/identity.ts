// Tells an identity officer whom an open entry before the operator is about, for a unit that has called back; each time is logged.
import type { HsaId } from '../domain/hsa-id.js'
import type { MessageType } from '../domain/message-type.js'
import { identitySystemOf, type IdentityKind, type PatientIdentity } from '../domain/identity.js'
import type { PersonName } from '../domain/patient.js'
import { protectionLevel, type ProtectionLevel } from '../domain/protection.js'
import type { MessageRow } from '../store/store.js'
import type { Gateway } from './gateway.js'
import { readAgain } from './load-source.js'

/** Who it is, and which message it is about; not where the patient is, nor anything of the care. */
export interface ReadOutIdentity {
  readonly type: MessageType
  /** The only unit that may be told; undefined where the entry is about no single unit. */
  readonly unit: HsaId | undefined
  readonly protection: ProtectionLevel
  readonly identity: ReadOutNumber
  readonly name: PersonName | undefined
  /** Of an entry `identity-changed`: the patient as the case has had it, where that is still kept. */
  readonly before: Pick<ReadOutIdentity, 'identity' | 'name'> | undefined
}

export interface ReadOutNumber {
  readonly kind: IdentityKind
  readonly issuer: string | undefined
  readonly value: string
}

/**
 * Logged before it is told.
 * @param id of the entry
 * @param by the name that the act is recorded under
 * @returns undefined when there is no such open entry, or its message is no longer kept
 */
export async function readIdentity(
  gateway: Gateway,
  id: string,
  by: string,
): Promise<ReadOutIdentity | undefined> {
  const { store, settings, log } = gateway
  const entry = (await store.attention()).find((one) => one.id === id && one.resolvedAt === undefined)
  const row = entry && (await store.message(entry.message))
  const message = row && readAgain(settings, row)?.message
  if (entry === undefined || row === undefined || message === undefined) return undefined
  const { unit, message: correlationId } = entry
  log({ event: 'identity.read', correlationId, attention: id, unit, by })
  const { name, protection, identity } = message.patient
  return {
    type: message.type,
    unit,
    protection: protectionLevel(protection),
    identity: numberOf(identity),
    name,
    before: entry.kind === 'identity-changed' ? await before(gateway, row) : undefined,
  }
}

const numberOf = ({ kind, system, value }: PatientIdentity): ReadOutNumber => ({
  kind,
  issuer: identitySystemOf(system)?.issuer,
  value,
})

/** The patient by the first message of the case. */
async function before(
  { store, settings }: Gateway,
  { arende }: MessageRow,
): Promise<ReadOutIdentity['before']> {
  const [first] = arende === undefined ? [] : await store.patients(arende)
  const row = first && (await store.message(first.message))
  const patient = row && readAgain(settings, row)?.message.patient
  return patient && { identity: numberOf(patient.identity), name: patient.name }
}
