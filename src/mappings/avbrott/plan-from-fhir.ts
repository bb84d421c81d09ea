// Reads the CarePlan that an avbrott revokes.
import { ownIdentifiers } from '../shared/arende.js'
import { planType } from '../shared/care-plan.js'
import { optional } from '../shared/extensions.js'
import { identifierFromFhir, isCurrent } from '../shared/identifier.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { readSubject } from '../shared/subject.js'
import { planKinds, type Avbrott } from './message.js'

/** A plan in any other state is not interrupted; one of no kind that we know is a plan all the same. */
export function readPlan(carePlan: Reader, named: Named): Pick<Avbrott, 'plan' | 'planKind'> {
  carePlan.same('status', 'revoked')
  if (carePlan.peek('status') !== 'revoked') carePlan.fault('code-unknown', 'status', { known: 'revoked' })
  carePlan.same('intent', 'plan')
  readSubject(carePlan.child('subject'), named)
  carePlan.child('author')?.means(named.sender)
  const plan = identifierFromFhir(ownIdentifiers(carePlan).find(isCurrent))
  if (plan === undefined) carePlan.missing('identifier', 'the message catalogue (the plan)')
  return { ...optional('plan', plan), ...optional('planKind', readKind(carePlan)) }
}

function readKind(carePlan: Reader): Avbrott['planKind'] {
  const categories = carePlan.children('category')
  const kind = planKinds.find((one) => categories.some((category) => category.has(planType(one))))
  if (kind !== undefined) carePlan.same('category', [{ coding: [planType(kind)] }])
  return kind
}
