// Invariants of persons, organizations, appointments, consents and their audit.
import { exists } from '../checks/json.js'
import { notTogether, oneOf, type Rules } from './rule.js'

const unplanned = ['proposed', 'cancelled', 'waitlist']
const missed = ['noshow', 'cancelled']

export const administrativeRules = {
  'app-1': oneOf('type', 'actor'),
  'app-2': { holds: ({ start, end }) => exists(start) === exists(end) },
  'app-3': {
    holds: ({ start, end, status }) =>
      (exists(start) && exists(end)) || unplanned.some((code) => code === status),
  },
  'app-4': { when: ['cancelationReason'], holds: ({ status }) => missed.some((code) => code === status) },
  'org-1': oneOf('identifier', 'name'),
  'org-2': { holds: ({ use }) => use !== 'home' },
  'org-3': { holds: ({ use }) => use !== 'home' },
  // A parameter is one of three things: a value, a resource, or parts
  'par-inv-1': {
    choice: 'value',
    holds: ({ part, resource }, value) => [part, value, resource].filter(exists).length === 1,
  },
  'pat-1': oneOf('name', 'telecom', 'address', 'organization'),
  'ppc-1': oneOf('policy', 'policyRule'),
  'sev-1': notTogether('name', 'query'),
} satisfies Rules
