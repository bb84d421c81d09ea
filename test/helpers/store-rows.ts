// Rows for tests of a store: a small admission with its deliveries and duties, and what becomes of it.
import type { CasePatient } from '../../src/domain/case-patient.js'
import { parseHsaId, type HsaId } from '../../src/domain/hsa-id.js'
import type {
  AttentionRow,
  Conclusion,
  DeliveryRow,
  DeliveryState,
  DeliveryStatus,
  DutyRow,
  KvittensRow,
  MessageRow,
  Reception,
  ResolutionRow,
} from '../../src/store/store.js'

/** An invented unit. */
export function unitOf(id: string): HsaId {
  const unit = parseHsaId(id)
  if (unit === undefined) throw new Error('Not an HSA-id')
  return unit
}

export const ward = unitOf('SE2321000016-TEST1')
export const kommun = unitOf('SE2120000142-TEST2')
export const primarvard = unitOf('SE2321000016-TEST3')

/** A patient as a store knows one: nothing but a digest. */
export const tolvan: CasePatient = { digest: 'digest-1', kind: 'personnummer' }

/** When the first message of a test is taken into custody. */
export const start = Date.UTC(2026, 10, 2, 8)
export const hourMs = 3_600_000

/** An accepted inskrivningsmeddelande; every id derives from `id`, so that rows of a test never meet by accident. */
export const messageRow = (id: string, changes: Partial<MessageRow> = {}): MessageRow => ({
  id: `message-${id}`,
  partner: 'journal',
  headerId: `header-${id}`,
  bundleId: `bundle-${id}`,
  digest: 'ab'.repeat(32),
  format: 'fhir',
  body: `{"resourceType":"Bundle","id":"bundle-${id}"}`,
  accepted: true,
  type: 'inskrivningsmeddelande',
  arende: `arende-${id}`,
  sender: ward,
  patient: tolvan,
  sentAt: start - 1000,
  custodyAt: start,
  answer: { status: 200, body: `{"answer":"${id}"}`, contentType: 'application/fhir+json' },
  issueCodes: ['original-unknown', 'unavailable'],
  ...changes,
})

/** A copy of message `id` to a recipient, by fax unless told. */
export const deliveryRow = (
  id: string,
  recipient: HsaId | undefined,
  changes: Partial<DeliveryRow> = {},
): DeliveryRow => ({
  id: `delivery-${id}-${recipient}`,
  message: `message-${id}`,
  kind: 'copy',
  recipient,
  arende: `arende-${id}`,
  copyId: `copy-${id}-${recipient}`,
  copyBundleId: `copy-bundle-${id}-${recipient}`,
  relay: false,
  channels: ['fax'],
  refusals: [],
  address: undefined,
  giveUpAt: start + 8 * hourMs,
  arrivalDigest: `arrival-${id}-${recipient}`,
  ...changes,
})

export const dutyRow = (id: string, duty: DutyRow['duty'], unit: HsaId, due = start + hourMs): DutyRow => ({
  message: `message-${id}`,
  duty,
  unit,
  due,
  strictDue: due - 1,
  rule: duty === 'kvittens' ? 'stockholm-kvittens-weekdays' : 'lus-2-3-admission',
})

export const attentionRow = (
  id: string,
  message: string,
  changes: Partial<AttentionRow> = {},
): AttentionRow => ({
  id: `attention-${id}`,
  at: start,
  kind: 'no-unit',
  message: `message-${message}`,
  delivery: undefined,
  unit: undefined,
  need: undefined,
  due: undefined,
  ...changes,
})

/** An admission told to the kommun, unless told otherwise, with both duties towards it. */
export const admission = (id: string, changes: Partial<Reception> = {}): Reception => ({
  message: messageRow(id),
  parties: [kommun],
  leaving: [],
  deliveries: [deliveryRow(id, kommun)],
  duties: [dutyRow(id, 'inskrivningsmeddelande', kommun), dutyRow(id, 'kvittens', kommun)],
  attention: [],
  kvittens: undefined,
  caseEvent: undefined,
  concludes: undefined,
  ...changes,
})

/** A reception that brings nothing but itself. */
export const bare = (id: string, changes: Partial<Reception> = {}): Reception =>
  admission(id, { parties: [], deliveries: [], duties: [], ...changes })

/** A message of a case that others belong to as well, with one copy to the recipient. */
export const inCase = (id: string, arende: string, recipient: HsaId | undefined = kommun): Reception =>
  bare(id, {
    message: messageRow(id, { arende }),
    deliveries: [deliveryRow(id, recipient, { arende })],
  })

/** The unit says that it has read the message `about`. */
export const kvittensOf = (id: string, about: string, changes: Partial<KvittensRow> = {}): Reception =>
  bare(id, {
    message: messageRow(id, { type: 'kvittens', sender: kommun }),
    kvittens: { about, unit: kommun, message: `message-${id}`, readAt: start + 60_000, ...changes },
  })

/** An operator's word, a little after `start`. */
export const resolution = (changes: Partial<ResolutionRow> = {}): ResolutionRow => ({
  at: start + 9,
  by: 'operator-1',
  outcome: 'called',
  told: false,
  samePatient: false,
  concludes: undefined,
  ...changes,
})

const outcomes = {
  waiting: 'retry',
  sending: 'retry',
  submitted: 'submitted',
  delivered: 'delivered',
  unknown: 'unknown',
  operator: 'rejected',
} as const satisfies Record<DeliveryState, Conclusion['outcome']>

/** How an attempt at `delivery` ended: in this state, at `start` plus a minute. */
export function ended(
  delivery: DeliveryRow | DeliveryStatus,
  state: DeliveryState,
  changes: Partial<Conclusion> = {},
): Conclusion {
  const isOver = state === 'delivered' || state === 'submitted'
  return {
    delivery: delivery.id,
    at: start + 60_000,
    channel: delivery.channels[0] ?? '',
    outcome: outcomes[state],
    reason: undefined,
    state,
    channels: delivery.channels,
    refusals: delivery.refusals,
    nextAt: start + 60_000,
    giveUpAt: delivery.giveUpAt,
    handedOverAt: isOver ? start + 60_000 : undefined,
    arrivesAt: isOver ? start + 60_000 : undefined,
    handle: undefined,
    evidenceDueBy: undefined,
    reference: undefined,
    loss: [],
    attention: [],
    ...changes,
  }
}
