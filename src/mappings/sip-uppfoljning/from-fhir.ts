// Reads a sip-uppföljning from its CarePlan.
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { sipContentFromFhir } from '../shared/sip-content.js'
import { heldFromFhir, nextFromFhir } from '../shared/sip-follow-up.js'
import { readActive, readSipPlan } from '../shared/sip-plan.js'
import type { SipUppfoljning } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<SipUppfoljning> | undefined {
  const read = readSipPlan(focus, named)
  if (read === undefined) return undefined
  const { carePlan, plan } = read
  readActive(carePlan)
  const followedUpAt = heldFromFhir(carePlan)
  const rest = {
    ...sipContentFromFhir(carePlan, named),
    legalBasis: readLegalBasis(carePlan),
    ...optional('followUp', nextFromFhir(carePlan)),
    ...optional('adjustments', carePlan.children('note')[0]?.text('text')),
  }
  advise(carePlan, rest)
  if (plan === undefined || followedUpAt === undefined) return undefined
  return { plan, followedUpAt, ...rest }
}

/** What the routine wants of a follow-up; a copy may lack what its recipient may not have. */
function advise(carePlan: Reader, { legalBasis, goals = [] }: Partial<SipUppfoljning>): void {
  const isEvaluated = goals.length > 0 && goals.every(({ outcome }) => outcome !== undefined)
  const wanted = [
    ['extension', 'Stockholm routine, step 8 (samtycke)', legalBasis === 'samtycke'],
    ['goal', 'Stockholm routine, step 8 (the outcome of each goal)', isEvaluated],
  ] as const
  for (const [element, rule, isThere] of wanted)
    if (!isThere) carePlan.fault('content-advised', element, { element, rule })
}
