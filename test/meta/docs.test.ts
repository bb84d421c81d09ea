import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { conversionOptions, conversionSchema, optionTexts } from '../../src/cli/conversion-options.js'
import { configSchema } from '../../src/cli/config/schema.js'
import { attentionKinds } from '../../src/domain/attention.js'
import { contentItems, outcomeReasons, refusalReasons } from '../../src/domain/delivery.js'
import { deadlineRules } from '../../src/domain/deadlines.js'
import { issueCatalogue } from '../../src/domain/issue.js'
import { messageTypes } from '../../src/domain/message-type.js'
import { unitKinds } from '../../src/domain/unit.js'
import { resolutions } from '../../src/gateway/attention.js'
import type { Gateway } from '../../src/gateway/gateway.js'
import { makeApp } from '../../src/http/app.js'
import { makeMetrics } from '../../src/log/metrics.js'
import { registry } from '../../src/mappings/registry.js'
import { envelope } from '../../src/mappings/shared/schemas.js'
import { relaxableCodes } from '../../src/profiles/messaging/policy.js'
import { codesOnErrorsPage, contentTable, errorsPage, isRequired } from '../helpers/doc-pages.js'
import { matrixTable } from '../helpers/matrix.js'
import { localLinks, withSection } from '../helpers/doc-section.js'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('docs/errors.md is as the catalogue has it (write it anew with -u)', async () => {
  await expect(errorsPage()).toMatchFileSnapshot('../../docs/errors.md')
})

test('every code of the catalogue stands once on docs/errors.md', () => {
  expect(codesOnErrorsPage().toSorted()).toEqual(Object.keys(issueCatalogue).toSorted())
})

test('docs/messages.md says of each field who may have it, and of each type from where to where it goes (-u)', async () => {
  const page = messageTypes.reduce(
    (text, type) => withSection(text, `content ${type}`, contentTable(type)),
    read('docs/messages.md'),
  )
  await expect(withSection(page, 'matrix', await matrixTable())).toMatchFileSnapshot('../../docs/messages.md')
})

const hubPaths = messageTypes.flatMap((type) => [
  ...Object.keys(envelope.properties),
  ...Object.keys(envelope.properties.patient.properties).map((key) => `patient.${key}`),
  ...Object.keys(registry[type].schema.properties),
])

test.each([...new Set(hubPaths)])('docs/messages.md says what %s is in FHIR', (path) => {
  const rows = read('docs/messages.md').split('\n')
  expect(rows.some((row) => /^\|[^|]+\| `/.test(row) && row.includes(`| \`${path}\` |`))).toBe(true)
})

test('docs/messages.md says of the envelope what is required, as the schema has it', () => {
  const rows = [...read('docs/messages.md').matchAll(/^\|[^|]+\| `([\w.]+)` \|[^|]+\| ([^|]+) \|[^|]+\|$/gm)]
  expect(rows.length).toBeGreaterThan(15)
  for (const [, path = '', required = ''] of rows)
    if (!required.startsWith('no; then:'))
      expect(required.startsWith('**yes**'), path).toBe(isRequired('kvittens', path))
})

const operating = read('docs/operating.md')

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly default?: unknown
}

/** Every setting with its default, groups and lists of groups by what is in them. */
function settingsOf({ properties = {} }: SchemaNode, base = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const path = `${base}${key}`
    if (node.properties !== undefined && path !== 'store.encryptionKey') return settingsOf(node, `${path}.`)
    if (node.items?.properties !== undefined) return settingsOf(node.items, `${path}[].`)
    return [[path, node.default] as const]
  })
}

const shown = (value: unknown): string => {
  if (value === undefined) return '(required|none)'
  if (typeof value === 'object') return 'none'
  return `\`${JSON.stringify(value).replaceAll('"', '')}\``
}

test.each(settingsOf(configSchema as SchemaNode))(
  'docs/operating.md has the setting %s with its default (%s)',
  (path, preset) => {
    const place = path.replaceAll(/[.[\]]/g, '\\$&')
    expect(operating).toMatch(new RegExp(`^\\| \`${place}\` \\| ${shown(preset)} \\| `, 'm'))
  },
)

test.each(Object.entries(optionTexts))(
  'docs/operating.md has the option %s of convert',
  (name, [preset, says]) => {
    expect(operating).toContain(`| \`${name}\` | ${preset} | ${says} |`)
  },
)

test('lus convert has the options and the defaults that it says it has', () => {
  const names = settingsOf(conversionSchema as SchemaNode).map(([path]) => path)
  expect(Object.keys(optionTexts).toSorted()).toEqual(names.toSorted())
  const { labelsComplete, gateway, destination } = conversionOptions(undefined)
  const presets = Object.entries({ labelsComplete, ...prefixed(gateway), destination })
  for (const [name, preset] of presets) expect(optionTexts[name]?.[0]).toBe(String(preset))
})

const prefixed = (gateway: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(gateway).map(([key, value]) => [`gateway.${key}`, value]))

test('docs/operating.md has every route', () => {
  const settings = { self: { endpoint: '', name: '' }, retentionDays: 90 }
  const app = makeApp({
    gateway: { settings } as unknown as Gateway,
    authenticate: () => undefined,
    version: '',
    renderMetrics: () => Promise.resolve({ text: '', contentType: '' }),
    isOpen: () => true,
    startedAt: 0,
  })
  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  expect(routes.length).toBeGreaterThan(10)
  for (const { method, path } of routes) expect(operating).toContain(`| \`${method} ${path}\` |`)
})

test('docs/operating.md has every figure', async () => {
  const figures = { messages: [], deliveries: [], outcomes: [], duties: [], attention: [] }
  const text = await makeMetrics().render(figures, 0)
  const names = [...text.matchAll(/^# HELP (lus_\w+)/gm)].flatMap(([, name]) => name ?? [])
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect(operating).toContain(`| \`${name}\` |`)
})

test.each([
  ['what can stand before an operator', attentionKinds],
  ['how it can be resolved', resolutions],
  ['why a channel is refused', refusalReasons],
  ['what a unit can be', unitKinds],
  ['which codes can be relaxed', relaxableCodes],
  ['the rules of the clock', Object.keys(deadlineRules)],
])('docs/operating.md has %s', (_, words) => {
  for (const word of words) expect(operating).toContain(`\`${word}\``)
})

test.each([
  ['every reason of an outcome', outcomeReasons],
  ['every kind of content', contentItems],
  ['every member of the interface', membersOf('Adapter')],
  ['every member of the capabilities', membersOf('Capabilities')],
])('docs/adapters.md has %s', (_, words) => {
  expect(words.length).toBeGreaterThan(5)
  for (const word of words) expect(read('docs/adapters.md')).toContain(`\`${word}\``)
})

function membersOf(name: 'Adapter' | 'Capabilities'): readonly string[] {
  const file = name === 'Adapter' ? 'src/adapters/adapter.ts' : 'src/domain/delivery.ts'
  const body = read(file).split(`export interface ${name} {`)[1]?.split('\n}')[0] ?? ''
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??[:(]/gm)].flatMap(([, member]) => member ?? [])
}

const pages = ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownIn('docs')]

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

/** What a heading's anchor is on GitHub. */
const anchorsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(pages)('every link of %s leads somewhere', (path) => {
  for (const link of localLinks(read(path))) {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    expect(() => readFileOrFolder(target), link).not.toThrow()
    if (anchor !== undefined) expect(anchorsOf(read(target)), link).toContain(anchor)
  }
})

test.each(pages)('no table of %s has a row with too many or too few cells', (path) => {
  let cells = 0
  let fenced = false
  for (const line of read(path).split('\n')) {
    if (line.startsWith('```')) fenced = !fenced
    const count = line.startsWith('|') && !fenced ? line.replaceAll('\\|', '').split('|').length : 0
    if (cells > 0 && count > 0) expect(count, line).toBe(cells)
    cells = count
  }
})

function readFileOrFolder(path: string): unknown {
  return /\.\w+$/.test(path) ? read(path) : readdirSync(join(root, path))
}
