// What became of a message, for its own sender: each copy with its channel, refusals, loss, times and what is still owed.
import { caseOf, type CaseState } from '../domain/case/case.js'
import { steps } from '../domain/case/steps.js'
import { deadlineRules } from '../domain/deadlines.js'
import { timestampOf, type EpochMs } from '../domain/time.js'
import type { Directory } from '../routing/directory.js'
import type { DeliveryStatus, DutyStatus, MessageStatus } from '../store/store.js'
import type { Gateway } from './gateway.js'
import { liabilityOf } from './liability.js'
import { tellable } from './tellable-loss.js'

const time = (epoch: EpochMs | undefined) => (epoch === undefined ? undefined : timestampOf(epoch))

/** Codes, ids, paths and times: nothing about the patient; `unmet`: for whom no unit was found, while that stands open. Undefined when the partner has sent no such message. */
export async function lookUp({ store, clock, directory }: Gateway, partner: string, headerId: string) {
  const status = await store.status(partner, headerId)
  if (status === undefined) return undefined
  const { id, arende } = status.message
  const stands = arende === undefined ? undefined : caseOf(await store.caseEvents(arende))
  const unmet = await store.unmet(id)
  return { ...describe(status, directory, clock.now()), unmet, case: stands && describeCase(stands) }
}

/** How far the case has come, by all its messages; who sent which stays with the parties. */
const describeCase = ({ phase, deceased, sip, done }: CaseState) => ({
  phase,
  deceased,
  sip,
  done: steps.filter((step) => done.has(step)),
})

function describe({ message, deliveries, duties }: MessageStatus, { byId }: Directory, now: EpochMs) {
  const unitOf = ({ recipient }: DeliveryStatus) =>
    recipient === undefined ? undefined : byId.get(recipient)
  return {
    id: message.headerId,
    type: message.type,
    accepted: message.accepted,
    /** The three times of every message; the third stands with each copy as handedOverAt. */
    sentAt: time(message.sentAt),
    custodyAt: time(message.custodyAt),
    issues: message.issueCodes,
    copies: deliveries
      .filter(({ kind }) => kind === 'copy')
      .map((delivery) => ({
        ...describeCopy(delivery),
        paymentLiability: liabilityOf(message.type, unitOf(delivery), sentAtOf(delivery)),
      })),
    owed: duties.map((duty) => describeDuty(duty, now)),
  }
}

/** In the law's sense: a copy that was refused after it was handed over, or is in doubt, has not been sent. */
const sentAtOf = ({ state, handedOverAt }: DeliveryStatus): EpochMs | undefined =>
  state === 'delivered' || state === 'submitted' ? handedOverAt : undefined

const describeCopy = (delivery: DeliveryStatus) => ({
  recipient: delivery.recipient,
  copyId: delivery.copyId,
  state: delivery.state,
  channel: delivery.channels[0],
  refused: delivery.refusals,
  attempts: delivery.attempts,
  lastOutcome: delivery.lastOutcome,
  lastReason: delivery.lastReason,
  handedOverAt: time(delivery.handedOverAt),
  evidenceDueBy: time(delivery.evidenceDueBy),
  loss: tellable(delivery.loss),
})

const describeDuty = ({ duty, unit, due, strictDue, rule, metAt }: DutyStatus, now: EpochMs) => ({
  duty,
  unit,
  due: time(due),
  strictDue: time(strictDue),
  rule,
  source: deadlineRules[rule].source,
  metAt: time(metAt),
  overdue: metAt === undefined ? due < now : metAt > due,
})
