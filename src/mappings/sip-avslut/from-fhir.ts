// Reads a sip-avslut from its CarePlan.
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { readSipPlan, readStatus } from '../shared/sip-plan.js'
import { sipEndings, type SipAvslut } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<SipAvslut> | undefined {
  const read = readSipPlan(focus, named)
  if (read === undefined) return undefined
  const { carePlan, plan } = read
  const ending = readStatus(carePlan, sipEndings, [
    'draft',
    'active',
    'on-hold',
    'unknown',
    'entered-in-error',
  ])
  const endedAt = requiredTime(carePlan.child('period'), 'end', () =>
    carePlan.missing('period', 'the message catalogue (when the plan ended)'),
  )
  const legalBasis = readLegalBasis(carePlan)
  const reason = carePlan.children('note')[0]?.text('text')
  if (reason === undefined) advise(carePlan)
  if (plan === undefined || endedAt === undefined || ending === undefined) return undefined
  return { plan, endedAt, ending, legalBasis, ...optional('reason', reason) }
}

const advise = (carePlan: Reader): undefined =>
  carePlan.fault('content-advised', 'note', { element: 'note', rule: 'the message catalogue (reason)' })
