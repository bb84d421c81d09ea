// Finds the fixtures and says what is wrong with the set; its grammar is in fixtures/README.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle } from '@medplum/fhirtypes'
import { isMessageType, messageTypes, type MessageType } from '../../src/domain/message-type.js'
import { units } from './messages.js'

/** Texts of files by their path below fixtures/, with `/` between folders. */
export type Files = ReadonlyMap<string, string>

const root = join(import.meta.dirname, '..', '..', 'fixtures')

export const fixtureFiles = (): Files =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )

/** One case: a message that is accepted has its `lus` form, one that is refused its `issues`. */
export interface Fixture {
  /** `<message type>/<case>`. */
  readonly name: string
  readonly type: MessageType
  readonly bundle: Bundle
  readonly lus: unknown
  readonly issues: readonly { readonly code: string; readonly at: string }[] | undefined
}

/** The cases of a set that has no faults. */
export const fixtures = (files: Files): readonly Fixture[] =>
  caseNames(files).map((name) => ({
    name,
    type: name.split('/')[0] as MessageType,
    bundle: json(files, `${name}.fhir.json`) as Bundle,
    lus: json(files, `${name}.lus.json`),
    issues: json(files, `${name}.issues.json`) as Fixture['issues'],
  }))

export interface Sequence {
  readonly name: string
  /** In the order in which they are sent. */
  readonly steps: readonly Bundle[]
}

export function sequences(files: Files): readonly Sequence[] {
  const paths = [...files.keys()].filter((path) => sequenceStep.test(path)).sort()
  const names = new Set(paths.map((path) => path.split('/')[1] ?? ''))
  return [...names].map((name) => ({
    name,
    steps: paths
      .filter((path) => path.startsWith(`sequences/${name}/`))
      .map((path) => json(files, path) as Bundle),
  }))
}

const json = (files: Files, path: string): unknown => {
  const text = files.get(path)
  return text === undefined ? undefined : (JSON.parse(text) as unknown)
}

const sequenceStep = /^sequences\/[a-z-]+\/\d\d-([a-z-]+)\.fhir\.json$/
const caseFile =
  /^([a-z-]+)\/((law|profile|vendor|synthetic)-[a-z0-9-]+)\.(fhir\.json|lus\.json|issues\.json|assert\.json|notes\.md)$/
const otherFile = /^(README|sequences\/[a-z-]+\/notes)\.md$/

const caseNames = (files: Files): readonly string[] => [
  ...new Set([...files.keys()].flatMap((path) => (caseFile.test(path) ? path.replace(/\..*$/, '') : []))),
]

/** Everything that is wrong with a set of fixtures, in words. */
export const faultsOf = (files: Files): readonly string[] => [
  ...[...files.keys()].flatMap(namingFaults),
  ...caseNames(files).flatMap((name) => completenessFaults(files, name)),
  ...messageTypes.flatMap((type) => coverageFaults(files, type)),
  ...[...files].flatMap(([path, text]) => [...identityFaults(path, text), ...hsaIdFaults(path, text)]),
  ...idFaults(files),
]

function namingFaults(path: string): readonly string[] {
  if (otherFile.test(path)) return []
  const type = (sequenceStep.exec(path) ?? caseFile.exec(path))?.[1]
  if (type === undefined) return [`${path}: not named as fixtures/README.md says`]
  return isMessageType(type) ? [] : [`${path}: no message type has this name`]
}

function completenessFaults(files: Files, name: string): readonly string[] {
  const faulty = /\/synthetic-faulty-/.test(name)
  const needed = ['fhir.json', 'notes.md', faulty ? 'issues.json' : 'lus.json']
  const forbidden = faulty ? 'lus.json' : 'issues.json'
  return [
    ...needed.filter((form) => !files.has(`${name}.${form}`)).map((form) => `${name}: ${form} is missing`),
    ...(files.has(`${name}.${forbidden}`) ? [`${name}: ${forbidden} does not belong to it`] : []),
  ]
}

const everyType = ['law-minimal', 'synthetic-full', 'profile-sekretessmarkering', 'synthetic-reservnummer']

function coverageFaults(files: Files, type: MessageType): readonly string[] {
  const names = caseNames(files).filter((name) => name.startsWith(`${type}/`))
  const faulty = names.filter((name) => name.includes('/synthetic-faulty-'))
  return [
    ...everyType
      .filter((one) => !names.includes(`${type}/${one}`))
      .map((one) => `${type}: ${one} is missing`),
    ...(faulty.length < 3 ? [`${type}: fewer than three faulty cases`] : []),
  ]
}

/** Official test identities (swedish-domain.md 1.6, 2.6), and two written wrong on purpose: those name nobody. */
const identities = [
  '191212121212',
  '200001252386',
  '189602029812',
  '197010632391',
  '991981000010',
  '98240301AA06',
  '191212121213',
  '121212-1212',
]

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const numbers = /(?<![\w+.-])(\d{8}[-+]?[A-Z0-9]{4}|\d{6}[-+]?\d{4})(?![\w.-])/g

/** Anything that looks like an identity number, wherever it stands, is one of the known. */
const identityFaults = (path: string, text: string): readonly string[] =>
  [...text.replaceAll(uuids, '').matchAll(numbers)]
    .filter(([number]) => !identities.includes(number))
    .map(() => `${path}: an identity number that is no official test identity`)

const hsaIds: readonly string[] = [
  ...Object.values(units),
  'SE2321000016-LAKARE1',
  'SE2321000016-LUSGW',
  'SE2321000016-VARDKONTAKT1',
  'SE2321000016-HEMSJV1',
]

const hsaIdFaults = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/SE\d{10}-\w+/gi)]
    .filter(([id]) => !hsaIds.includes(id))
    .map(() => `${path}: an HSA-id that is not among the invented ones`)

/** Messages and sendings are told apart by their ids (R32, R37): no two fixtures share one. */
function idFaults(files: Files): readonly string[] {
  const seen = new Map<string, string>()
  return [...files.keys()]
    .filter((path) => path.endsWith('.fhir.json'))
    .flatMap((path) => {
      const { id, entry } = json(files, path) as Bundle
      return [id, entry?.[0]?.resource?.id].flatMap((one = 'none') => {
        const other = seen.get(one)
        seen.set(one, path)
        if (!new RegExp(`^${uuids.source}$`, 'i').test(one)) return [`${path}: an id is no UUID`]
        return other === undefined ? [] : [`${path}: has an id of ${other}`]
      })
    })
}
