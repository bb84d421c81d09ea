// Invariants of R4's data types (datatypes.html, metadatatypes.html, extensibility.html).
import { exists, isObject, listOf, type Json } from '../checks/json.js'
import { isAfter } from './order.js'
import { needs, notTogether, oneOf, type Rule, type Rules } from './rule.js'

const ucum = 'http://unitsofmeasure.org'

/** Age, Count and Distance: a code wherever there is a value, and no system but UCUM. */
const isUcumQuantity = ({ code, value, system }: Json): boolean =>
  (exists(code) || !exists(value)) && (!exists(system) || system === ucum)

/** False only for quantities of the same unit in the wrong order. */
const isRange = ({ low, high }: Json): boolean =>
  !isObject(low) ||
  !isObject(high) ||
  low.code !== high.code ||
  low.unit !== high.unit ||
  typeof low.value !== 'number' ||
  typeof high.value !== 'number' ||
  low.value <= high.value

/** Both or neither; when neither, an extension says what the ratio is. */
const isRatio = ({ numerator, denominator, extension }: Json): boolean =>
  exists(numerator) === exists(denominator) && (exists(numerator) || exists(extension))

const notNegative = (name: string): Rule => ({
  when: [name],
  holds: (repeat) => typeof repeat[name] !== 'number' || repeat[name] >= 0,
})

const exactlyOne = (one: string, other: string): Rule => ({
  holds: (it) => exists(it[one]) !== exists(it[other]),
})

/** What each kind of trigger must tell. */
function isTrigger({ type, name, data }: Json, timing: string | undefined): boolean {
  if (type === 'named-event') return exists(name)
  if (type === 'periodic') return exists(timing)
  return typeof type !== 'string' || !type.startsWith('data-') || exists(data)
}

const meals = ['C', 'CM', 'CD', 'CV']

export const dataTypeRules = {
  'age-1': {
    holds: (age) => isUcumQuantity(age) && (typeof age.value !== 'number' || age.value > 0),
  },
  'att-1': needs('data', 'contentType'),
  'cnt-3': {
    holds: (count) =>
      isUcumQuantity(count) &&
      (!exists(count.code) || count.code === '1') &&
      (typeof count.value !== 'number' || Number.isInteger(count.value)),
  },
  'cpt-2': needs('value', 'system'),
  'dis-1': { holds: isUcumQuantity },
  'drq-1': exactlyOne('path', 'searchParam'),
  'drq-2': exactlyOne('path', 'searchParam'),
  'drt-1': { when: ['code'], holds: ({ system, value }) => system === ucum && exists(value) },
  'exp-1': oneOf('expression', 'reference'),
  'ext-1': { choice: 'value', holds: ({ extension }, value) => exists(extension) !== exists(value) },
  'per-1': { when: ['start', 'end'], holds: ({ start, end }) => !isAfter(start, end) },
  'qty-3': needs('code', 'system'),
  'rat-1': { holds: isRatio },
  'rng-2': { when: ['low', 'high'], holds: isRange },
  'tim-1': needs('duration', 'durationUnit'),
  'tim-2': needs('period', 'periodUnit'),
  'tim-4': notNegative('duration'),
  'tim-5': notNegative('period'),
  'tim-6': needs('periodMax', 'period'),
  'tim-7': needs('durationMax', 'duration'),
  'tim-8': needs('countMax', 'count'),
  'tim-9': {
    when: ['offset'],
    holds: ({ when }) => exists(when) && listOf(when).every((code) => !meals.some((meal) => meal === code)),
  },
  'tim-10': notTogether('timeOfDay', 'when'),
  'trd-1': { when: ['data'], choice: 'timing', holds: (_, timing) => !exists(timing) },
  'trd-2': needs('condition', 'data'),
  'trd-3': { choice: 'timing', holds: isTrigger },
} satisfies Rules
