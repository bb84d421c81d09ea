// What must not be seen where only ids and codes of ours belong, and how to look for it.
import assert from 'node:assert/strict'
import type { LusMessage } from '../../mappings/registry.js'
import { leavesOf } from '../hub-path.js'

/** Letters and digits only, so that `19121212-1212` and `191212121212` are the same secret. */
export const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Shorter than this, a value may stand in a UUID or another word by chance. */
const shortest = 6

/** Everything a message says, its own ids excepted: none of it belongs in a file name, an outcome or a loss report. */
export function secretsOf(message: LusMessage): readonly string[] {
  const { id, bundleId } = message
  const values = leavesOf({ ...message, id: undefined, bundleId: undefined })
    .map(({ value }) => squashed(String(value)))
    .filter((value) => value.length >= shortest && value !== squashed(id) && value !== squashed(bundleId))
  return [...values, squashed(message.patient.identity.value).slice(-10), ...namesOf(message)]
}

/** Names of persons that hexadecimal cannot spell. */
const namesOf = ({ patient }: LusMessage): readonly string[] =>
  [...(patient.name?.given ?? []), patient.name?.family ?? '']
    .flatMap((name) => name.split(/\s+/))
    .map(squashed)
    .filter((name) => name.length > 2 && /[^0-9a-f]/.test(name))

/** Fails when the text holds a secret; the message of the fault does not repeat which. */
export function assertKeeps(secrets: readonly string[], text: string, where: string): void {
  const seen = squashed(text)
  assert.ok(!secrets.some((secret) => seen.includes(secret)), `${where} tells something of the message`)
}
