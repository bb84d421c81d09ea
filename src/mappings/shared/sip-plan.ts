// The SIP as CarePlan: the root that its messages (the plan, its follow-up, its end) have alike, both directions.
import type { CarePlan } from '@medplum/fhirtypes'
import type { Envelope, Identifier } from '../../domain/envelope.js'
import { arendeSlice, ownIdentifiers } from './arende.js'
import type { FhirParts } from './focus.js'
import { identifierFromFhir, identifierToFhir, isCurrent } from './identifier.js'
import type { Named } from './named.js'
import { codings } from './names.js'
import type { Reader } from './reader.js'
import { rootOf } from './root.js'
import { readSubject } from './subject.js'

type Status = CarePlan['status']

export const sipPlanToFhir = (
  { plan, arende }: Envelope & { plan: Identifier },
  status: Status,
  parts: FhirParts,
) => ({
  resourceType: 'CarePlan' as const,
  identifier: [identifierToFhir(plan), arendeSlice(arende)],
  status,
  intent: 'plan' as const,
  category: [{ coding: [codings.sip] }],
  subject: parts.reference('patient'),
  author: parts.reference('sender'),
})

export interface SipPlan {
  readonly carePlan: Reader
  /** The plan's own number. */
  readonly plan: Identifier | undefined
}

/** Reads what every SIP says but its status; undefined, with the fault noted, when there is no CarePlan. */
export function readSipPlan(focus: readonly Reader[], named: Named): SipPlan | undefined {
  const carePlan = rootOf('CarePlan', focus, named)
  if (carePlan === undefined) return undefined
  carePlan.same('intent', 'plan')
  readCategory(carePlan)
  readSubject(carePlan.child('subject'), named)
  carePlan.child('author')?.means(named.sender)
  const plan = identifierFromFhir(ownIdentifiers(carePlan).find(isCurrent))
  if (plan === undefined) carePlan.missing('identifier', 'the message catalogue (the plan)')
  return { carePlan, plan }
}

/** A plan of another kind is no SIP; one without a kind is what the event says. */
function readCategory(carePlan: Reader): void {
  const categories = carePlan.children('category')
  const sip = categories.find((category) => category.has(codings.sip))
  sip?.same('coding', [codings.sip])
  sip?.same('text', codings.sip.display)
  if (sip === undefined && categories.length > 0)
    carePlan.fault('code-unknown', 'category', { known: codings.sip.code })
}

/** Reads the status; others than the expected stay unread, but for those that say the contrary. */
export function readStatus<Expected extends Status>(
  carePlan: Reader,
  expected: readonly Expected[],
  contrary: readonly Status[],
): Expected | undefined {
  const said = carePlan.peek('status')
  const status = expected.find((one) => one === said)
  if (status !== undefined) carePlan.text('status')
  else if (contrary.some((one) => one === said))
    carePlan.fault('code-unknown', 'status', { known: expected.join(', ') })
  return status
}

/** A plan that has ended or never was is no plan to follow. */
export const readActive = (carePlan: Reader) =>
  readStatus(carePlan, ['active'], ['completed', 'revoked', 'entered-in-error'])

/** Every extension with this url. */
export const extensionsOf = (element: Reader, url: string): readonly Reader[] =>
  element.children('extension').filter((extension) => extension.peek('url') === url)
