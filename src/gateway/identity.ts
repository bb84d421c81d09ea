// Tells an identity officer whom an open entry before the operator is about, for a unit that has called back; each time is logged.
import type { HsaId } from '../domain/hsa-id.js'
import type { MessageType } from '../domain/message-type.js'
import { identitySystemOf, type IdentityKind } from '../domain/identity.js'
import type { PersonName } from '../domain/patient.js'
import { protectionLevel, type ProtectionLevel } from '../domain/protection.js'
import type { Gateway } from './gateway.js'
import { readAgain } from './load-source.js'

/** Who it is, and which message it is about; not where the patient is, nor anything of the care. */
export interface ReadOutIdentity {
  readonly type: MessageType
  /** The only unit that may be told; undefined where the entry is about no single unit. */
  readonly unit: HsaId | undefined
  readonly protection: ProtectionLevel
  readonly identity: {
    readonly kind: IdentityKind
    readonly issuer: string | undefined
    readonly value: string
  }
  readonly name: PersonName | undefined
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
  if (entry === undefined || message === undefined) return undefined
  const { unit, message: correlationId } = entry
  log({ event: 'identity.read', correlationId, attention: id, unit, by })
  const { identity, name, protection } = message.patient
  const { kind, system, value } = identity
  return {
    type: message.type,
    unit,
    protection: protectionLevel(protection),
    identity: { kind, issuer: identitySystemOf(system)?.issuer, value },
    name,
  }
}
