// Reads pågående insatser from their CarePlan.
import { currentActivities, readHolds, readPerformer, readPlan } from '../shared/care-plan.js'
import { codeFromFhir } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { adviseBasis, readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { shiftCodes, type Insats, type PagaendeInsatser, type Shift } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<PagaendeInsatser> | undefined {
  const root = rootOf('CarePlan', focus, named)
  if (root === undefined) return undefined
  const { plan } = readPlan(root, named)
  readHolds(root)
  const needs = root.text('description')
  const insatser = currentActivities(root).flatMap(({ detail }) => readInsats(detail) ?? [])
  const legalBasis = readLegalBasis(root)
  adviseBasis(root, legalBasis)
  adviseNight(root, insatser)
  if (needs === undefined && insatser.length === 0)
    return root.missing('activity', 'LUS 2:6 and the Stockholm routine (pågående insatser or vårdbehov)')
  return { ...optional('plan', plan), ...optional('needs', needs), ...list('insatser', insatser), legalBasis }
}

function readInsats(detail: Reader): Insats | undefined {
  const text = detail.text('description')
  if (text === undefined) return detail.missing('description', 'the message catalogue (what is done)')
  detail.same('status', 'in-progress')
  const performer = readPerformer(detail)
  if (performer === undefined)
    detail.fault('content-advised', 'performer', { element: 'performer', rule: 'the message catalogue' })
  const shift = readShift(detail)
  return { text, ...optional('performer', performer), ...optional('shift', shift) }
}

const readShift = (detail: Reader): Shift | undefined => {
  const timing = detail.child('scheduledTiming')?.child('code')
  return codeFromFhir(timing === undefined ? [] : [timing], shiftCodes, () => undefined)
}

/** Who comes by day is told, but not who comes at night and on weekends: the hospital would have to search. */
function adviseNight(root: Reader, insatser: readonly Insats[]): void {
  const told = new Set(insatser.map(({ shift }) => shift))
  if (told.has('dag') && !told.has('natt-helg') && !told.has('dygnet-runt'))
    root.fault('content-advised', 'activity', {
      element: 'natt-helg',
      rule: 'the message catalogue (night and weekend performer)',
    })
}
