// What can still be read of a Bundle with structural faults, so that its sender is told of all faults at once.
import type { Bundle } from '@medplum/fhirtypes'
import { isError, type Issue, type IssueCode } from '../domain/issue.js'
import { isObject } from '../mappings/shared/reading.js'
import { toldOnce } from './told-once.js'

/** Faults of form: what stands there is not of the JSON type that whoever reads on relies on. */
const formFaults: ReadonlySet<IssueCode> = new Set([
  'json-type',
  'null-not-allowed',
  'array-expected',
  'array-not-allowed',
  'empty-array',
  'empty-object',
  'sibling-form',
  'sibling-length',
  'resource-type-missing',
  'resource-type-unknown',
  'resource-type-not-accepted',
])

/** Faults after which nothing more is looked at. */
const endings: ReadonlySet<IssueCode> = new Set(['too-many-faults', 'too-deep'])

/** Without one of these, references lead nowhere and the rest says only that. */
const bearing = /^(Bundle(\.type|\.entry(\[\d+\](\.fullUrl|\.resource)?)?)?)?$/

/**
 * All faults: the structural ones, and what `judge` says besides of the Bundle without the elements that have a wrong
 * form. Nothing is said of those elements again, nor of what hangs on them.
 * @param judge must bear that required elements are missing
 */
export function allFaults(
  parsed: unknown,
  structural: readonly Issue[],
  judge: (readable: Bundle) => readonly Issue[],
): readonly Issue[] {
  const errors = structural.filter(isError)
  const misformed = errors.filter(({ code }) => formFaults.has(code)).map(({ at }) => at)
  if (errors.some(({ code }) => endings.has(code)) || misformed.some((at) => bearing.test(at)))
    return structural
  const readable = misformed.length === 0 ? parsed : without(parsed, misformed)
  const places = [...new Set(errors.map(({ at }) => at))]
  const isTold = ({ at }: Issue): boolean => places.some((place) => isAbout(at, place))
  return toldOnce(
    structural,
    judge(readable as Bundle).filter((each) => !isTold(each)),
  )
}

/** Whether a fault is at the place, within it, or is said of the element that the place is an item of. */
const isAbout = (at: string, place: string): boolean =>
  at === place || at.startsWith(`${place}.`) || at.startsWith(`${place}[`) || `${at}[` === upToItem(place)

const upToItem = (place: string): string => place.slice(0, place.lastIndexOf('[') + 1)

/** A copy in which each of these elements is gone; an item of a list stays behind empty, so that none moves up. */
function without(parsed: unknown, paths: readonly string[]): unknown {
  const copy: unknown = structuredClone(parsed)
  for (const path of paths) remove(copy, path)
  return copy
}

function remove(root: unknown, path: string): void {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const last = steps.at(-1) ?? ''
  let node = root
  for (const step of steps.slice(1, -1)) node = memberOf(node, step)
  if (Array.isArray(node)) node[Number(last)] = {}
  else if (isObject(node)) {
    Reflect.deleteProperty(node, last)
    Reflect.deleteProperty(node, `_${last}`)
  }
}

function memberOf(node: unknown, step: string): unknown {
  if (Array.isArray(node)) return node[Number(step)] as unknown
  return isObject(node) && Object.hasOwn(node, step) ? node[step] : undefined
}
