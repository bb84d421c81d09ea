// Digests: of bodies, to tell a resend from a reuse of ids (R38), and of codes, so that none is stored in the clear.
import { createHash } from 'node:crypto'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Deeper than any LUS message; what lies below is compared as text length only, to bound the work. */
const deepest = 100

/** The same text for JSON that says the same, whatever the order of its properties and its white space. */
export function canonicalText(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > deepest) return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item, depth + 1)).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item, depth + 1)}`).join(',')}}`
}
