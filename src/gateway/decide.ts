// What an understood message leads to: may this sender, who is concerned, what is owed; or a partner's response to ours.
import type { Conflict } from '../domain/case/case.js'
import { isError, issue, type Issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import { timeIssues } from '../mappings/time-rules.js'
import { route, type Plan } from '../routing/route.js'
import { localDateOf } from '../domain/stockholm-time.js'
import type { DeliveryRow, Reception } from '../store/store.js'
import { aboutOf, mayName, toldOf, wasTold, type About } from './about.js'
import { answerIssues } from './answer-rules.js'
import { caseOf, patientIssues, type FoundCase } from './case-of.js'
import { inCase } from './case.js'
import { decideResponse } from './decide-response.js'
import type { Understanding } from './forms/form.js'
import type { Gateway } from './gateway.js'
import type { Inbound } from './receive.js'
import { writesOf } from './writes.js'

/** A decision to accept: the message (none for a response) and all that is written beside it. */
export interface Decision {
  readonly message: LusMessage | undefined
  /** The case that the message belongs to. */
  readonly found: FoundCase | undefined
  readonly writes: Omit<Reception, 'message'>
  /** What does not go together in the case since this came. */
  readonly conflicts: readonly Conflict[]
}

export interface Case {
  readonly inbound: Inbound
  /** Where the answer is to be posted, when it was asked for later. */
  readonly address: string | undefined
  readonly understood: Result<Understanding>
}

export async function decide(
  gateway: Gateway,
  { inbound, address, understood }: Case,
): Promise<Result<Decision>> {
  if (!understood.ok) return understood
  const { value } = understood
  if (value.kind === 'response') return decideResponse(gateway, inbound, value)
  const { message } = value
  const early = [...understood.warnings, ...timeIssues(message, gateway.clock.now())]
  if (!inbound.partner.units.includes(message.sender.hsaId)) {
    return failure(...early, issue('sender-not-authorised', 'Bundle.entry[0].resource.sender'))
  }
  const found = await caseOf(gateway, inbound.partner.id, message)
  const answered = await answeredBy(gateway, message, found)
  const issues = [...early, ...patientIssues(found.acquaintance, 'arende-other-patient'), ...answered.issues]
  if (issues.some(isError)) return failure(...issues)
  const isChanged = issues.some(({ code }) => code === 'arende-patient-changed')
  const planned = await plan(gateway, message, { found, about: answered.about, isChanged })
  if (!planned.ok) return failure(...issues, ...planned.issues)
  const stands = await inCase(gateway.store, message, { arende: found.key, about: answered.about })
  const writes = writesOf(gateway, {
    inbound,
    message,
    plan: planned.value,
    about: answered.about,
    found,
    isChanged,
    inCase: stands,
    address,
    idTaken: await isIdTaken(gateway, message, planned.value),
  })
  const told = [...issues, ...planned.warnings, ...stands.issues]
  logPlan(gateway, inbound, { message, deliveries: writes.deliveries, warnings: told })
  return success({ message, found, writes, conflicts: stands.conflicts }, told)
}

interface Answered {
  readonly about: About | undefined
  readonly issues: readonly Issue[]
}

/** The message that this one is about; its sender must have been told that message, or have sent it. */
async function answeredBy(gateway: Gateway, message: LusMessage, found: FoundCase): Promise<Answered> {
  if (mappingOf(message).about?.(message) === undefined) return { about: undefined, issues: [] }
  const about = await aboutOf(gateway.store, message)
  if (about === undefined) return { about, issues: [issue('original-unknown', inputAt)] }
  const { hsaId } = message.sender
  const isParty = message.type !== 'kvittens' || wasTold(about, hsaId)
  if (!isParty || !mayName(about, hsaId)) return { about, issues: [issue('not-a-party', inputAt)] }
  return { about, issues: await answerIssues(gateway, { message, about, found }) }
}

const inputAt = 'Bundle.entry[0].resource.focus'

interface Surroundings {
  readonly found: FoundCase
  readonly about: About | undefined
  readonly isChanged: boolean
}

async function plan(
  gateway: Gateway,
  message: LusMessage,
  { found, about, isChanged }: Surroundings,
): Promise<Result<Plan>> {
  const { clock, directory, channels, settings, store } = gateway
  const now = clock.now()
  return route(message, {
    directory,
    channels,
    now,
    self: settings.self.hsaId,
    on: localDateOf(now),
    parties: message.type === 'inskrivningsmeddelande' ? [] : await store.parties(found.key),
    patientChanged: isChanged,
    asker: about?.original.sender,
    told: about && toldOf(about),
  })
}

/** Two senders may choose one id; a partner that gets both would take the second for the first sent again. */
async function isIdTaken(
  { store }: Gateway,
  { id }: LusMessage,
  { named, deliveries }: Plan,
): Promise<boolean> {
  const channel = named ? deliveries[0]?.channels[0] : undefined
  return channel !== undefined && (await store.copies(id, channel)).length > 0
}

function logPlan(
  { log }: Gateway,
  { correlationId }: Inbound,
  {
    message,
    deliveries,
    warnings,
  }: { message: LusMessage; deliveries: readonly DeliveryRow[]; warnings: readonly Issue[] },
): void {
  const { type: messageType, sender } = message
  const issueCodes = warnings.map(({ code }) => code)
  log({
    event: 'message.understood',
    correlationId,
    messageType,
    sender: sender.hsaId,
    warnings: warnings.length,
    issueCodes,
  })
  for (const { id: delivery, recipient, channels, refusals } of deliveries) {
    const [channel] = channels
    if (recipient === undefined) continue
    for (const refusal of refusals) log({ event: 'route.refused', correlationId, recipient, ...refusal })
    if (channel === undefined) log({ event: 'delivery.stranded', correlationId, delivery, recipient })
    else log({ event: 'route.chosen', correlationId, delivery, recipient, channel })
  }
}
