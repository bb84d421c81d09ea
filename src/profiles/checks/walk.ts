// Where the validator stands in a resource and what it has found; a path is made only when a fault is.
import { issue, type Issue, type IssueCode } from '../../domain/issue.js'

type Details = NonNullable<Issue['details']>

/** Objects within objects; FHIR's own deepest resources stay under 20. */
const depthLimit = 40
/** Faults that are listed; a hostile body can hold a million. */
const faultLimit = 500
/** Index of an element that is not in an array. */
export const single = -1

/**
 * The place in the resource and the faults found so far, of one validation at a time.
 * Names given to `enter` and `fault` must be known element names: they end up in `Issue.at`.
 */
export interface Walk {
  /** Starts a validation whose paths begin with `at`. */
  readonly begin: (at: string) => void
  /** Ends it and gives its faults in document order. */
  readonly end: () => Issue[]
  /** Goes down to an element; false, with a fault, when that is too deep. */
  readonly enter: (name: string, index: number) => boolean
  readonly leave: () => void
  /** Notes a fault at the present element, or at its child `name`. */
  readonly fault: (code: IssueCode, name?: string, index?: number, details?: Details) => void
}

export function createWalk(): Walk {
  const names: string[] = Array.from({ length: depthLimit }, () => '')
  const indexes: number[] = Array.from({ length: depthLimit }, () => single)
  let depth = 0
  let start = ''
  let faults: Issue[] = []
  let unlisted = 0

  const path = (name: string | undefined, index: number): string => {
    let at = start
    for (let i = 0; i < depth; i++) at += step(names[i] ?? '', indexes[i] ?? single)
    return name === undefined ? at : at + step(name, index)
  }
  const fault: Walk['fault'] = (code, name, index = single, details) => {
    if (faults.length === faultLimit) unlisted++
    else faults.push(issue(code, path(name, index), details))
  }
  return {
    begin: (at) => {
      depth = 0
      start = at
      faults = []
      unlisted = 0
    },
    end: () => {
      if (unlisted > 0) faults.push(issue('too-many-faults', start, { count: unlisted }))
      return faults
    },
    enter: (name, index) => {
      if (depth === depthLimit) {
        fault('too-deep', undefined, single, { limit: depthLimit })
        return false
      }
      names[depth] = name
      indexes[depth] = index
      depth++
      return true
    },
    leave: () => {
      depth--
    },
    fault,
  }
}

const step = (name: string, index: number): string => (index === single ? `.${name}` : `.${name}[${index}]`)
