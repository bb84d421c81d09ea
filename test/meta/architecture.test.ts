// The rooms of the house: imports go one way, the middle is pure, and no catalogue says a thing twice or in vain.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentIssues } from '../../src/domain/issues/content.js'
import { deliveryIssues } from '../../src/domain/issues/delivery.js'
import { identityIssues } from '../../src/domain/issues/identity.js'
import { messagingIssues } from '../../src/domain/issues/messaging.js'
import { structureIssues } from '../../src/domain/issues/structure.js'
import { transportIssues } from '../../src/domain/issues/transport.js'
import { xmlIssues } from '../../src/domain/issues/xml.js'
import { deliveryEvents } from '../../src/log/delivery-events.js'
import { gatewayEvents } from '../../src/log/gateway-events.js'
import { messageEvents } from '../../src/log/message-events.js'

const root = join(import.meta.dirname, '..', '..', 'src')

/** Texts of the source files by their path below src. */
const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
)

const statements =
  /^(?:import|export)\b[^'"\n]*(?:\{[^}]*\}[^'"\n]*)?from '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm

/** What a file imports, as written. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(statements)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')

/** What each room may import beside itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  profiles: ['domain'],
  mappings: ['domain', 'profiles'],
  store: ['domain'],
  log: ['domain'],
  adapters: ['domain', 'profiles', 'mappings', 'log'],
  routing: ['domain', 'profiles', 'mappings', 'adapters'],
  gateway: ['domain', 'profiles', 'mappings', 'adapters', 'routing', 'store', 'log'],
  http: ['domain', 'profiles', 'mappings', 'adapters', 'routing', 'store', 'log', 'gateway'],
  cli: ['domain', 'profiles', 'mappings', 'adapters', 'routing', 'store', 'log', 'gateway', 'http'],
  'main.ts': [
    'domain',
    'profiles',
    'mappings',
    'adapters',
    'routing',
    'store',
    'log',
    'gateway',
    'http',
    'cli',
  ],
}

const roomOf = (path: string): string => path.split('/')[0] ?? ''

/** The imports of a file that its room may not have. */
function trespassesOf(path: string, text: string): readonly string[] {
  const room = roomOf(path)
  const allowed = [room, ...(rooms[room] ?? [])]
  return importsOf(text)
    .filter((from) => from.startsWith('.'))
    .map((from) =>
      roomOf(
        normalize(join(dirname(path), from))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts'),
      ),
    )
    .filter((to) => !allowed.includes(to))
    .map((to) => `${path} imports ${to}`)
}

const pureRooms = ['domain', 'profiles', 'mappings', 'routing']
/** Written for the build, where files are read and written. */
const buildTime = 'profiles/build.ts'
const impure =
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bglobalThis\.|\bfetch\(|\bcrypto\.|\bconsole\.|\bset(Timeout|Interval|Immediate)\(|\bperformance\./

/** What a file of a pure room may not do. */
function impuritiesOf(path: string, text: string): readonly string[] {
  if (!pureRooms.includes(roomOf(path)) || path === buildTime) return []
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  return [
    ...importsOf(text).filter((from) => from.startsWith('node:') || from === 'pino'),
    ...(impure.exec(code)?.slice(0, 1) ?? []),
  ].map((what) => `${path}: ${what}`)
}

const everyFile = <T>(check: (path: string, text: string) => readonly T[]): readonly T[] =>
  [...sources].flatMap(([path, text]) => check(path, text))

describe('the rooms', () => {
  it('are all known', () => {
    const found = new Set([...sources.keys()].map(roomOf))
    expect([...found].toSorted()).toEqual(Object.keys(rooms).toSorted())
  })

  it('import one way only', () => {
    expect(everyFile(trespassesOf)).toEqual([])
  })

  it('are pure in the middle: no clock, chance, environment, network or Node', () => {
    expect(everyFile(impuritiesOf)).toEqual([])
  })

  it('import packages under their own names, and of this one only the compiled validator', () => {
    const own = everyFile((path, text) =>
      importsOf(text)
        .filter((from) => from.startsWith('#'))
        .map((from) => `${roomOf(path)} ${from}`),
    )
    expect([...new Set(own)]).toEqual(['profiles #r4-validator'])
  })

  it('are read by a rule that sees a trespass', () => {
    expect(trespassesOf('domain/x.ts', "import { a } from '../store/store.js'\n")).toEqual([
      'domain/x.ts imports store',
    ])
    expect(trespassesOf('store/x.ts', "import type {\n  A,\n  B,\n} from '../domain/issue.js'\n")).toEqual([])
    expect(trespassesOf('log/x.ts', "export * from '../gateway/gateway.js'\n")).toEqual([
      'log/x.ts imports gateway',
    ])
    expect(impuritiesOf('routing/x.ts', "import { x } from 'node:fs'\n")).toHaveLength(1)
    expect(impuritiesOf('domain/x.ts', 'const now = Date.now()\n')).toHaveLength(1)
    expect(impuritiesOf('domain/x.ts', '/** Never Date.now(). */\n')).toEqual([])
  })
})

describe('the catalogues', () => {
  const duplicates = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i)
  const issues = [
    transportIssues,
    xmlIssues,
    structureIssues,
    messagingIssues,
    contentIssues,
    identityIssues,
    deliveryIssues,
  ].flatMap((catalogue) => Object.keys(catalogue))
  const events = [gatewayEvents, messageEvents, deliveryEvents].flatMap((catalogue) => Object.keys(catalogue))
  const isCatalogue = (path: string) => /^domain\/issues\/|^log\/\w+-events\.ts$/.test(path)
  const code = [...sources].flatMap(([path, text]) => (isCatalogue(path) ? [] : [text])).join('\n')
  const generated = readFileSync(join(root, 'domain/issues/invariants.ts'), 'utf8')

  it('name every issue and every event once', () => {
    expect(duplicates(issues)).toEqual([])
    expect(duplicates(events)).toEqual([])
  })

  it('hold no event that nothing logs', () => {
    const unused = events.filter((name) => !code.includes(`event: '${name}'`) && !code.includes(`'${name}'`))
    expect(unused).toEqual([])
  })

  it('hold no issue that nothing finds', () => {
    const unused = issues.filter((name) => !code.includes(`'${name}'`) && !generated.includes(name))
    expect(unused).toEqual([])
  })
})
