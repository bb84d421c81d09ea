// Why a gateway cannot start here, in one sentence for whoever started it.
import { StoreError } from '../store/store.js'
import { CannotStart } from './root.js'

const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : undefined
}

/** The platform's own code, to be written behind a sentence. */
export const codeIn = (error: unknown): string => {
  const code = codeOf(error)
  return code === undefined ? '' : ` (${code})`
}

const notReadable = {
  withKey:
    'lus.db cannot be read with the key of store.encryptionKey: most likely it was made with another key, or without one; else the file is damaged',
  withoutKey:
    'lus.db cannot be read: most likely it was made with a key, and store.encryptionKey is missing; else the file is damaged',
}

const storeSentences: Readonly<Record<string, string>> = {
  SQLITE_CORRUPT: 'lus.db is damaged: put back a copy of the data folder',
  SQLITE_FULL: 'the disk of the data folder is full',
  ENOSPC: 'the disk of the data folder is full',
  SQLITE_BUSY: 'another program keeps lus.db locked',
  SQLITE_READONLY: 'lus.db may not be written to',
}

/** What kept the store from being opened; anything else is a fault of ours, and stays what it is. */
export function storeFault(error: unknown, hasKey: boolean): unknown {
  if (!(error instanceof StoreError)) {
    const isSystem = /^E[A-Z0-9]+$/.test(codeOf(error) ?? '')
    return isSystem ? new CannotStart(`the data folder cannot be used${codeIn(error)}`) : error
  }
  const { code, message } = error
  if (code === undefined) return new CannotStart(`the store in the data folder cannot be opened. ${message}`)
  if (code === 'SQLITE_NOTADB') return new CannotStart(notReadable[hasKey ? 'withKey' : 'withoutKey'])
  const [, sentence] = Object.entries(storeSentences).find(([begin]) => code.startsWith(begin)) ?? []
  return new CannotStart(`${sentence ?? 'the store in the data folder cannot be opened'} (${code})`)
}

/** What kept the gateway from listening; anything else stays what it is. */
export function listenFault(error: unknown, { host, port }: { host: string; port: number }): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CannotStart(`port ${port} is taken by another program: end that, or choose another --port`)
    case 'EACCES':
      return new CannotStart(`port ${port} may not be listened on by this user: choose one above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new CannotStart(`--host ${host} is no address of this machine${codeIn(error)}`)
    default:
      return error
  }
}
