// Which of the elements that nobody read may not be relayed on the act's own ground.
import type { Unread } from './shared/reading.js'
import { harmlessElements } from './tables/harmless-elements.js'

/**
 * Of the elements that no mapping read, those that carry clinical content or may disclose where the patient is. LUS
 * 2:2 gives the receivers four items and nothing clinical: without consent or menprövning (legal basis `lagen`) a
 * Bundle that holds such elements may not be relayed as it came. Closed: what the table does not call harmless counts, and words
 * count wherever they stand.
 */
export const clinicalUnread = (unread: readonly Unread[]): readonly Unread[] =>
  unread.filter((element) => !isHarmless(element))

function isHarmless({ path, resourceType, hasText }: Unread): boolean {
  if (hasText || /\.(contained|extension|modifierExtension)\b/.test(path)) return false
  const inEntry = /^Bundle\.entry\[\d+\]\.resource(?:\.(\w+))?/.exec(path)
  const element = inEntry === null ? /^Bundle\.(\w+)/.exec(path)?.[1] : inEntry[1]
  const harmless: readonly string[] = harmlessElements[resourceType] ?? []
  return element !== undefined && harmless.includes(element)
}
