// One fault at a time in a valid message: what the compiled R4 validator says, and where.
import { describe, expect, test } from 'vitest'
import { validateResource } from '../../../src/profiles/validator.js'
import { sampleBundle, sampleWith } from '../../helpers/sample-bundle.js'

const found = (resource: unknown): string[] =>
  validateResource(resource).map(({ code, at }) => `${code} ${at}`)

const scripted = '<div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></div>'

/**
 * Thirty-two variants on which libraries were compared (stack.md A3). Not here: 26-30, which need a profile or an
 * extensible binding, and 31, a dangling URN, which is a rule of messages (R7, src/profiles/messaging).
 */
const faults: readonly [name: string, path: string, value: unknown, ...expected: string[]][] = [
  [
    '01 required primitive missing',
    'task.intent',
    undefined,
    'missing-element Bundle.entry[4].resource.intent',
  ],
  ['02 wrong JSON type', 'patient.active', 'true', 'json-type Bundle.entry[1].resource.active'],
  ['03 unknown property at the top', 'patient.nickname', 'x', 'unknown-element Bundle.entry[1].resource'],
  [
    '04 unknown property further down',
    'patient.name.0.nickname',
    'x',
    'unknown-element Bundle.entry[1].resource.name[0]',
  ],
  [
    '05 code not of the required value set',
    'task.status',
    'begun',
    'code-not-in-value-set Bundle.entry[4].resource.status',
  ],
  ['06 month 13', 'patient.birthDate', '1912-13-45', 'primitive-format Bundle.entry[1].resource.birthDate'],
  [
    '07 30 February',
    'patient.birthDate',
    '2026-02-30',
    'primitive-format Bundle.entry[1].resource.birthDate',
  ],
  [
    '08 time without zone',
    'task.authoredOn',
    '2026-05-11T08:10:00',
    'primitive-format Bundle.entry[4].resource.authoredOn',
  ],
  [
    '09 reference to a type not allowed',
    'task.owner',
    { reference: 'Medication/1' },
    'reference-target Bundle.entry[4].resource.owner',
  ],
  ['10 array where single', 'patient.gender', ['male'], 'array-not-allowed Bundle.entry[1].resource.gender'],
  ['11 single where array', 'patient.name', { text: 'x' }, 'array-expected Bundle.entry[1].resource.name'],
  [
    '12 two types of a choice',
    'patient.deceasedDateTime',
    '2026-01-01',
    'choice-more-than-one Bundle.entry[1].resource.deceased',
  ],
  [
    '13 type a choice cannot have',
    'patient.deceasedString',
    'x',
    'choice-type Bundle.entry[1].resource.deceased',
  ],
  ['14 pat-1', 'patient.contact.0', { gender: 'female' }, 'pat-1 Bundle.entry[1].resource.contact[0]'],
  ['15 bdl-7', 'bundle.entry.1.fullUrl', sampleBundle().entry?.[9]?.fullUrl, 'bdl-7 Bundle'],
  [
    '16 bdl-12',
    'bundle.entry.0',
    { resource: { resourceType: 'Basic', code: { text: 'x' } } },
    'bdl-12 Bundle',
  ],
  ['17 ext-1', 'patient.extension.0.valueString', 'x', 'ext-1 Bundle.entry[1].resource.extension[0]'],
  ['18 org-1', 'hospital', undefined, 'org-1 Bundle.entry[6].resource'],
  [
    '19 code of a data type',
    'patient.telecom.0.system',
    'telepathy',
    'code-not-in-value-set Bundle.entry[1].resource.telecom[0].system',
  ],
  ['20 empty string', 'patient.name.0.family', '', 'empty-string Bundle.entry[1].resource.name[0].family'],
  ['21 empty object', 'patient.maritalStatus', {}, 'empty-object Bundle.entry[1].resource.maritalStatus'],
  ['21 empty array', 'patient.photo', [], 'empty-array Bundle.entry[1].resource.photo'],
  ['22 script in the narrative', 'patient.text.div', scripted, 'txt-1 Bundle.entry[1].resource.text.div'],
  ['23 id with a blank', 'patient.id', 'tolvan tolvansson', 'primitive-format Bundle.entry[1].resource.id'],
  [
    '24 resourceType of no FHIR',
    'location.resourceType',
    'Ward',
    'resource-type-unknown Bundle.entry[10].resource',
  ],
  [
    '25 half a positiveInt',
    'carePlan.activity.1.detail.scheduledTiming.repeat.frequency',
    1.5,
    'primitive-format Bundle.entry[3].resource.activity[1].detail.scheduledTiming.repeat.frequency',
  ],
  [
    '32 _birthDate not an object',
    'patient._birthDate',
    'x',
    'sibling-form Bundle.entry[1].resource.birthDate',
  ],
]

describe('a valid message with one fault', () => {
  test('has none before', () => {
    expect(found(sampleBundle())).toEqual([])
  })

  test.each(faults)('%s', (_, path, value, ...expected) => {
    const bundle = path === 'hospital' ? withoutNameAndIdentifier() : sampleWith(path, value)
    expect(found(bundle)).toEqual(expected)
  })
})

function withoutNameAndIdentifier(): unknown {
  const bundle = sampleWith('hospital.name', undefined) as { entry: { resource: { identifier?: unknown } }[] }
  delete bundle.entry[6]?.resource.identifier
  return bundle
}
