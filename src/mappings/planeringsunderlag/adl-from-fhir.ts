// Reads the ADL assessments of a planeringsunderlag: the Observations that its CarePlan rests on.
import { codeFromFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { readSubject } from '../shared/subject.js'
import { adlActivityCodes, adlLevelCodes, type AdlAssessment } from './message.js'

/** In the order in which the plan names them; Observations of something else are told as unread. */
export function readAdl(root: Reader, named: Named): readonly AdlAssessment[] {
  const seen = new Set<object>()
  return root.children('supportingInfo').flatMap((reference) => {
    const observation = reference.target()
    if (observation === undefined || !isAdl(observation)) return []
    reference.followed()
    const isNew = !seen.has(observation.node)
    seen.add(observation.node)
    return isNew ? (readAssessment(observation, named) ?? []) : []
  })
}

/** An Observation that was taken back, or never made, says nothing. */
const withdrawn: readonly (string | undefined)[] = ['cancelled', 'entered-in-error']

const isAdl = (observation: Reader): boolean =>
  observation.resourceType === 'Observation' &&
  !withdrawn.includes(observation.peek('status')) &&
  observation
    .child('code')
    ?.children('coding')
    .some((coding) => coding.peek('system') === adlActivityCodes.system) === true

function readAssessment(observation: Reader, named: Named): AdlAssessment | undefined {
  readWhose(observation.child('subject'), named)
  observation.same('status', 'final')
  for (const performer of observation.children('performer')) performer.means(named.sender)
  const code = observation.child('code')
  const value = observation.child('valueCodeableConcept')
  const missing = () => observation.missing('value', 'the message catalogue (assessed level)')
  const activity = codeFromFhir(code === undefined ? [] : [code], adlActivityCodes, () => undefined)
  const level = codeFromFhir(value === undefined ? [] : [value], adlLevelCodes, missing)
  const assessedAt = observation.time('effectiveDateTime')
  const note = observation.children('note')[0]?.text('text')
  if (activity === undefined || level === undefined) return undefined
  return { activity, level, ...optional('assessedAt', assessedAt), ...optional('note', note) }
}

/** The messaging rules look at the patients of the roots only: that an Observation is of another is said here. */
function readWhose(subject: Reader | undefined, named: Named): void {
  readSubject(subject, named)
  const target = subject?.target()
  if (target?.resourceType === 'Patient' && target.node !== named.patient?.node)
    subject?.fault('several-patients')
}
