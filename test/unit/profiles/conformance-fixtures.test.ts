// What is sent and taken keeps to the profiles: every accepted fixture, the gateway's own writing and its answers.
import type { Bundle, Goal, GraphDefinitionLink } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMessage } from '../../helpers/generated/index.js'
import { isNode, type Node } from '../../helpers/bundle-leaves.js'
import { graphDefinitions, messageDefinitions, profile, structures } from '../../helpers/conformance.js'
import { fixtureFiles, fixtures, sequences } from '../../helpers/fixtures.js'
import { faultsAgainst, type CheckContext } from '../../helpers/profile-check.js'
import { codesOfSystem } from '../../helpers/terminology.js'
import { canonical } from '../../../src/profiles/canonical.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { indexEntries, resolve } from '../../../src/profiles/messaging/references.js'
import { acknowledgement } from '../../../src/profiles/messaging/response.js'
import { issue } from '../../../src/domain/issue.js'
import { time } from '../../helpers/messages.js'
import { parseMessageId } from '../../../src/domain/envelope.js'

function contextOf(bundle: Bundle): CheckContext {
  const index = indexEntries(bundle)
  return {
    find: (url) => {
      const found = structures.find((each) => each.url === url)
      return found && profile(found.id)
    },
    resolve: (reference) => {
      const found = index.entries
        .map((entry) => resolve(index, reference, entry))
        .find(({ kind }) => kind === 'found')
      return found?.kind === 'found' ? (found.resource as unknown as Node) : undefined
    },
  }
}

const headerOf = ({ entry }: Bundle) => {
  const header = entry?.[0]?.resource
  if (header?.resourceType !== 'MessageHeader') throw new Error('no MessageHeader')
  return header
}

/** Against the message profile, and each root against what the message's definition wants of it. */
function faultsOf(bundle: Bundle): readonly string[] {
  const context = contextOf(bundle)
  const { eventCoding, focus = [] } = headerOf(bundle)
  const definition = messageDefinitions.find(({ id }) => id === eventCoding?.code)
  const roots = focus
    .map(({ reference }) => context.resolve(reference ?? ''))
    .filter((root) => root !== undefined)
  const wanted = definition?.focus ?? []
  return [
    ...faultsAgainst(bundle, profile('lus-message'), context),
    ...roots.flatMap((root) => {
      const found = wanted.find(({ code }) => code === root['resourceType'])
      const definition = found && context.find(found.profile ?? '')
      return definition === undefined
        ? [`a root ${String(root['resourceType'])}`]
        : faultsAgainst(root, definition, context)
    }),
    ...wanted.flatMap(({ code, min, max = '*' }) => {
      const count = roots.filter(({ resourceType }) => resourceType === code).length
      return count < min || (max !== '*' && count > Number(max)) ? [`${count} roots ${code}`] : []
    }),
  ]
}

const files = fixtureFiles()
const accepted = fixtures(files).filter(({ issues }) => issues === undefined)
const messages: readonly (readonly [name: string, bundle: Bundle])[] = [
  ...accepted.map(({ name, bundle }) => [name, bundle] as const),
  ...sequences(files).flatMap(({ name, steps }) =>
    steps.map((step, i) => [`${name} ${i + 1}`, step] as const),
  ),
]

test('there are messages to look at', () => {
  expect(messages.length).toBeGreaterThan(15)
})

test.each(messages)('%s keeps to the profiles', (_, bundle) => {
  expect(faultsOf(bundle)).toEqual([])
})

test.each(accepted.map(({ name, lus }) => [name, lus] as const))(
  '%s is written by the profiles',
  (_, lus) => {
    const message = readLus(lus)
    if (!message.ok) throw new Error('unreadable')
    const endpoint = { endpoint: 'https://gateway.example/fhir' }
    expect(faultsOf(toFhir(message.value, { source: endpoint, destination: endpoint }))).toEqual([])
  },
)

test('whatever is written keeps to the profiles, by graph and definition of its message', () => {
  const endpoint = { endpoint: 'https://gateway.example/fhir' }
  fc.assert(
    fc.property(anyMessage, (message) => {
      const bundle = toFhir(message, { source: endpoint, destination: endpoint })
      expect([...faultsOf(bundle), ...strangersIn(bundle), ...leftOutIn(bundle)]).toEqual([])
    }),
    { seed: Number(process.env['LUS_SEED'] ?? 2017_612), numRuns: 500 },
  )
})

test.each(['ok', 'fatal-error'] as const)('an answer %s keeps to the profiles', (code) => {
  const headerId = parseMessageId('5d0f6a52-1c7e-4f0b-9a40-6a1b2c3d0001')
  if (headerId === undefined) throw new Error('no id')
  const answer = acknowledgement({
    request: { headerId, senderEndpoint: 'https://a.example', event: { system: 's', code: 'c' } },
    code,
    issues: code === 'ok' ? [] : [issue('event-unknown', 'MessageHeader.event', { known: 'kvittens' })],
    ids: {
      bundleId: '5d0f6a52-1c7e-4f0b-9a40-6a1b2c3d0002',
      headerId: '5d0f6a52-1c7e-4f0b-9a40-6a1b2c3d0003',
      outcomeId: '5d0f6a52-1c7e-4f0b-9a40-6a1b2c3d0004',
    },
    at: time('2026-11-02T10:15:00+01:00'),
    self: { endpoint: 'https://gateway.example/fhir', name: 'gateway' },
  })
  expect(faultsAgainst(answer, profile('lus-response'), contextOf(answer))).toEqual([])
})

/** Entries of a message that its GraphDefinition leads to from the header (R10). */
function reachedIn(bundle: Bundle): ReadonlySet<Node> {
  const { resolve } = contextOf(bundle)
  const all = (bundle.entry ?? []).map(({ resource }) => resource as unknown as Node)
  const reached = new Set<Node>([headerOf(bundle) as unknown as Node])
  const follow = (from: Node, links: readonly GraphDefinitionLink[]): void => {
    for (const { path, target = [] } of links) {
      const found =
        path === undefined
          ? all.filter((each) => referencesAt(each, 'target').some((one) => resolve(one) === from))
          : referencesAt(from, path.slice(path.indexOf('.') + 1))
              .map(resolve)
              .filter((each) => each !== undefined)
      for (const each of found) {
        const kind = target.find(({ type }) => type === each['resourceType'])
        if (kind === undefined) continue
        reached.add(each)
        follow(each, kind.link ?? [])
      }
    }
  }
  const graph = graphDefinitions.find(({ id }) => id === headerOf(bundle).eventCoding?.code)
  follow(headerOf(bundle) as unknown as Node, graph?.link ?? [])
  return reached
}

/** The references at a path below a resource, through lists and choices (FHIRPath's `content` is `contentReference`). */
const referencesAt = (node: Node, path: string): readonly string[] =>
  path
    .split('.')
    .reduce<unknown[]>(
      (nodes, step) =>
        nodes.flatMap((each) => (isNode(each) ? (each[step] ?? each[`${step}Reference`] ?? []) : [])),
      [node],
    )
    .flatMap((each) => (isNode(each) && typeof each['reference'] === 'string' ? each['reference'] : []))

/** Types of the entries that the graph does not lead to. */
function leftOutIn(bundle: Bundle): readonly string[] {
  const reached = reachedIn(bundle)
  const left = (bundle.entry ?? []).filter(({ resource }) => !reached.has(resource as unknown as Node))
  return left.map(({ resource }) => resource?.resourceType ?? 'none')
}

test.each(messages)('the graph of %s leads to every entry', (_, bundle) => {
  expect(leftOutIn(bundle)).toEqual([])
})

test('a graph does not lead to what nothing refers to', () => {
  const bundle = structuredClone(messages[0]?.[1]) as Bundle
  const stray = { resourceType: 'Goal' as const, id: 'stray' } as Goal
  bundle.entry?.push({ fullUrl: 'urn:uuid:5d0f6a52-1c7e-4f0b-9a40-6a1b2c3dffff', resource: stray })
  expect(reachedIn(bundle).has(stray as unknown as Node)).toBe(false)
})

/** Owners of the extensions and code systems that a message may use beside our own. */
const owners = [
  'http://hl7.org/fhir/',
  'http://terminology.hl7.org/',
  'http://hl7.se/fhir/',
  'https://fhir.inera.se/',
  'http://snomed.info/sct',
  'http://loinc.org',
  'urn:oid:1.2.752.129.',
]

/** Extensions and codings anywhere in a message that neither we nor those owners define. */
function strangersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strangersIn)
  if (!isNode(value)) return []
  const { system, code, extension } = value
  const coding = typeof system === 'string' && typeof code === 'string' ? [[system, code] as const] : []
  const urls = Array.isArray(extension) ? extension.flatMap((each: Node) => String(each['url'])) : []
  return [
    ...coding.filter(([system, code]) => !isKnownCode(system, code)).map((each) => each.join('|')),
    ...urls.filter((url) => url.includes(':') && !isKnownExtension(url)),
    ...Object.values(value).flatMap(strangersIn),
  ]
}

const isOthers = (url: string): boolean => owners.some((owner) => url.startsWith(owner))

const isKnownCode = (system: string, code: string): boolean =>
  system.startsWith(canonical) ? codesOfSystem(system)?.includes(code) === true : isOthers(system)

const isKnownExtension = (url: string): boolean =>
  url.startsWith(canonical) ? structures.some((each) => each.url === url) : isOthers(url)

test.each(messages)('%s uses no extension, system or code that nobody defines', (_, bundle) => {
  expect(strangersIn(bundle)).toEqual([])
})

/** One change of a message that is otherwise right. */
interface Spoilt {
  readonly what: string
  readonly type: string
  readonly change: (resource: Node) => void
  readonly fault: string
}

const part = (node: Node, ...path: readonly (string | number)[]): Node =>
  path.reduce<Node>((at, step) => at[step as string] as Node, node)
const items = (node: Node, name: string): unknown[] => node[name] as unknown[]

const spoilt: readonly Spoilt[] = [
  {
    what: 'without a number',
    type: 'Patient',
    change: (it) => delete it['identifier'],
    fault: 'Patient.identifier: missing',
  },
  {
    what: 'with a personnummer of ten digits',
    type: 'Patient',
    change: (it) => (part(it, 'identifier', 0)['value'] = '121212-1212'),
    fault: 'Patient.identifier:personnummer.value: lus-12',
  },
  {
    what: 'with a kommun that is no code',
    type: 'Patient',
    change: (it) => (part(it, 'extension', 0, 'extension', 0)['valueCode'] = 'Provstad'),
    fault: 'lus-kommun',
  },
  {
    what: 'with two names',
    type: 'Patient',
    change: (it) => items(it, 'name').push(part(it, 'name', 0)),
    fault: 'Patient.name: too many',
  },
  {
    what: 'without the expected discharge',
    type: 'Encounter',
    change: (it) => items(it, 'extension').shift(),
    fault: 'expectedDischarge: missing',
  },
  {
    what: 'of a planned stay',
    type: 'Encounter',
    change: (it) => (it['status'] = 'planned'),
    fault: 'Encounter.status: not the value that is fixed',
  },
  {
    what: 'on a ground that is none',
    type: 'Encounter',
    change: (it) => (part(it, 'extension', 3)['valueCode'] = 'nyfikenhet'),
    fault: 'a code that is not in the value set',
  },
  {
    what: 'without a case',
    type: 'Encounter',
    change: (it) => delete part(it, 'episodeOfCare', 0)['identifier'],
    fault: 'Encounter.episodeOfCare.identifier: missing',
  },
  {
    what: 'with a unit without HSA-id',
    type: 'Organization',
    change: (it) => (part(it, 'identifier', 0)['system'] = 'urn:oid:2.5.4.97'),
    fault: 'lus-party',
  },
  {
    what: 'with an HSA-id that is none',
    type: 'Organization',
    change: (it) => (part(it, 'identifier', 0)['value'] = 'SE232100-TEST1'),
    fault: 'lus-hsa',
  },
  {
    what: 'with a Task that asks nothing',
    type: 'Task',
    change: (it) => delete it['code'],
    fault: 'Task.code: missing',
  },
  {
    what: 'with an event that is none',
    type: 'MessageHeader',
    change: (it) => (part(it, 'eventCoding')['code'] = 'brev'),
    fault: 'MessageHeader.event[x]: a code that is not in the value set',
  },
  {
    what: 'that is an answer',
    type: 'MessageHeader',
    change: (it) => (it['response'] = {}),
    fault: 'MessageHeader.response: too many',
  },
  {
    what: 'without its stay among the roots',
    type: 'MessageHeader',
    change: (it) => items(it, 'focus').shift(),
    fault: '0 roots Encounter',
  },
  {
    what: 'with another kind of root',
    type: 'MessageHeader',
    change: (it) => items(it, 'focus').push(part(it, 'sender')),
    fault: 'a root Organization',
  },
  {
    what: 'with an extension of nobody',
    type: 'Task',
    change: (it) => (it['extension'] = [{ url: 'https://vendor.example/x', valueCode: 'y' }]),
    fault: 'https://vendor.example/x',
  },
  {
    what: 'with a code of ours that we do not have',
    type: 'Task',
    change: (it) => (part(it, 'code', 'coding', 0)['code'] = 'arkivera'),
    fault: 'CodeSystem/task|arkivera',
  },
]

test.each(spoilt)('a message $what does not keep to them', ({ type, change, fault }) => {
  const full = accepted.find(({ name }) => name === 'inskrivningsmeddelande/synthetic-full')?.bundle
  const bundle = structuredClone(full) as Bundle
  for (const { resource } of bundle.entry ?? [])
    if (resource?.resourceType === type) change(resource as unknown as Node)
  expect([...faultsOf(bundle), ...strangersIn(bundle)].join('\n')).toContain(fault)
})
