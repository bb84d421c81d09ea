// Invariants of what is observed, planned and done about a patient.
import { exists, hasCoding, isObject, objectsOf, textOf, type Json } from '../checks/json.js'
import { isAfter } from './order.js'
import { needs, notTogether, oneOf, type Rules } from './rule.js'

const terminology = 'http://terminology.hl7.org/CodeSystem'
const conditionStatus = `${terminology}/condition-clinical`

const isErroneous = ({ verificationStatus }: Json, system: string): boolean =>
  hasCoding(verificationStatus, `${terminology}/${system}`, ['entered-in-error'])
const isConditionError = (it: Json): boolean => isErroneous(it, 'condition-ver-status')
const isAllergyError = (it: Json): boolean => isErroneous(it, 'allergyintolerance-verification')

const isProblem = ({ category }: Json): boolean =>
  objectsOf(category).some((each) =>
    hasCoding(each, `${terminology}/condition-category`, ['problem-list-item']),
  )

/** Two codings are the same when everything they tell is. */
const codingKey = ({ system, version, code, display, userSelected }: Json): string =>
  [...[system, version, code, display].map(textOf), userSelected === true].join('\n')

const codingKeys = (concept: unknown): readonly string[] =>
  isObject(concept) ? objectsOf(concept.coding).map(codingKey) : []

/** obs-7: no component repeats the code of the observation. */
function areCodesApart({ code, component }: Json): boolean {
  const own = new Set(codingKeys(code))
  return objectsOf(component).every((each) => codingKeys(each.code).every((key) => !own.has(key)))
}

export const clinicalRules = {
  'ait-1': { holds: (it) => isAllergyError(it) || exists(it.clinicalStatus) },
  'ait-2': { when: ['clinicalStatus'], holds: (it) => !isAllergyError(it) },
  'cmp-1': oneOf('text', 'entry', 'section'),
  'cmp-2': notTogether('emptyReason', 'entry'),
  'con-1': oneOf('summary', 'assessment'),
  'con-2': oneOf('code', 'detail'),
  'con-3': { holds: (it) => exists(it.clinicalStatus) || isConditionError(it) || !isProblem(it) },
  'con-4': {
    choice: 'abatement',
    holds: ({ clinicalStatus }, abatement) =>
      !exists(abatement) || hasCoding(clinicalStatus, conditionStatus, ['resolved', 'remission', 'inactive']),
  },
  'con-5': { when: ['clinicalStatus'], holds: (it) => !isConditionError(it) },
  'cpl-3': notTogether('detail', 'reference'),
  'ctm-1': {
    when: ['onBehalfOf'],
    holds: ({ member }, _, targetType) => (targetType(member) ?? 'Practitioner') === 'Practitioner',
  },
  'gol-1': { choice: 'detail', holds: ({ measure }, detail) => !exists(detail) || exists(measure) },
  'obs-3': oneOf('low', 'high', 'text'),
  'obs-6': { when: ['dataAbsentReason'], choice: 'value', holds: (_, value) => !exists(value) },
  'obs-7': {
    when: ['component'],
    choice: 'value',
    holds: (it, value) => !exists(value) || areCodesApart(it),
  },
  'prr-1': needs('orderDetail', 'code'),
  'qrs-1': notTogether('answer', 'item'),
  'tsk-inv-1': {
    when: ['lastModified', 'authoredOn'],
    holds: ({ lastModified, authoredOn }) => !isAfter(authoredOn, lastModified),
  },
} satisfies Rules
