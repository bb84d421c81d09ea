// The most that may be told of the envelope's patient, alike for every message type (architecture: Minimisation).
import type { LegalBasis } from '../../domain/envelope.js'
import type { RecipientKind } from '../../domain/unit.js'
import type { ContentRule } from '../message-mapping.js'

/** The units a LUS notice goes to (LUS 2:1, 3:1), performers included where the kommun asks for it. */
export const units: readonly RecipientKind[] = ['halsoOchSjukvard', 'socialtjanst', 'utforare']

export const anyBasis: readonly LegalBasis[] = ['lagen', 'samtycke', 'menprovning']

/** More than the act's own items: consent or menprövning (OSL 25-26 kap.). */
export const furtherBasis: readonly LegalBasis[] = ['samtycke', 'menprovning']

export const patientRules: readonly ContentRule[] = [
  { path: 'patient.identity', item: 'identity', to: units, basis: anyBasis, source: 'LUS 2:2' },
  { path: 'patient.protection', item: 'care', to: units, basis: anyBasis, source: 'OSL 22:1' },
  { path: 'patient.name', item: 'name', to: units, basis: anyBasis, source: 'LUS 2:2' },
  { path: 'patient.address', item: 'address', to: units, basis: anyBasis, source: 'LUS 2:2' },
  {
    path: 'patient.phone',
    item: 'phone',
    to: units,
    basis: furtherBasis,
    source: 'not among the items of LUS 2:2',
  },
  { path: 'patient.folkbokforing', item: 'address', to: units, basis: anyBasis, source: 'LUS 5:2' },
  { path: 'patient.vardcentral', item: 'address', to: units, basis: anyBasis, source: 'LUS 2:5' },
]

/** Rules for fields that every recipient may have on the act's own ground. */
export const careRules = (source: string, paths: readonly string[]): readonly ContentRule[] =>
  paths.map((path) => ({ path, item: 'care', to: units, basis: anyBasis, source }))
