// One fixture for `lus replay`: the Bundle to post and what the answer must be, from the files beside it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../mappings/shared/reading.js'
import { UsageError } from './root.js'
import { textOf } from './text-file.js'

export interface ExpectedIssue {
  readonly code: string
  readonly at: string
}

/** What fixtures/README.md says of a case. */
export interface ReplayCase {
  readonly file: string
  readonly body: string
  /** The faults that must be answered; undefined: the answer must be ok. */
  readonly issues: readonly ExpectedIssue[] | undefined
  /** FHIRPath that must be true of the answer Bundle. */
  readonly assertions: readonly string[]
}

const ending = '.fhir.json'

/**
 * The fixtures that the paths name, folders with all below them in the order of their names.
 * @throws UsageError when a path or a file cannot be read, or none is a fixture
 */
export function replayCases(paths: readonly string[]): readonly ReplayCase[] {
  const files = paths.flatMap((path) => filesIn(path))
  if (files.length === 0) throw new UsageError(`no file there ends in ${ending}`)
  return files.map(readCase)
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) throw new UsageError(`${path} is not there`)
  if (!statSync(path).isDirectory()) {
    if (!path.endsWith(ending)) throw new UsageError(`${path} does not end in ${ending}, as fixtures do`)
    return [path]
  }
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter((entry) => entry.isDirectory() || (entry.isFile() && entry.name.endsWith(ending)))
    .flatMap(({ name }) => filesIn(join(path, name)))
}

function readCase(file: string): ReplayCase {
  const body = textOf(file)
  if (body === undefined) throw new UsageError(`${file} cannot be read`)
  const beside = (kind: string) => listIn(`${file.slice(0, -ending.length)}.${kind}.json`)
  const issues = beside('issues')
  const assertions = beside('assert') ?? []
  if (issues !== undefined && !issues.every(isExpectedIssue))
    throw new UsageError(`the issues of ${file} are not [{code, at}]`)
  if (!assertions.every((one) => typeof one === 'string'))
    throw new UsageError(`the assertions of ${file} are not a list of FHIRPath`)
  return { file, body, issues, assertions }
}

const isExpectedIssue = (value: unknown): value is ExpectedIssue =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['at'] === 'string'

function listIn(file: string): readonly unknown[] | undefined {
  if (!existsSync(file)) return undefined
  try {
    const list: unknown = JSON.parse(textOf(file) ?? '')
    if (Array.isArray(list)) return list
  } catch {}
  throw new UsageError(`${file} is not a list in JSON`)
}
