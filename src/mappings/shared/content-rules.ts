// The most that may be told of a field, for fields that message types have alike (architecture: Minimisation).
import type { LegalBasis } from '../../domain/envelope.js'
import type { RecipientKind } from '../../domain/unit.js'
import type { ContentRule } from '../message-mapping.js'

/** The units a LUS notice goes to (LUS 2:1, 3:1), performers included where the kommun asks for it. */
export const units: readonly RecipientKind[] = ['halsoOchSjukvard', 'socialtjanst', 'utforare']

/** The units that judge and plan, as against those who only carry out. */
export const planners: readonly RecipientKind[] = ['halsoOchSjukvard', 'socialtjanst']

export const anyBasis: readonly LegalBasis[] = ['lagen', 'samtycke', 'menprovning']

/** More than the act's own items: consent or menprövning (OSL 25-26 kap.). */
export const furtherBasis: readonly LegalBasis[] = ['samtycke', 'menprovning']

/** By hub path: what the field is, the FHIR element that carries it, and what a message says that leaves it out. */
export type Fields = Readonly<Record<string, readonly [says: string, element: string, absent?: string]>>

const rulesOf = (fields: Fields, rule: Omit<ContentRule, 'path' | 'says' | 'element' | 'absent'>) =>
  Object.entries(fields).map(([path, [says, element, absent]]): ContentRule => ({
    path,
    says,
    element,
    ...(absent !== undefined && { absent }),
    ...rule,
  }))

/** Fields that every recipient may have on the act's own ground. */
export const careRules = (source: string, fields: Fields): readonly ContentRule[] =>
  rulesOf(fields, { item: 'care', to: units, basis: anyBasis, source })

/** Fields that tell of the patient's health: to those who judge and plan, with consent or after menprövning. */
export const clinicalRules = (source: string, fields: Fields): readonly ContentRule[] =>
  rulesOf(fields, { item: 'clinical', to: planners, basis: furtherBasis, source })

/** Fields that tell of the patient's health where the act itself obliges telling them. */
export const necessaryRules = (source: string, fields: Fields): readonly ContentRule[] =>
  rulesOf(fields, { item: 'clinical', to: planners, basis: anyBasis, source })

/** Fields that disclose where the patient is or will be: like the clinical ones, and never where that is protected. */
export const placeRules = (source: string, fields: Fields): readonly ContentRule[] =>
  rulesOf(fields, { item: 'ward', to: planners, basis: furtherBasis, source })

const patientFields = (item: ContentRule['item'], source: string, fields: Fields) =>
  rulesOf(fields, { item, to: units, basis: anyBasis, source })

/** The patient of the envelope, alike for every message type. */
export const patientRules: readonly ContentRule[] = [
  ...patientFields('identity', 'LUS 2:2', {
    'patient.identity': ['number and its kind', 'Patient.identifier'],
  }),
  ...patientFields('care', 'OSL 22:1', {
    'patient.protection': [
      'protection',
      'meta.security',
      'not known, or none from a partner with labelsComplete',
    ],
  }),
  ...patientFields('name', 'LUS 2:2', { 'patient.name': ['name', 'Patient.name'] }),
  ...patientFields('address', 'LUS 2:2', { 'patient.address': ['address with its type', 'Patient.address'] }),
  ...rulesOf(
    { 'patient.phone': ['telephone', 'Patient.telecom'] },
    { item: 'phone', to: units, basis: furtherBasis, source: 'not among the items of LUS 2:2' },
  ),
  ...patientFields('address', 'LUS 5:2', {
    'patient.folkbokforing': ['kommun and stadsdel of registration', 'Patient.extension(folkbokforing)'],
  }),
  ...patientFields('address', 'LUS 2:5', {
    'patient.vardcentral': ['listed vårdcentral', 'Patient.generalPractitioner'],
  }),
]

/** Fields of a stay, by the words and elements that every type has for them. */
export const stayFields = {
  stay: ["the sender's number of the stay", 'Encounter.identifier'],
  admittedAt: ['admitted', 'Encounter.period.start'],
} as const satisfies Fields

export const legalBasisField = (root: string): Fields => ({
  legalBasis: ["ground for telling more than the act's own items", `${root}.extension(legal-basis)`, 'lagen'],
})

export const kvittensField = {
  kvittens: ['request for kvittens', 'Task.identifier, Task.restriction.period.end'],
} as const satisfies Fields
