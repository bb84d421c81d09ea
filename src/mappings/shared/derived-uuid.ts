// Ids of a Bundle's inner resources, derived from the Bundle's own id so that encoding again gives the same bytes.

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => uuid.test(text)

/**
 * The UUID `step` places after `base` in its last 48 bits; Bundle.id is random and never reused (R37). Of version 8
 * (RFC 9562: made by a rule of one's own), so that it never meets an id that somebody chose.
 */
export function derivedUuid(base: string, step: number): string {
  const node = (Number.parseInt(base.slice(24), 16) + step) % 2 ** 48
  return `${base.slice(0, 14)}8${base.slice(15, 24)}${node.toString(16).padStart(12, '0')}`
}

/** A UUID to derive from, for a Bundle.id that is none: senders may choose other ids (R12). */
export const uuidFrom = (id: string): string => {
  if (isUuid(id)) return id.toLowerCase()
  const hex = [1, 2, 3, 4].map((seed) => fnv1a(id, seed).toString(16).padStart(8, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

/** FNV-1a in 32 bits. */
const fnv1a = (text: string, seed: number): number =>
  Array.from(text, (c) => c.charCodeAt(0)).reduce(
    (hash, code) => Math.imul(hash ^ code, 0x01000193) >>> 0,
    (0x811c9dc5 ^ seed) >>> 0,
  )
