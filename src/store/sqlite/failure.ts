// Errors of SQLite and of the file system as StoreErrors: fixed words and a code, never the text of the error.
import { StoreError } from '../store.js'

/**
 * The text of an error may quote what was to be written (JSON.parse does), so only its code, or failing that the
 * name of its class, is kept, and no `cause`.
 */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  return new StoreError(`The store failed (${code ?? classOf(error)})`, { code })
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : undefined
}

const classOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : 'UNKNOWN')
