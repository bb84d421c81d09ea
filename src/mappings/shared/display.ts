// The texts by which a resource is shown where it is referred to (Reference.display).
import { isObject, type Json, type JsonObject } from './reading.js'

/** A HumanName as it is said aloud: its text, or prefix, given and family names in that order. */
export function spokenName(name: JsonObject): string | undefined {
  if (typeof name['text'] === 'string') return name['text']
  const parts = ['prefix', 'given', 'family'].flatMap((key) => name[key] ?? [])
  return parts.length === 0 ? undefined : parts.filter((part) => typeof part === 'string').join(' ')
}

/** All names of a unit, a place or a person. */
export function displaysOf({ name }: JsonObject): readonly string[] {
  if (typeof name === 'string') return [name]
  if (!Array.isArray(name)) return []
  return name.filter(isObject).flatMap((one: JsonObject & Json) => spokenName(one) ?? [])
}
