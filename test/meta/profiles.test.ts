// The conformance resources are fresh, whole and named as the mappings name them; docs/profiles.md says what they say.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageTypes } from '../../src/domain/message-type.js'
import { hsaIdSystems } from '../../src/domain/hsa-id.js'
import { identitySystems } from '../../src/domain/identity-systems.js'
import { legalBases } from '../../src/domain/envelope.js'
import { rootTypes } from '../../src/mappings/shared/root.js'
import { codings, extensions, systems } from '../../src/mappings/shared/names.js'
import { canonical } from '../../src/profiles/canonical.js'
import { conformanceTypes } from '../../src/profiles/conformance-types.js'
import {
  codeSystems,
  conformanceFolder,
  fileNames,
  graphDefinitions,
  messageDefinitions,
  resources,
  structures,
  valueSets,
} from '../helpers/conformance.js'
import { withSection } from '../helpers/doc-section.js'
import { issueCodes, profileParts } from '../helpers/profile-pages.js'
import { codesOfSystem } from '../helpers/terminology.js'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const run = (script: string): string =>
  execFileSync(process.execPath, [join(root, script)], { encoding: 'utf8' })

test('src/profiles/conformance is what the FSH sources make (else: npm ci && npm run build in tools/)', () => {
  expect(readFileSync(join(conformanceFolder, 'digests.txt'), 'utf8')).toBe(run('tools/digest.js'))
})

test('CodeSystem issue-code is as src/domain/issues has it (write it anew with -u)', async () => {
  await expect(`${JSON.stringify(issueCodes(), null, 2)}\n`).toMatchFileSnapshot(
    '../../src/profiles/conformance/CodeSystem-issue-code.json',
  )
})

test('docs/profiles.md is as the resources have it (write it anew with -u)', async () => {
  const page = profileParts().reduce((text, part) => withSection(text, ...part), read('docs/profiles.md'))
  await expect(page).toMatchFileSnapshot('../../docs/profiles.md')
})

describe('every resource', () => {
  test('has the URL and the file of its type and id', () => {
    expect(resources.length).toBeGreaterThan(90)
    for (const [i, { resourceType, id, url }] of resources.entries()) {
      expect(url).toBe(`${canonical}/${resourceType}/${id}`)
      expect(fileNames[i]).toBe(`${resourceType}-${id}.json`)
    }
    expect(read('tools/sushi-config.yaml')).toContain(`canonical: ${canonical}\n`)
  })

  test('is of a type that is served, and each such type has one', () => {
    const types = new Set(resources.map(({ resourceType }) => resourceType))
    expect([...types].toSorted()).toEqual(conformanceTypes.toSorted())
  })

  test('names only what is there', () => {
    const known = new Set(resources.map(({ url }) => url))
    const text = JSON.stringify(resources)
    const named = [...text.matchAll(new RegExp(`"(${canonical}/[^"|]+)"`, 'g'))].map(([, url]) => url)
    expect(named.length).toBeGreaterThan(200)
    expect([...new Set(named)].filter((url) => !known.has(url as never))).toEqual([])
  })
})

/** A paragraph, a routine, a rule of FHIR messaging, or whose specification it is. */
const source =
  /\b(LUS \d+:\d|LPT \d|LRV \d|OSL \d|HSL \d|FOL|SoL \d|R\d\d?\b|Rule:)|[Rr]outine|[Pp]ractice|Inera|HL7 Sweden|message catalogue|LUS \(2017:612\)/

const told: readonly (readonly [what: string, text: string | undefined])[] = [
  ...[...structures, ...valueSets, ...codeSystems, ...messageDefinitions].map(
    ({ resourceType, id, description }) => [`${resourceType} ${id}`, description] as const,
  ),
  ...codeSystems.flatMap(({ id, concept = [] }) =>
    concept.map(({ code, definition }) => [`${id} ${code}`, definition] as const),
  ),
]

test.each(told)('%s says what obliges it', (_, text) => {
  expect(text).toMatch(source)
})

describe('what the mappings write', () => {
  const ours = (url: string): boolean => url.startsWith(canonical)

  test.each(Object.entries(extensions).filter(([, url]) => ours(url)))(
    'extension %s is defined',
    (_, url) => {
      expect(structures.find((each) => each.url === url)?.type).toBe('Extension')
    },
  )

  test.each(Object.entries(systems).filter(([, url]) => ours(url)))('system %s is defined', (_, url) => {
    expect(codesOfSystem(url)).not.toHaveLength(0)
  })

  test.each(Object.entries(codings).filter(([, { system }]) => ours(system)))(
    'code %s is defined, with its display',
    (_, coding) => {
      const concepts = codeSystems.find(({ url }) => url === coding.system)?.concept ?? []
      const found = concepts.find(({ code }) => code === coding.code)
      expect(found).toMatchObject({
        code: coding.code,
        display: ('display' in coding && coding.display) || found?.display,
      })
    },
  )

  test('every legal basis is a code, and no other', () => {
    expect(codesOfSystem(`${canonical}/CodeSystem/legal-basis`)).toEqual([...legalBases])
  })
})

describe('the messages', () => {
  const events = codesOfSystem(systems.event) ?? []

  test('are the 25 of the catalogue, each with its definition and its graph', () => {
    expect(events).toHaveLength(25)
    expect(messageDefinitions.map(({ id }) => id).toSorted()).toEqual(events.toSorted())
    expect(graphDefinitions.map(({ id }) => id).toSorted()).toEqual(events.toSorted())
  })

  test('hold every type that the gateway carries', () => {
    expect(events).toEqual(expect.arrayContaining([...messageTypes]))
  })

  test.each(messageDefinitions)('$id is defined as its event, with the roots of its graph', (definition) => {
    const { id, eventCoding, focus, graph } = definition
    expect(eventCoding).toMatchObject({ system: systems.event, code: id })
    expect(graph).toEqual([`${canonical}/GraphDefinition/${id}`])
    const links = graphDefinitions.find((each) => each.id === id)?.link ?? []
    const roots = links
      .filter(({ path }) => path === 'MessageHeader.focus')
      .map(({ min, max, target }) => ({ code: target?.[0]?.type, profile: target?.[0]?.profile, min, max }))
    expect(roots).toEqual(focus)
    for (const { code } of focus ?? []) expect(rootTypes).toContain(code)
  })
})

describe('the definitions say which systems are read as the same', () => {
  const elementsOf = (id: string) => structures.find((each) => each.id === id)?.differential?.element ?? []

  test.each(identitySystems.filter(({ kind }) => kind !== 'regionaltReservnummer' && kind !== 'lokalt'))(
    'as $kind',
    ({ kind, emit, alsoRead }) => {
      const slice = `Patient.identifier:${kind}`
      const elements = elementsOf('lus-patient')
      expect(elements.find(({ id }) => id === `${slice}.system`)?.patternUri).toBe(emit)
      const definition = elements.find(({ id }) => id === slice)?.definition ?? ''
      for (const system of [emit, ...alsoRead]) expect(definition).toContain(system)
    },
  )

  test.each(['Organization', 'Practitioner'])('as HSA-id of %s', (type) => {
    const slice = `${type}.identifier:hsaid`
    const elements = elementsOf(`lus-${type.toLowerCase()}`)
    expect(elements.find(({ id }) => id === `${slice}.system`)?.patternUri).toBe(hsaIdSystems.emit)
    const definition = elements.find(({ id }) => id === slice)?.definition ?? ''
    for (const system of hsaIdSystems.read) expect(definition).toContain(system)
  })

  test('and the rule for parties takes each of them', () => {
    const [rule] = elementsOf('lus-party')[0]?.constraint ?? []
    for (const system of hsaIdSystems.read) expect(rule?.expression).toContain(`'${system}'`)
  })
})
