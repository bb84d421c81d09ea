// The activities of a SIP in FHIR, both directions: CarePlan.activity.detail with who answers for it and who performs it.
import type { CarePlanActivity, PractitionerRole } from '@medplum/fhirtypes'
import { hsaIdSystems } from '../../domain/hsa-id.js'
import { codeOf, codeToFhir } from './code-list.js'
import { list, optional } from './extensions.js'
import type { FhirParts, Part } from './focus.js'
import { codings, extensions } from './names.js'
import { unitIdFromFhir } from './party.js'
import type { Reader } from './reader.js'
import {
  activityStatuses,
  answerers,
  type Activity,
  type Answerer,
  type Insats,
  type OthersMeasure,
  type SipActivities,
} from './sip-activity.js'

const performerOf = (i: number): string => `performer-${i}`

const hasPerformer = ({ unit, role }: Insats): boolean => unit !== undefined || role !== undefined

/** The roles that perform the insatser: where, by HSA-id, and as what. */
export const performersOf = ({ insatser = [] }: SipActivities): readonly Part[] =>
  insatser.flatMap((insats, i) =>
    hasPerformer(insats) ? [{ name: performerOf(i), resource: performer(insats) }] : [],
  )

const performer = ({ unit, role }: Insats): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  ...optional('organization', unit && { identifier: { system: hsaIdSystems.emit, value: unit } }),
  ...list('code', role === undefined ? [] : [{ text: role }]),
})

export const activitiesToFhir = (
  { insatser = [], othersMeasures = [] }: SipActivities,
  parts: FhirParts,
): readonly CarePlanActivity[] => [
  ...insatser.map((insats, i) => {
    const by = hasPerformer(insats) ? [parts.reference(performerOf(i))] : []
    return { detail: { ...detail(insats, insats.huvudman), ...list('performer', by) } }
  }),
  ...othersMeasures.map((measure) => {
    const by = measure.who === undefined ? [] : [{ display: measure.who }]
    return { detail: { ...detail(measure, 'annan'), ...list('performer', by) } }
  }),
]

const detail = ({ what, status }: Activity, answerer: Answerer | undefined) => ({
  ...list(
    'extension',
    answerer === undefined
      ? []
      : [{ url: extensions.huvudman, valueCodeableConcept: codeToFhir(answerers, answerer) }],
  ),
  status,
  description: what,
})

/** The activities that say in words what they are; others, and follow-ups, stay unread. */
export function activitiesFromFhir(carePlan: Reader): SipActivities {
  const insatser: Insats[] = []
  const othersMeasures: OthersMeasure[] = []
  for (const detail of detailsOf(carePlan)) {
    const activity = readActivity(detail)
    const said = activity && detail.extension(extensions.huvudman)?.child('valueCodeableConcept')
    const answerer = said && codeOf(said, answerers)
    if (activity === undefined) continue
    if (said === undefined) adviseHuvudman(detail)
    const [by] = detail.children('performer')
    if (answerer === 'annan') othersMeasures.push({ ...activity, ...optional('who', by && readOther(by)) })
    else insatser.push({ ...activity, ...optional('huvudman', answerer), ...(by && readPerformer(by)) })
  }
  return { ...list('insatser', insatser), ...list('othersMeasures', othersMeasures) }
}

const detailsOf = (carePlan: Reader): readonly Reader[] =>
  carePlan
    .children('activity')
    .flatMap((activity) => activity.child('detail') ?? [])
    .filter((detail) => detail.child('code')?.has(codings.sipUppfoljning) !== true)

function readActivity(detail: Reader): Activity | undefined {
  const status = activityStatuses.find((one) => one === detail.peek('status'))
  const what = status && detail.text('description')
  if (status === undefined || what === undefined) return undefined
  detail.text('status')
  return { what, status }
}

const adviseHuvudman = (detail: Reader): undefined =>
  detail.fault('content-advised', 'extension', { element: 'extension', rule: 'HSL 16:4 (huvudman)' })

/** A relative by reference is told as unread: nothing says here that they may be named. */
const readOther = (by: Reader): string | undefined =>
  by.node['reference'] === undefined && by.node['identifier'] === undefined ? by.text('display') : undefined

function readPerformer(by: Reader): Pick<Insats, 'unit' | 'role'> {
  const unit = unitIdFromFhir(by)
  const person = by.target()
  const role =
    person?.resourceType === 'PractitionerRole' ? person.children('code')[0]?.text('text') : undefined
  if (role !== undefined) by.followed()
  return { ...optional('unit', unit), ...optional('role', role) }
}
