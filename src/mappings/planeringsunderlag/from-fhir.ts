// Reads a planeringsunderlag from its CarePlan; the ADL assessments stand in adl-from-fhir.ts.
import {
  activities,
  currentActivities,
  planOf,
  readHolds,
  readPerformer,
  readPlan,
} from '../shared/care-plan.js'
import { codeFromFhir } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { adviseBasis, readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import type { Reader } from '../shared/reader.js'
import { readAdl } from './adl-from-fhir.js'
import {
  aidStatuses,
  medicationHandlingCodes,
  type Aid,
  type AidState,
  type HomeConditions,
  type Medication,
  type Planeringsunderlag,
} from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Planeringsunderlag> | undefined {
  const root = planOf('SPU', focus, named)
  if (root === undefined) return undefined
  const { plan } = readPlan(root, named)
  readHolds(root)
  const legalBasis = readLegalBasis(root)
  adviseBasis(root, legalBasis)
  const parts = {
    ...optional('needs', root.text('description')),
    ...list('adl', readAdl(root, named)),
    ...list(
      'aids',
      activities(root).flatMap(({ detail }) => readAid(detail) ?? []),
    ),
    ...list(
      'medication',
      currentActivities(root).flatMap(({ detail }) => readMedication(detail) ?? []),
    ),
    ...optional('home', readHome(root)),
  }
  if (Object.keys(parts).length === 0)
    return root.missing('activity', 'LUS 2:6 (at least one part of the planeringsunderlag)')
  return { ...optional('plan', plan), ...parts, legalBasis }
}

/** An aid that was given up, or never was, is none to plan with. */
const givenUp: readonly (string | undefined)[] = ['cancelled', 'stopped', 'entered-in-error']

function readAid(detail: Reader): Aid | undefined {
  if (detail.peek('kind') !== 'DeviceRequest' || givenUp.includes(detail.peek('status'))) return undefined
  const product = detail.child('productCodeableConcept')
  const text = product?.text('text')
  if (text === undefined) return detail.missing('productCodeableConcept', 'the message catalogue (which aid)')
  detail.text('kind')
  const state = readState(detail)
  const performer = readPerformer(detail)
  return { text, ...optional('state', state), ...optional('performer', performer) }
}

/** A state that is none of ours is told, and the aid's state not said. */
function readState(detail: Reader): AidState | undefined {
  detail.same('status', 'unknown')
  const states = Object.keys(aidStatuses) as AidState[]
  const state = states.find((one) => aidStatuses[one] === detail.peek('status'))
  if (state !== undefined) detail.text('status')
  return state
}

function readMedication(detail: Reader): Medication | undefined {
  const code = detail.child('code')
  if (detail.peek('kind') === 'DeviceRequest' || code === undefined) return undefined
  const handling = codeFromFhir([code], medicationHandlingCodes, () => undefined)
  if (handling === undefined) return undefined
  detail.same('status', 'not-started')
  const text = detail.text('description')
  const performer = readPerformer(detail)
  return { handling, ...optional('text', text), ...optional('performer', performer) }
}

function readHome(root: Reader): HomeConditions | undefined {
  const said = root.extension(extensions.homeConditions)
  const flag = (name: string) => said?.extension(name)?.flag('valueBoolean')
  const home = {
    ...optional('livesAlone', flag('livesAlone')),
    ...optional('accessible', flag('accessible')),
    ...optional('bostadsanpassning', flag('bostadsanpassning')),
    ...optional('text', said?.extension('text')?.text('valueString')),
  }
  return Object.keys(home).length === 0 ? undefined : home
}
