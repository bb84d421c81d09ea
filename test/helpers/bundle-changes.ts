// Changes a Bundle in one place, in any way that keeps it FHIR: what other systems write and ours does not.
import type { Bundle } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { isNode, type Node } from './bundle-leaves.js'

/** One change; `place` and `choice` pick among what the Bundle at hand has. */
export interface Change {
  readonly kind: 'add-element' | 'copy-item' | 'change-value' | 'add-entry' | 'remove-element'
  readonly place: number
  readonly choice: number
}

export const changes = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'add-element' as const,
      'copy-item' as const,
      'change-value' as const,
      'add-entry' as const,
      'remove-element' as const,
    ),
    place: fc.nat({ max: 10_000 }),
    choice: fc.nat({ max: 10_000 }),
  }),
  { minLength: 1, maxLength: 4 },
)

/** A copy of the Bundle, as it would come over the wire, with the changes made. */
export function changed(bundle: Bundle, list: readonly Change[]): Bundle {
  const copy = structuredCopy(bundle)
  for (const change of list) makers[change.kind](copy, change)
  return copy
}

const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const pick = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % Math.max(items.length, 1)]

/** Elements that may stand in any of our resources or in a part of one; a key that is there already is left alone. */
const elements: readonly (readonly [string, unknown])[] = [
  ['extension', [{ url: 'https://else.example/extra', valueString: 'Tilläggstext' }]],
  ['modifierExtension', [{ url: 'https://else.example/modifier', valueBoolean: true }]],
  ['text', { status: 'additional', div: '<div xmlns="http://www.w3.org/1999/xhtml">Fritext</div>' }],
  ['contained', [{ resourceType: 'Condition', id: 'c1', code: { text: 'Höftfraktur' } }]],
  ['language', 'sv-SE'],
  ['meta', { tag: [{ system: 'https://else.example/tag', code: 'prov' }], versionId: '3' }],
  ['display', 'Ett annat namn'],
  ['use', 'old'],
  ['use', 'temp'],
  ['period', { start: '2020-01-01', end: '2021-01-01' }],
  ['type', [{ coding: [{ system: 'https://else.example/type', code: 'x' }] }]],
  ['birthDate', '1912-12-12'],
  ['gender', 'male'],
  [
    'telecom',
    [
      { system: 'email', value: 'prov@else.example' },
      { system: 'phone', value: '08-000 00 00', use: 'work' },
    ],
  ],
  ['contact', [{ name: { text: 'Anhörig Provsson' } }]],
  ['note', [{ text: 'En anteckning' }]],
  ['description', 'En beskrivning'],
  ['diagnosis', [{ condition: { display: 'Höftfraktur' } }]],
  ['reasonCode', [{ coding: [{ system: 'http://snomed.info/sct', code: '5913000' }] }]],
  ['hospitalization', { dischargeDisposition: { text: 'Hem' } }],
  ['participant', [{ type: [{ coding: [{ code: 'ADM' }] }], individual: { display: 'Någon annan' } }]],
  ['priority', 'urgent'],
  ['priority', { text: 'akut' }],
  ['active', true],
  ['active', false],
  ['deceasedBoolean', true],
  ['_status', { extension: [{ url: 'https://else.example/why', valueString: 'Orsak' }] }],
  ['_value', { extension: [{ url: 'https://else.example/why', valueString: 'Orsak' }] }],
  ['assigner', { display: 'Skatteverket' }],
  ['version', '7'],
  ['userSelected', true],
]

const resources: readonly Node[] = [
  { resourceType: 'Condition', code: { text: 'Höftfraktur' } },
  { resourceType: 'Observation', status: 'final', code: { text: 'Blodtryck' } },
  { resourceType: 'Patient', identifier: [{ system: 'https://else.example/id', value: '4711' }] },
  { resourceType: 'Encounter', status: 'planned', class: { code: 'AMB' } },
  { resourceType: 'Task', status: 'draft', intent: 'plan', code: { text: 'Ring upp' } },
  { resourceType: 'RelatedPerson', name: [{ text: 'Anhörig Provsson' }] },
  { resourceType: 'Organization', name: 'En annan enhet' },
  {
    resourceType: 'Provenance',
    recorded: '2026-01-01T00:00:00Z',
    agent: [{ who: { display: 'Någon' } }],
    entity: [
      { role: 'derivation', what: { identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:x' } } },
    ],
  },
]

const makers: { readonly [Kind in Change['kind']]: (bundle: Bundle, change: Change) => void } = {
  'add-element': (bundle, { place, choice }) => {
    const node = pick(nodesIn(bundle), place)
    const [key, value] = pick(elements, choice) ?? ['language', 'sv']
    if (node !== undefined && !(key in node)) node[key] = structuredCopy(value)
  },
  'copy-item': (bundle, { place, choice }) => {
    const list = pick(listsIn(bundle), place)
    const item = pick(list ?? [], choice)
    if (list === undefined || !isNode(item)) return
    const copy = structuredCopy(item)
    change(copy, choice, bundle)
    if (choice % 2 === 0) list.unshift(copy)
    else list.push(copy)
  },
  'change-value': (bundle, { place, choice }) => {
    const node = pick(nodesIn(bundle), place)
    if (node !== undefined) change(node, choice, bundle)
  },
  'remove-element': (bundle, { place, choice }) => {
    const node = pick(nodesIn(bundle), place)
    const key = node && pick(valuesOf(node), choice)
    if (node !== undefined && key !== undefined) Reflect.deleteProperty(node, key)
  },
  'add-entry': (bundle, { place, choice }) => {
    const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
    const resource = { ...structuredCopy(pick(resources, choice)), id }
    const entry = { fullUrl: `urn:uuid:${id}`, resource } as NonNullable<Bundle['entry']>[number]
    if (choice % 2 === 0) bundle.entry?.push(entry)
    else bundle.entry?.splice(1, 0, entry)
  },
}

const carpentry = new Set(['resourceType', 'id', 'fullUrl', 'url'])

const valuesOf = (node: Node): readonly string[] => Object.keys(node).filter((name) => !carpentry.has(name))

/** Changes one value of a node into another of its kind. */
function change(node: Node, choice: number, bundle: Bundle): void {
  const key = pick(valuesOf(node), choice)
  if (key === undefined) return
  const value = node[key]
  if (Array.isArray(value)) {
    const item: unknown = pick(value, choice)
    if (isNode(item)) change(item, choice, bundle)
    else value.push('Tillägg')
  } else if (isNode(value)) change(value, choice, bundle)
  else node[key] = otherValue(key, value, { choice, bundle })
}

function otherValue(
  key: string,
  value: unknown,
  { choice, bundle }: { choice: number; bundle: Bundle },
): unknown {
  if (typeof value === 'boolean') return !value
  if (key === 'reference') return pick(bundle.entry ?? [], choice)?.fullUrl
  if (/^\d{4}-\d\d-\d\dT/.test(String(value))) return '2029-02-03T04:05:06Z'
  return `${String(value)}${pick(['X', '9', ' Annan'], choice) ?? ''}`
}

/** Every object of the Bundle from its entries inward, the Bundle itself included. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (!isNode(value)) return []
  const inside = Object.values(value).flatMap(nodesIn)
  return 'fullUrl' in value ? inside : [value, ...inside]
}

/** Every list of objects below the entries. */
const listsIn = (bundle: Bundle): unknown[][] =>
  nodesIn(bundle.entry?.map(({ resource }) => resource)).flatMap((node) =>
    Object.values(node).filter((value): value is unknown[] => Array.isArray(value) && isNode(value[0])),
  )
