// Digests: of bodies, to tell a resend from a reuse of ids (R38), and of codes, so that none is stored in the clear.
import { createHash } from 'node:crypto'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The same text for JSON that says the same, whatever the order of its properties and its white space. Recurses as
 * deep as the value is nested: only for what a form has read, which refuses what is nested too deep.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
}
