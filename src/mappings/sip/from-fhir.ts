// Reads a SIP from its CarePlan.
import { codeOf } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { huvudmanList, type Huvudman } from '../shared/sip-activity.js'
import { sipContentFromFhir } from '../shared/sip-content.js'
import { nextFromFhir } from '../shared/sip-follow-up.js'
import { readActive, readSipPlan } from '../shared/sip-plan.js'
import { approvalsFromFhir } from './approvals.js'
import type { Sip } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Sip> | undefined {
  const read = readSipPlan(focus, named)
  if (read === undefined) return undefined
  const { carePlan, plan } = read
  readActive(carePlan)
  const establishedAt = requiredTime(carePlan, 'created', () =>
    carePlan.missing('created', 'the message catalogue (when it was drawn up)'),
  )
  const rest = {
    ...sipContentFromFhir(carePlan, named),
    legalBasis: readLegalBasis(carePlan),
    ...optional('overall', readOverall(carePlan)),
    ...list('approvals', approvalsFromFhir(carePlan)),
    ...optional('followUp', nextFromFhir(carePlan)),
    ...optional('needs', carePlan.text('description')),
  }
  advise(carePlan, rest)
  if (plan === undefined || establishedAt === undefined) return undefined
  return { plan, establishedAt, ...rest }
}

function readOverall(carePlan: Reader): Huvudman | undefined {
  const said = carePlan.extension(extensions.overallResponsibility)?.child('valueCodeableConcept')
  return said && codeOf(said, huvudmanList)
}

/** What HSL 16:4 and SoL 10:8-9 want of a plan; a copy may lack what its recipient may not have. */
function advise(carePlan: Reader, { legalBasis, overall, needs, insatser }: Partial<Sip>): void {
  const wanted = [
    ['extension', 'LUS 4:2, HSL 16:4 (samtycke)', legalBasis === 'samtycke'],
    ['extension', 'HSL 16:4 (det övergripande ansvaret)', overall !== undefined],
    ['description', 'HSL 16:4 (vilka insatser som behövs)', needs !== undefined],
    ['activity', 'HSL 16:4 (vad respektive huvudman svarar för)', insatser !== undefined],
  ] as const
  for (const [element, rule, isThere] of wanted)
    if (!isThere) carePlan.fault('content-advised', element, { element, rule })
}
