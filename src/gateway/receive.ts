// A message arrives: known already? readable? may this sender? who is concerned? Stored; only then answered.
import { issue, type Issue } from '../domain/issue.js'
import { success, type Result } from '../domain/result.js'
import type { EpochMs } from '../domain/time.js'
import { StoreError, type Reception, type StoredAnswer } from '../store/store.js'
import { resendResponse, responseAddress } from './respond.js'
import { decide, type Decision } from './decide.js'
import { sha256 } from './digest.js'
import { judgeDuplicate, type Duplicate } from './duplicates.js'
import type { Form, Identified } from './forms/form.js'
import type { Gateway } from './gateway.js'
import { answeredRow, refusedRow } from './message-row.js'
import { raised, storeCrash } from './log-outcome.js'
import { responseCodeOf, statusOf } from './status.js'
import type { Partner } from './settings.js'

/** What came through a door: the body as it was, and who brought it. */
export interface Inbound {
  readonly partner: Partner
  readonly raw: string
  /** UUID of this reception; follows the message through the log. */
  readonly correlationId: string
  /** Asked to be answered later (R51-R53), at the address of the request or at the message's own source. */
  readonly later: { readonly responseUrl: string | undefined } | undefined
}

/** How it ended, for the door to tell its peer. */
export interface Received {
  readonly issues: readonly Issue[]
  /** In the sender's form; undefined when not even the ids could be read. */
  readonly answer: StoredAnswer | undefined
  readonly identified: Identified | undefined
  readonly duplicate: boolean
  /** True when the answer will be posted later: the door confirms custody only (R51). */
  readonly later: boolean
}

/** Takes a message into custody, or says what is wrong with it. Resolves after the commit; never rejects for a bad message. */
export async function receive(gateway: Gateway, form: Form, inbound: Inbound): Promise<Received> {
  const { partner, raw, correlationId } = inbound
  gateway.log({
    event: 'message.received',
    correlationId,
    partner: partner.id,
    bytes: Buffer.byteLength(raw),
  })
  const read = form.read(raw, partner)
  if (!read.ok) return unread(gateway, inbound, read.issues)
  const { inProgress } = gateway
  const keys = keysOf(partner, read.value)
  if (keys.some((key) => inProgress.has(key)))
    return answered(gateway, form, read.value, [issue('still-processing', '')])
  for (const key of keys) inProgress.add(key)
  try {
    return await process(gateway, form, inbound, read.value)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    gateway.log({ event: 'store.failed', correlationId, ...storeCrash(error) })
    return answered(gateway, form, read.value, [issue('unavailable', '')])
  } finally {
    for (const key of keys) inProgress.delete(key)
  }
}

/** Both ids are taken while their message is processed (R37, R39). */
const keysOf = ({ id }: Partner, { headerId, bundleId }: Identified): readonly string[] => [
  `${id} header ${headerId}`,
  `${id} bundle ${bundleId}`,
]

async function process(
  gateway: Gateway,
  form: Form,
  inbound: Inbound,
  identified: Identified,
): Promise<Received> {
  const { partner, raw } = inbound
  const startedAt = gateway.clock.now()
  const known = await gateway.store.known(partner.id, identified.headerId, identified.bundleId)
  const sending = { identified, raw, digest: sha256(raw) }
  const duplicate = judgeDuplicate(known, sending, { settings: gateway.settings, policy: partner.duplicates })
  if (duplicate.kind !== 'new') return answerDuplicate(gateway, form, inbound, { identified, duplicate })
  const address = identified.isResponse ? success(undefined) : responseAddress(inbound, identified)
  if (!address.ok) return refuse(gateway, form, inbound, { identified, issues: address.issues })
  const understood = form.understand(identified, partner)
  const decision = await decide(gateway, { inbound, address: address.value, understood })
  const issues = decision.ok ? decision.warnings : decision.issues
  const answer = form.answer(identified, { code: responseCodeOf(issues), issues }, gateway)
  if (decision.ok || responseCodeOf(issues) === 'fatal-error') {
    await gateway.store.record(reception(gateway, form, { inbound, sending, answer, decision, issues }))
  }
  tell(gateway, inbound, { decision, answer, startedAt })
  gateway.nudge()
  return { issues, answer, identified, duplicate: false, later: decision.ok && inbound.later !== undefined }
}

/** The log's account of a settled message; told after the commit, so that it never says more than is true. */
function tell(
  { log, clock }: Gateway,
  { correlationId, partner }: Inbound,
  { decision, answer, startedAt }: Pick<Settled, 'decision' | 'answer'> & { startedAt: EpochMs },
): void {
  if (!decision.ok) {
    const issueCodes = codesOf(decision.issues)
    log({ event: 'message.refused', correlationId, partner: partner.id, status: answer.status, issueCodes })
    return
  }
  const { message, writes, conflicts } = decision.value
  for (const { duty, unit, rule, due } of writes.duties) {
    log({ event: 'duty.owed', correlationId, duty, unit, rule, due })
  }
  for (const { rule } of conflicts) log({ event: 'case.conflicted', correlationId, rule })
  raised(log, [...writes.attention, ...(writes.concludes?.attention ?? [])])
  if (message === undefined) return
  const durationMs = clock.now() - startedAt
  const deliveries = writes.deliveries.length
  log({
    event: 'message.stored',
    correlationId,
    partner: partner.id,
    messageType: message.type,
    deliveries,
    durationMs,
  })
}

interface Settled {
  readonly inbound: Inbound
  readonly sending: { readonly identified: Identified; readonly raw: string; readonly digest: string }
  readonly answer: StoredAnswer
  readonly decision: Result<Decision>
  readonly issues: readonly Issue[]
}

/** All that is written at once. A refused message keeps its ids, answer and digest, but not its body. */
function reception(gateway: Gateway, form: Form, settled: Settled): Reception {
  const { decision } = settled
  const row = {
    ...settled,
    form: form.name,
    custodyAt: gateway.clock.now(),
    issueCodes: codesOf(settled.issues),
  }
  if (decision.ok) return { message: answeredRow(row, decision.value), ...decision.value.writes }
  return {
    message: refusedRow(row),
    parties: [],
    leaving: [],
    deliveries: [],
    duties: [],
    attention: [],
    kvittens: undefined,
    caseEvent: undefined,
    concludes: undefined,
  }
}

async function answerDuplicate(
  gateway: Gateway,
  form: Form,
  inbound: Inbound,
  seen: { identified: Identified; duplicate: Exclude<Duplicate, { kind: 'new' }> },
): Promise<Received> {
  const { correlationId, partner, later } = inbound
  const { identified, duplicate } = seen
  const { earlier } = duplicate
  if (duplicate.kind === 'reused' || duplicate.changed) await alarm(gateway, earlier.id)
  if (duplicate.kind === 'reused') {
    gateway.log({ event: 'ids.reused', correlationId, partner: partner.id, original: earlier.id })
    return answered(gateway, form, identified, [duplicate.fault])
  }
  const address =
    earlier.accepted && !identified.isResponse ? responseAddress(inbound, identified) : undefined
  if (address?.ok === false) return refuse(gateway, form, inbound, { identified, issues: address.issues })
  gateway.log({ event: 'message.duplicated', correlationId, partner: partner.id, original: earlier.id })
  const postedLater = later !== undefined && earlier.accepted && (await resendResponse(gateway, earlier))
  const answer = duplicate.renewed ? form.renewed(earlier.answer, gateway) : earlier.answer
  return { issues: [], answer, identified, duplicate: true, later: postedLater }
}

/** R38, R40: administrators are told of ids that were used for something else; once, however often it is tried. */
async function alarm({ store, clock, chance, log }: Gateway, message: string): Promise<void> {
  if (await store.isRaised(message, 'ids-reused')) return
  const entry = { id: chance.id(), at: clock.now(), kind: 'ids-reused' as const, message }
  const entries = [{ ...entry, delivery: undefined, unit: undefined, need: undefined, due: undefined }]
  await store.raise(entries)
  raised(log, entries)
}

/** A refusal that is not remembered, told in the log. */
function refuse(
  gateway: Gateway,
  form: Form,
  inbound: Inbound,
  { identified, issues }: { identified: Identified; issues: readonly Issue[] },
): Received {
  logRefused(gateway, inbound, issues)
  return answered(gateway, form, identified, issues)
}

/** An answer that is not remembered: the same ids may succeed later, or stand for another message. */
function answered(gateway: Gateway, form: Form, identified: Identified, issues: readonly Issue[]): Received {
  const answer = form.answer(identified, { code: responseCodeOf(issues), issues }, gateway)
  return { issues, answer, identified, duplicate: false, later: false }
}

function unread(gateway: Gateway, inbound: Inbound, issues: readonly Issue[]): Received {
  logRefused(gateway, inbound, issues)
  return { issues, answer: undefined, identified: undefined, duplicate: false, later: false }
}

function logRefused({ log }: Gateway, { correlationId, partner }: Inbound, issues: readonly Issue[]): void {
  const status = statusOf(issues)
  log({ event: 'message.refused', correlationId, partner: partner.id, status, issueCodes: codesOf(issues) })
}

const codesOf = (issues: readonly Issue[]) => issues.map(({ code }) => code)
