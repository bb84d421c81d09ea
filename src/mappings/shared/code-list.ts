// A closed list of codes of ours with their Swedish words, as CodeableConcept, both directions.
import type { CodeableConcept } from '@medplum/fhirtypes'
import type { Reader } from './reader.js'

export interface CodeList<Code extends string> {
  readonly system: string
  /** Every code with the words it is shown by (Coding.display). */
  readonly words: Readonly<Record<Code, string>>
}

export const codesOf = <Code extends string>({ words }: CodeList<Code>): readonly Code[] =>
  Object.keys(words) as Code[]

export const codeToFhir = <Code extends string>(list: CodeList<Code>, code: Code): CodeableConcept => ({
  coding: [{ system: list.system, code, display: list.words[code] }],
})

/**
 * The code that one of these CodeableConcepts has of the list. A code of its system that is not in it is a fault;
 * `missing` says what it means that there is none.
 */
export function codeFromFhir<Code extends string>(
  concepts: readonly Reader[],
  list: CodeList<Code>,
  missing: () => undefined,
): Code | undefined {
  const codings = concepts.flatMap((concept) => concept.children('coding'))
  const coding = codings.find((one) => one.peek('system') === list.system)
  if (coding === undefined) return missing()
  const known = codesOf(list)
  const code = known.find((one) => one === coding.peek('code'))
  if (code === undefined) return coding.fault('code-unknown', 'code', { known: known.join(', ') })
  for (const key of ['system', 'code']) coding.text(key)
  coding.same('display', list.words[code])
  return code
}

/** The code of the list that a CodeableConcept must have; a fault with the known ones when it has none of them. */
export function codeOf<Code extends string>(concept: Reader, list: CodeList<Code>): Code | undefined {
  const code = codeFromFhir([concept], list, () =>
    concept.fault('code-unknown', undefined, { known: codesOf(list).join(', ') }),
  )
  if (code !== undefined) concept.same('text', list.words[code])
  return code
}
