// What may be told of an error: the kind it is and where in our own code it happened, never its message.
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { hasLongNumber } from './kind.js'

/** Names of errors that say nothing of a message; all others are `other`. */
export const errorNames = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'URIError',
  'AggregateError',
  'AbortError',
  'TimeoutError',
  'StoreError',
  'SqliteError',
  'other',
] as const

export type ErrorName = (typeof errorNames)[number]

declare const errorCodeBrand: unique symbol

/** `ENOSPC`, `SQLITE_FULL`, `ERR_TLS_CERT_ALTNAME_INVALID`: the platform's own code of an error. */
export type ErrorCode = string & { readonly [errorCodeBrand]: 'ErrorCode' }

export const isErrorCode = (value: string): value is ErrorCode =>
  Object.hasOwn(constants.errno, value) || /^(ERR|SQLITE|UND_ERR)_[A-Z_]{1,60}$/.test(value)

declare const sourceFrameBrand: unique symbol

/** A place in our own code: `gateway/deliver.js:41`. */
export type SourceFrame = string & { readonly [sourceFrameBrand]: 'SourceFrame' }

export const isSourceFrame = (value: string): value is SourceFrame =>
  /^([a-z0-9-]{1,40}\/){0,6}[a-z0-9-]{1,40}\.[jt]s:\d{1,5}$/.test(value) && !hasLongNumber(value)

/** An error without its message, as the events that tell of errors take it. */
export interface Crash {
  readonly error: ErrorName
  readonly code: ErrorCode | undefined
  readonly frames: readonly SourceFrame[]
}

const ownRoot = new URL('../', import.meta.url)

/** @param root The folder (file URL) whose files are ours; all other frames are left out. */
export function crashOf(thrown: unknown, root: URL = ownRoot): Crash {
  if (!(thrown instanceof Error)) return { error: 'other', code: undefined, frames: [] }
  const code: unknown = Reflect.get(thrown, 'code')
  return {
    error: errorNames.find((name) => name === thrown.name) ?? 'other',
    code: typeof code === 'string' && isErrorCode(code) ? code : undefined,
    frames: framesOf(thrown, root),
  }
}

function framesOf({ stack = '', message }: Error, root: URL): readonly SourceFrame[] {
  // The message stands in the stack and can hold lines that look like frames: all up to its end is left out, and
  // where it is not found (it was exchanged later) the whole stack is.
  const start = stack.indexOf(message)
  if (start === -1) return []
  const lines = stack
    .slice(start + message.length)
    .split('\n')
    .slice(1)
  return lines.flatMap((line) => frameOf(line, root) ?? [])
}

function frameOf(line: string, root: URL): SourceFrame | undefined {
  const [place] = /(?:file:\/\/)?\/[^()\s]*:\d+:\d+\)?$/.exec(line) ?? []
  const own = [root.href, fileURLToPath(root)].find((prefix) => place?.startsWith(prefix))
  const frame = own === undefined ? '' : (place?.slice(own.length).replace(/:\d+\)?$/, '') ?? '')
  return isSourceFrame(frame) ? frame : undefined
}
