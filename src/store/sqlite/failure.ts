// Errors of SQLite and of the file system as StoreErrors: fixed words and a code, never the text of the error.
import { StoreError } from '../store.js'

/**
 * The text of an error may quote what was to be written (JSON.parse does), so only its code, or failing that the
 * name of its class, is kept, and no `cause`.
 */
export function storeError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError(`The store failed (${codeOf(error)})`)
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : error.constructor.name
}
