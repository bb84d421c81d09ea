// Reads the insatser of a samordnad vårdplan: those of region and kommun, and the measures of others (LPT 7 a §).
import { currentActivities, readPerformer, type Activity } from '../shared/care-plan.js'
import { optional } from '../shared/extensions.js'
import { extensions } from '../shared/names.js'
import { requiredPartyFromFhir, unitOf } from '../shared/party.js'
import type { Reader } from '../shared/reader.js'
import type { Decision, Measure, OtherMeasure } from './message.js'

const isMeasure = (one: Measure | OtherMeasure): one is Measure => 'responsible' in one

export function readMeasures(root: Reader) {
  const activities = currentActivities(root)
  const all = activities.flatMap((activity) => readMeasure(activity) ?? [])
  const measures = all.filter(isMeasure)
  const otherMeasures = all.filter((one): one is OtherMeasure => !isMeasure(one))
  // An activity that was not understood has its own fault.
  if (measures.length === 0 && all.length === activities.length)
    root.missing('activity', 'LPT 7 a § (insatser)')
  if (measures.length > 0 && measures.every(({ attitude }) => attitude === undefined))
    root.fault('content-advised', 'activity', {
      element: 'patient-attitude',
      rule: 'LPT 7 a § (patientens inställning, så långt möjligt)',
    })
  return { measures, otherMeasures }
}

/** With a unit that answers for it it is region's or kommun's; with somebody only named it is another's. */
function readMeasure({ activity, detail }: Activity): Measure | OtherMeasure | undefined {
  const text = detail.text('description') ?? detail.missing('description', 'LPT 7 a § (insats)')
  const performer = detail.children('performer').some(isOrganization) ? readUnit(detail) : readWho(detail)
  if (text === undefined || performer === undefined) return undefined
  detail.same('status', 'not-started')
  if (performer.hsaId === undefined) return { text, by: performer.name }
  const attitude = detail.extension(extensions.patientAttitude)?.text('valueString')
  const decision = readDecision(activity)
  return {
    text,
    responsible: performer,
    ...optional('decision', decision),
    ...optional('attitude', attitude),
  }
}

const isOrganization = (performer: Reader): boolean => unitOf(performer).resourceType === 'Organization'

const readWho = (detail: Reader) =>
  readPerformer(detail) ?? detail.missing('performer', 'LPT 7 a § (enhet som ansvarar för insatsen)')

/** Whoever names a unit of the Bundle means a unit: its HSA-id must be there. */
const readUnit = (detail: Reader) => {
  const unit = readPerformer(detail)
  const [organization] = detail.children('performer').filter(isOrganization)
  return unit?.hsaId === undefined ? organization && requiredPartyFromFhir(organization) : unit
}

function readDecision(activity: Reader): Decision | undefined {
  const progress = activity.children('progress').find(({ node }) => node['text'] !== undefined)
  const text = progress?.text('text')
  if (text === undefined) return undefined
  return { text, ...optional('decidedAt', progress?.time('time')) }
}
