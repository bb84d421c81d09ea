// A plan as CarePlan, both directions: of what kind, for whom, how long, and what is done by which unit.
import type {
  CarePlan,
  CarePlanActivity,
  CarePlanActivityDetail,
  CodeableConcept,
  Extension,
} from '@medplum/fhirtypes'
import type { Envelope, Identifier, Party } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import { arendeSlice, ownIdentifiers } from './arende.js'
import { list, optional } from './extensions.js'
import type { FhirParts } from './focus.js'
import { identifierFromFhir, identifierToFhir, isCurrent } from './identifier.js'
import type { Named } from './named.js'
import { systems } from './names.js'
import { partyFromFhir, partyReference } from './party.js'
import type { Reader } from './reader.js'
import { readSubject } from './subject.js'

/** How long the plan holds; a side that is absent is open. */
export interface Period {
  readonly start?: Timestamp
  readonly end?: Timestamp
}

/** What plans of every kind say alike. */
export interface Plan {
  /** The plan's own number at its sender (CarePlan.identifier); not the case. */
  readonly plan?: Identifier
  readonly period?: Period
}

/** Kinds of plan by Inera's TypeOfCarePlan: samordnad individuell plan, vid utskrivning, enligt LPT och LRV. */
export type PlanType = 'SIP' | 'SPU' | 'SPLPTLRV'

/** Inera's display of each is the code itself. */
export const planType = (code: PlanType) => ({ system: systems.planType, code, display: code })

/** What a type of message fixes or adds of its CarePlan. */
export interface PlanForm {
  readonly status: NonNullable<CarePlan['status']>
  readonly category?: readonly CodeableConcept[]
  readonly extension?: readonly Extension[]
  readonly description?: string | undefined
  readonly supportingInfo?: readonly { readonly reference: string }[]
  readonly activity: readonly CarePlanActivity[]
  /** The part that is the author; the sender, when it is nobody else. */
  readonly author?: string
}

/** The plan with the case and its own number. */
export const planToFhir = (message: Envelope & Plan, form: PlanForm, parts: FhirParts): CarePlan => ({
  resourceType: 'CarePlan',
  ...list('extension', form.extension ?? []),
  identifier: [
    arendeSlice(message.arende),
    ...(message.plan === undefined ? [] : [identifierToFhir(message.plan)]),
  ],
  status: form.status,
  intent: 'plan',
  ...list('category', form.category ?? []),
  ...optional('description', form.description),
  subject: parts.reference('patient'),
  ...optional('period', message.period && { ...message.period }),
  author: parts.reference(form.author ?? 'sender'),
  ...list('supportingInfo', form.supportingInfo ?? []),
  ...list('activity', form.activity),
})

/** The CarePlan of a kind: the one that says so, else one that names no kind; a fault of the header without either. */
export function planOf(type: PlanType, focus: readonly Reader[], { header }: Named): Reader | undefined {
  const plans = focus.filter(({ resourceType }) => resourceType === 'CarePlan')
  const plan =
    plans.find((one) => one.children('category').some((category) => category.has(planType(type)))) ??
    plans.find((one) => !one.children('category').some(namesKind))
  plan?.same('category', [{ coding: [planType(type)] }])
  return plan ?? header.missing('focus', `the message catalogue (CarePlan ${type})`)
}

const namesKind = (category: Reader): boolean =>
  category.children('coding').some((coding) => coding.peek('system') === systems.planType)

/** Reads what plans say alike; the state is for each type to read. */
export function readPlan(root: Reader, named: Named): Plan {
  root.same('intent', 'plan')
  readSubject(root.child('subject'), named)
  root.child('author')?.means(named.sender)
  const plan = identifierFromFhir(ownIdentifiers(root).find(isCurrent))
  const period = readPeriod(root.child('period'))
  return { ...optional('plan', plan), ...optional('period', period) }
}

function readPeriod(period: Reader | undefined): Period | undefined {
  const start = period?.time('start')
  const end = period?.time('end')
  if (start === undefined && end === undefined) return undefined
  return { ...optional('start', start), ...optional('end', end) }
}

/** A plan that is over, or never was, is none to go by. */
const over: readonly (string | undefined)[] = ['revoked', 'completed', 'entered-in-error']

/** Reads the state of a plan that must hold still; another state than active is told. */
export function readHolds(root: Reader): void {
  root.same('status', 'active')
  if (over.includes(root.peek('status'))) root.fault('code-unknown', 'status', { known: 'active' })
}

/** Whoever does something: a unit with HSA-id, or somebody only named. */
export type Performer = Party | { readonly hsaId?: never; readonly name: string }

/** An activity of the plan, with who does it. */
export const activityToFhir = (
  detail: CarePlanActivityDetail,
  performer: Performer | undefined,
): CarePlanActivity => ({
  detail: { ...detail, ...list('performer', performer === undefined ? [] : [performerToFhir(performer)]) },
})

const performerToFhir = (performer: Performer) =>
  performer.hsaId === undefined ? { display: performer.name } : partyReference(performer)

/** An activity that is over, or never was, is none to tell of. */
const past: readonly (string | undefined)[] = ['completed', 'cancelled', 'stopped', 'entered-in-error']

/** An activity described in place, with its detail. */
export interface Activity {
  readonly activity: Reader
  readonly detail: Reader
}

/** Every activity described in place; one that is only referred to is told as unread. */
export const activities = (root: Reader): readonly Activity[] =>
  root.children('activity').flatMap((activity) => {
    const detail = activity.child('detail')
    return detail === undefined ? [] : { activity, detail }
  })

/** Those that are neither done nor given up; the others are told as unread. */
export const currentActivities = (root: Reader): readonly Activity[] =>
  activities(root).filter(({ detail }) => !past.includes(detail.peek('status')))

/** Who does it: the first unit with HSA-id, else the first who is shown by a name. */
export function readPerformer(detail: Reader): Performer | undefined {
  const performers = detail.children('performer')
  for (const performer of performers) {
    const unit = partyFromFhir(performer)
    if (unit !== undefined) return unit
  }
  const name = performers.find(({ node }) => node['display'] !== undefined)?.text('display')
  return name === undefined ? undefined : { name }
}
