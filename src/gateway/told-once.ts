// Joins what the messaging rules and the mapping have to say: what several say is told once.
import type { Issue } from '../domain/issue.js'

/** FHIR messaging only advises a Bundle.timestamp (R11); a LUS message needs it, and its fault says the same and more. */
export function toldOnce(rules: readonly Issue[], content: readonly Issue[]): readonly Issue[] {
  const isRequired = content.some(({ code, at }) => code === 'content-missing' && at === 'Bundle.timestamp')
  const first = isRequired ? rules.filter(({ code }) => code !== 'timestamp-missing') : rules
  const told = new Set(first.map(nameOf))
  return [...first, ...content.filter((each) => !told.has(nameOf(each)))]
}

const nameOf = ({ code, at }: Issue): string => `${code} ${at}`
