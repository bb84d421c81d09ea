// Invariants of CapabilityStatement and MessageDefinition.
import { areDistinct, exists, objectsOf, textOf, type Json } from '../checks/json.js'
import { oneOf, type Rule, type Rules } from './rule.js'

const computableName: Rule = {
  when: ['name'],
  holds: ({ name }) => typeof name !== 'string' || /^[A-Z][A-Za-z0-9_]{0,254}$/.test(name),
}

const distinctIn = (list: string, key: (item: Json) => unknown): Rule => ({
  when: [list],
  holds: (it) => areDistinct(objectsOf(it[list]).map(key)),
})

export const conformanceRules = {
  'cpb-0': computableName,
  'cpb-1': oneOf('rest', 'messaging', 'document'),
  'cpb-2': oneOf('description', 'software', 'implementation'),
  'cpb-3': {
    when: ['messaging'],
    holds: ({ messaging, kind }) =>
      kind === 'instance' || objectsOf(messaging).every(({ endpoint }) => !exists(endpoint)),
  },
  'cpb-7': distinctIn('document', ({ profile, mode }) => `${textOf(profile)} ${textOf(mode)}`),
  'cpb-9': distinctIn('resource', ({ type }) => type),
  'cpb-12': distinctIn('searchParam', ({ name }) => name),
  'cpb-14': { holds: ({ kind, implementation }) => kind !== 'instance' || exists(implementation) },
  'cpb-15': {
    holds: ({ kind, implementation, software }) =>
      kind !== 'capability' || (!exists(implementation) && exists(software)),
  },
  'cpb-16': {
    holds: ({ kind, implementation, software }) =>
      kind !== 'requirements' || (!exists(implementation) && !exists(software)),
  },
  'md-1': {
    when: ['max'],
    holds: ({ max }) => typeof max !== 'string' || max === '*' || /^0*[1-9]\d*$/.test(max),
  },
  'msd-0': computableName,
} satisfies Rules
