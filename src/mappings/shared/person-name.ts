// A person's name as HumanName, both directions (HL7 Sweden base profiles: SEBaseHumanName).
import type { HumanName } from '@medplum/fhirtypes'
import type { PersonName } from '../../domain/patient.js'
import { spokenName } from './display.js'
import { list, optional } from './extensions.js'
import { chosen } from './identifier.js'
import type { Reader } from './reader.js'

export const nameToFhir = ({ family, given }: PersonName): HumanName => ({
  ...optional('family', family),
  ...list('given', given),
})

/** Best first; `old` and `maiden` are nobody's name today. */
const uses: readonly (string | undefined)[] = [
  'official',
  'usual',
  undefined,
  'temp',
  'nickname',
  'anonymous',
]

/** The name to use among those of a person. */
const bestName = (person: Reader): Reader | undefined =>
  person
    .children('name')
    .filter((name) => uses.includes(name.peek('use')) && !name.hasEnded)
    .toSorted((a, b) => uses.indexOf(a.peek('use')) - uses.indexOf(b.peek('use')))[0]

/** The name in parts; a name that is only a text is taken as given name. */
export function nameFromFhir(person: Reader): PersonName | undefined {
  const name = bestName(person)
  if (name === undefined) return undefined
  const family = name.text('family')
  const given = name.texts('given')
  const parts = { given, ...optional('family', family) }
  const whole = [...given, family ?? ''].join(' ').trim()
  chosen(name)
  if (whole !== '') name.same('text', whole)
  const text = whole === '' ? name.text('text') : undefined
  if (text !== undefined) return { given: [text] }
  return whole === '' ? undefined : parts
}

/** The name as it is said aloud, for people who are not the patient. */
export function spokenNameFromFhir(person: Reader): string | undefined {
  const name = bestName(person)
  const spoken = name && spokenName(name.node)
  if (name === undefined || spoken === undefined) return undefined
  chosen(name)
  if (name.text('text') !== undefined) return spoken
  name.text('family')
  for (const key of ['prefix', 'given']) name.texts(key)
  return spoken
}
