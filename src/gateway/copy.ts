// A recipient's own copy of a message: read again from the stored body, minimised for whom it goes to and how.
import { contentItems, type Capabilities, type Loss } from '../domain/delivery.js'
import { countsAsProtected } from '../domain/protection.js'
import { recipientKindOf, type Unit } from '../domain/unit.js'
import type { Copy } from '../adapters/adapter.js'
import { clinicalUnread, minimise, type Audience } from '../mappings/minimise.js'
import type { LusMessage } from '../mappings/registry.js'
import type { Unread } from '../mappings/shared/reading.js'
import { parseMessageId, type Party } from '../domain/envelope.js'
import { timestampOf } from '../domain/time.js'
import { asKnownTo, type About } from './about.js'
import { itemsFor, refusalsOf } from '../routing/channels.js'
import type { DeliveryRow, DutyRow } from '../store/store.js'

export interface Source {
  /** The gateway, as it names itself in the copies that it makes. */
  readonly self: Party
  readonly message: LusMessage
  readonly unread: readonly Unread[]
  /** The body as received, when it is a FHIR Bundle. */
  readonly bundle: string | undefined
  /** The message it is about, if that is known. */
  readonly about: About | undefined
  /** When the recipient's kvittens is due. */
  readonly kvittensDue: DutyRow['due'] | undefined
}

export interface MadeCopy {
  readonly copy: Copy
  /** What was withheld, and what this form of copy leaves behind. */
  readonly loss: readonly Loss[]
}

/** The copy, or undefined when this channel may not have it after all (configuration has changed since routing). */
export function makeCopy(
  source: Source,
  delivery: Pick<DeliveryRow, 'copyId' | 'copyBundleId' | 'relay'>,
  unit: Unit,
  can: Capabilities,
): MadeCopy | undefined {
  if (refusalsOf(source.message, unit, can).length > 0) return undefined
  const audience = { recipientKind: recipientKindOf(unit.kind), items: itemsFor(source.message, can) }
  const told = minimise(source.message, audience)
  if ('refused' in told) return undefined
  const { withheld } = told
  const isWhole = withheld.length === 0 && mayKeepContent(source, audience)
  const asIs = delivery.relay && isWhole ? source.bundle : undefined
  if (asIs !== undefined) {
    const message = { ...source.message, bundleId: delivery.copyBundleId }
    return { copy: { message, source: asIs }, loss: [] }
  }
  return {
    copy: { message: addressed(told.message, source, delivery, unit) },
    loss: [...withheld, ...left(source)],
  }
}

/**
 * Elements that no rule of minimisation has seen may go along when they tell nothing clinical and nothing of where the
 * patient is. Others need consent or menprövning, and a recipient and a channel that may be given everything. Where any
 * label in the Bundle protects anybody, nothing unseen goes: it may be about him.
 */
function mayKeepContent({ message, unread }: Source, { recipientKind, items }: Audience): boolean {
  if (countsAsProtected(message.patient.protection)) return unread.length === 0
  if (clinicalUnread(unread).length === 0) return true
  const isCovered = 'legalBasis' in message && message.legalBasis !== 'lagen'
  return isCovered && recipientKind !== 'utforare' && contentItems.every((item) => items.includes(item))
}

const left = ({ unread }: Source): readonly Loss[] =>
  unread.map(({ path }) => ({ kind: 'lost', path, reason: 'not-in-message-type' }))

/**
 * The copy's own envelope: a message of its own with its own ids and a chain back, unless it is a relay (R28, R30). It
 * says that the gateway made it, a relay too: what comes here is not the sender's Bundle but written anew.
 */
function addressed(
  message: LusMessage,
  source: Source,
  delivery: Pick<DeliveryRow, 'copyId' | 'copyBundleId' | 'relay'>,
  unit: Unit,
): LusMessage {
  const id = parseMessageId(delivery.copyId) ?? message.id
  const known = asKnownTo(unit.hsaId, message, source.about)
  const chain = delivery.relay
    ? known.chain
    : [...known.chain, { role: 'source' as const, message: message.id }]
  const receiver = { hsaId: unit.hsaId, name: unit.name }
  const assemblers = [...(message.assemblers ?? []), source.self]
  const envelope = { id, bundleId: delivery.copyBundleId, chain, assemblers, receiver }
  return asked({ ...known, ...envelope }, source)
}

/** The time by which the kvittens is owed goes along, so that the recipient's system can show it. */
function asked(message: LusMessage, { kvittensDue }: Source): LusMessage {
  if (!('kvittens' in message) || kvittensDue === undefined || message.kvittens.due !== undefined)
    return message
  return { ...message, kvittens: { ...message.kvittens, due: timestampOf(kvittensDue) } }
}
