// Reads the files that people name on the command line.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { UsageError } from './root.js'

/** What stands in a file, or why it cannot be read: not there, not ours to read, or not UTF-8. */
export type FileText = { readonly text: string } | { readonly fault: 'unreadable' | 'charset' }

export function readTextFile(file: string): FileText {
  const bytes = bytesOf(file)
  if (bytes === undefined) return { fault: 'unreadable' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'charset' }
  }
}

/** The text, or undefined: bytes that are not UTF-8 make a file unreadable, as they do a request. */
export function textOf(file: string): string | undefined {
  const read = readTextFile(file)
  return 'text' in read ? read.text : undefined
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** A file of settings, YAML or JSON. @throws UsageError that names the option, never the content. */
export function settingsIn(file: string, option: string): unknown {
  const text = textOf(file)
  if (text === undefined) throw new UsageError(`the file of ${option} cannot be read`)
  try {
    return parse(text) as unknown
  } catch {
    throw new UsageError(`the file of ${option} is neither YAML nor JSON`)
  }
}
